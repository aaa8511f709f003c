// `npm run check`: format, lint, types, fences, unit and architecture tests, stale generated files; two parts at a time.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { runCommand } from './command.mjs';
import { ensurePackages, node24 } from './packages.mjs';
import { run } from './processes.mjs';
import { inRoot, privateFolder, root } from './project.mjs';
import { duration, reporter } from './steps.mjs';
import { closingLine, runVitest } from './suites.mjs';

/** What `npm run openapi` and `npm run docs` write; .ci/run looks at the same list. */
const generated = [
  'apps/api/openapi',
  'libs/api-client/src/generated',
  'docs/errors.md',
  'docs/events.md',
  'docs/table-owners.md',
  'docs/contexts.svg',
];

const has = (...places) => places.every((place) => fs.existsSync(inRoot(place)));

function hashes(place, into = new Map()) {
  const stat = fs.statSync(inRoot(place), { throwIfNoEntry: false });
  if (stat?.isDirectory()) for (const name of fs.readdirSync(inRoot(place))) hashes(path.join(place, name), into);
  else if (stat)
    into.set(
      place,
      createHash('sha256')
        .update(fs.readFileSync(inRoot(place)))
        .digest('hex'),
    );
  return into;
}

const snapshot = () => new Map(generated.flatMap((place) => [...hashes(place)]));

/** Writes the generated files anew: what changes by that was stale. Compared with the files themselves, so work not yet committed passes. */
async function findStale(node) {
  const before = snapshot();
  const failures = [];
  if (has('apps/cli/main.ts')) {
    if ((await runCommand(['openapi'], { stdout: 'ignore' })) !== 0) failures.push('npm run openapi failed');
  }
  if (has('scripts/generate-docs.mjs')) {
    const docs = await run(node, ['scripts/generate-docs.mjs'], { cwd: root });
    if (docs.code !== 0) failures.push(`npm run docs failed:\n${docs.output.trim()}`);
  }
  const after = snapshot();
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    if (before.get(name) !== after.get(name)) failures.push(`${name} was stale and has been written anew`);
  }
  return { ok: failures.length === 0, output: failures.join('\n') };
}

function partsOf(node) {
  const tool =
    (script, ...args) =>
    async () => {
      const { code, output } = await run(node, [inRoot('node_modules', script), ...args], { cwd: root });
      return { ok: code === 0, output };
    };
  const tests = async () => {
    const env = { ...process.env, NODE_ENV: 'test', TZ: 'UTC', NODE24: node };
    const reportFile = path.join(privateFolder('.data', 'check'), 'results.json');
    const args = ['--project', 'unit', '--project', 'architecture'];
    const counts = await runVitest({ node, env, args, reportFile, show: false });
    return { ok: counts.failed === 0 && counts.passed > 0, output: counts.output, detail: closingLine(counts) };
  };
  const types = (file, record) => tool('typescript/bin/tsc', '--noEmit', '-p', file, '--tsBuildInfoFile', record);
  const cruised = ['apps', 'libs', 'plugins'].filter((place) => has(place));
  return [
    {
      name: 'types',
      needs: ['tsconfig.json'],
      mend: 'npm run types',
      go: types('tsconfig.json', '.data/check/server.tsbuildinfo'),
    },
    {
      name: 'lint',
      needs: [
        ['eslint.config.mjs', 'eslint.config.js', 'eslint.config.ts'].find((file) => has(file)) ?? 'eslint.config.mjs',
      ],
      mend: 'npm run lint',
      go: tool('eslint/bin/eslint.js', '.', '--max-warnings', '0'),
    },
    { name: 'tests', needs: ['test/setup.ts'], mend: 'npm test -- unit architecture', go: tests },
    {
      name: 'web types',
      needs: ['tsconfig.web.json'],
      mend: 'node_modules/.bin/tsc --noEmit -p tsconfig.web.json',
      go: types('tsconfig.web.json', '.data/check/web.tsbuildinfo'),
    },
    {
      name: 'fences',
      needs: ['config/dependency-rules.cjs'],
      mend: 'npm run fences',
      go: tool('dependency-cruiser/bin/dependency-cruise.mjs', '--config', 'config/dependency-rules.cjs', ...cruised),
    },
    {
      name: 'format',
      needs: ['.prettierrc.json'],
      mend: 'npm run format',
      go: tool('prettier/bin/prettier.cjs', '--check', '.'),
    },
  ].filter((part) => part.needs.every((place) => has(place)));
}

export async function check() {
  const { say, step } = reporter();
  await step('Packages', ensurePackages);
  const node = node24();
  privateFolder('.data', 'check');
  const started = performance.now();
  const failed = [];
  const runPart = async ({ name, mend, go }) => {
    const begun = performance.now();
    const { ok, output, detail } = await go();
    say(`${ok ? '✔' : '✘'} ${name}${detail ? ` · ${detail}` : ''} · ${duration(performance.now() - begun)}`);
    if (!ok) failed.push({ name, mend, output });
  };
  const queue = partsOf(node);
  const lane = async () => {
    for (let part = queue.shift(); part; part = queue.shift()) await runPart(part);
  };
  await Promise.all([lane(), lane()]);
  // Alone and last: it writes files that the other parts read.
  await runPart({ name: 'generated files', mend: 'git add -A && npm run check', go: () => findStale(node) });
  for (const { name, mend, output } of failed) say(`\n── ${name}\n${output.trim()}\n\nTo see it alone:\n  ${mend}`);
  say(
    `\n${failed.length === 0 ? 'check passed' : `check failed: ${failed.map(({ name }) => name).join(', ')}`} · ${duration(performance.now() - started)}`,
  );
  return failed.length === 0 ? 0 : 1;
}
