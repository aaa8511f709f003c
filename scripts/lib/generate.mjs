// What the generators share: names in their spellings, files that are never overwritten, lines added to lists.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { SetupError, inRoot, root } from './project.mjs';
import { printFailure } from './steps.mjs';

export function kebab(text, what) {
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text ?? '')) return text;
  throw new SetupError(`${what} is written in kebab-case, such as price-lists, not ${text ?? '(nothing)'}`);
}

export const pascal = (name) => name.replace(/(^|[-._])([a-z0-9])/g, (_, __, letter) => letter.toUpperCase());
export const snake = (name) => name.replaceAll('-', '_');

/** Writes new files only: nothing is written when any of them exists. */
export function writeNew(files) {
  const taken = Object.keys(files).find((file) => fs.existsSync(inRoot(file)));
  if (taken) throw new SetupError(`${taken} exists already`);
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(inRoot(file)), { recursive: true });
    fs.writeFileSync(inRoot(file), text);
    written.add(file);
  }
}

export function edit(file, change) {
  const before = fs.readFileSync(inRoot(file), 'utf8');
  const after = change(before);
  if (after === before) throw new SetupError(`${file} has no place for the new entry; add it by hand`);
  fs.writeFileSync(inRoot(file), after);
  written.add(file);
}

/** The moment of a migration's name, UTC to the minute: 20261201T1200. */
export const migrationStamp = (instant) => instant.toISOString().slice(0, 16).replace(/[-:]/g, '');

/** Adds a context that may call nobody yet, before the bracket that closes the map. */
export const withContext = (map, name) => {
  const key = /^[a-z]+$/.test(name) ? name : `'${name}'`;
  return map.replace(/\n\};?(?![\s\S]*\n\};?)/, `\n  ${key}: [],$&`);
};

/** Adds an imported name to a list of classes such as `providers: [A, B]`, and its import below the other imports. */
export function withListed(text, list, name, importLine) {
  const open = text.indexOf(list);
  const close = text.indexOf(']', open + list.length);
  if (open < 0 || close < 0) return text;
  const inside = text
    .slice(open + list.length, close)
    .trim()
    .replace(/,$/, '');
  const listed = `${text.slice(0, open)}${list}${inside ? `${inside}, ` : ''}${name}${text.slice(close)}`;
  const imports = [...listed.matchAll(/^import .*;\n/gm)];
  const at = imports.length > 0 ? imports.at(-1).index + imports.at(-1)[0].length : 0;
  return `${listed.slice(0, at)}${importLine}\n${listed.slice(at)}`;
}

const written = new Set();

/** Runs a generator and formats what it wrote, so that it passes `npm run check` as it stands. */
export function generator(make) {
  try {
    make(process.argv.slice(2));
    const prettier = inRoot('node_modules', 'prettier', 'bin', 'prettier.cjs');
    const files = [...written].filter((file) => !file.endsWith('.sql'));
    if (files.length > 0)
      execFileSync(process.execPath, [prettier, '--write', '--log-level', 'warn', ...files], {
        cwd: root,
        stdio: 'inherit',
      });
    for (const file of written) process.stdout.write(`${file}\n`);
  } catch (error) {
    printFailure(error);
    process.exitCode = 1;
  }
}
