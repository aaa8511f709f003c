import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '#platform';

/** Everything that is drawn on a screen of ours or printed. */
const DRAWN = [
  'libs/ui/src',
  'libs/documents/src',
  'apps/admin-console/src',
  'apps/reseller-area/src',
  'apps/storefront/themes',
];

/** Left and right, wherever styles are written. Four values of different sides are told apart by the second and the fourth. */
const ANYWHERE = [
  /\b(?:margin|padding|border|inset)-(?:left|right)\b/,
  /\bborder-(?:top|bottom)-(?:left|right)-radius\b/,
  /\b(?:text-align|float|clear):\s*(?:left|right)\b/,
];
const IN_SHEETS = [
  /^\s*(?:left|right)\s*:/,
  /\b(?:margin|padding|inset|border-width|border-style|border-color):\s*(\S+)\s+(\S+)\s+(\S+)\s+(?!\2\s*;)\S+\s*;/,
  /\bborder-radius:\s*([^\s(]+)\s+(?:(?!\1[\s;])[^\s(]+(?:\s+[^\s(]+)*|[^\s(]+\s+([^\s(]+)\s+(?!\2\s*;)[^\s(]+)\s*;/,
  /\binset\s+-?[1-9]\d*px\s/,
  /\btranslateX\(/,
];
const IN_SCREENS = [
  /\s(?:ml|mr|pl|pr)=(?:\{|")/,
  /\s(?:left|right)=(?:\{[-\d'"]|")/,
  /\b(?:margin|padding|border)(?:Left|Right)\b/,
  /\b(?:textAlign: |ta=\{?)['"](?:left|right)['"]/,
  /style=\{\{[^}]*\b(?:left|right):/,
  /\bposition=\{?['"](?:(?:top|bottom)-)?(?:left|right)['"]/,
  /[←→](?=[^']*<|\s*\{)/,
];
const RULES: Record<string, RegExp[]> = {
  '.css': [...ANYWHERE, ...IN_SHEETS],
  '.hbs': ANYWHERE,
  '.ts': ANYWHERE,
  '.tsx': [...ANYWHERE, ...IN_SCREENS],
};
/** Says on the line, or on the one before, why a side is meant whatever the language. */
const MEANT = /one side: \w/i;

function* filesUnder(dir: string): Generator<string> {
  for (const name of readdirSync(dir)) {
    const path = join(dir, name);
    if (statSync(path).isDirectory()) yield* filesUnder(path);
    else if (RULES[extname(name)] && !/\.(spec|texts(\.de)?)\.ts$/.test(name)) yield path;
  }
}

function sidesIn(kind: string, text: string): number[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) =>
    RULES[kind].some((rule) => rule.test(line)) && !MEANT.test(`${lines[at - 1] ?? ''}${line}`) ? [at + 1] : [],
  );
}

describe('a language may run from right to left', () => {
  it('so styles name beginnings and ends, never left and right', () => {
    const found = DRAWN.flatMap((dir) => [...filesUnder(join(projectRoot, dir))]).flatMap((path) =>
      sidesIn(extname(path), readFileSync(path, 'utf8')).map((line) => `${relative(projectRoot, path)}:${line}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ['.css', 'margin-left: 4px;'],
    ['.css', '  left: 8px;'],
    ['.css', 'text-align: right;'],
    ['.css', 'padding: 1px 2px 3px 4px;'],
    ['.css', 'border-radius: 0 6px 6px 0;'],
    ['.css', 'box-shadow: inset 3px 0 0 red;'],
    ['.hbs', '<p style="padding-right:4px">'],
    ['.ts', 'const sheet = `td { border-left: 0 }`;'],
    ['.tsx', '<Text ml="md">'],
    ['.tsx', '<div style={{ marginLeft: 4 }}>'],
    ['.tsx', '<div style={{ top: 0, left: 4 }}>'],
    ['.tsx', '<Menu position="bottom-right">'],
    ['.tsx', '          ← {back.label}'],
  ])('the fence bites in %s: %s', (kind, line) => {
    expect(sidesIn(kind, line)).toEqual([1]);
    expect(sidesIn(kind, `/* one side: a picture of the sea */\n${line}`)).toEqual([]);
  });

  it.each([
    ['.css', 'margin: 18px 10px 4px;'],
    ['.css', 'padding: 1px 2px 3px 2px;'],
    ['.css', 'border-radius: 0 0 6px 6px;'],
    ['.css', 'margin: 0 0 1rem;'],
    ['.css', 'inset: 0;'],
    ['.tsx', '<Menu position="bottom-end">'],
    ['.tsx', "{to === 'back' ? '←' : '→'}"],
  ])('and lets pass in %s: %s', (kind, line) => expect(sidesIn(kind, line)).toEqual([]));
});
