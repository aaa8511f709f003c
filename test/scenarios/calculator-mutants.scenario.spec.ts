import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '#platform';
import { CALCULATOR_MUTANTS } from './mutated/calculator-mutants.js';

type Report = { testResults: { assertionResults: { title: string; status: string; failureMessages: string[] }[] }[] };

const SPEC = 'test/scenarios/one-calculator.scenario.spec.ts';
const DOORS = [
  'splits in the preview',
  'splits at checkout',
  'confirms what is posted',
  'is what a refund takes back',
  'splits the next renewal',
  'splits an upgrade',
  'confirms what is explained',
];
const run = promisify(execFile);

/** The marked spec in a process of its own, with one expression of the calculator replaced; outcome per test. */
async function withMutant(mutant: string): Promise<Record<string, { status: string; why: string }>> {
  const file = join(tmpdir(), `calculator-mutant-${process.pid}-${mutant}.json`);
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/scenarios/mutated/vitest.config.ts'];
  const env = { ...process.env, CALCULATOR_MUTANT: mutant, VITEST: undefined, VITEST_POOL_ID: undefined };
  await run(process.execPath, [...args, '--reporter=json', `--outputFile=${file}`, SPEC], {
    cwd: projectRoot,
    env: Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined)) as NodeJS.ProcessEnv,
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error: { code?: unknown }) => expect(error.code, String(error)).toBe(1));
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  await rm(file);
  return Object.fromEntries(
    testResults.flatMap(({ assertionResults }) =>
      assertionResults.map(({ title, status, failureMessages }) => [title, { status, why: failureMessages.join() }]),
    ),
  );
}

describe('a mutant planted in the one calculator', () => {
  it.each(Object.keys(CALCULATOR_MUTANTS))(
    'is seen at every door: %s',
    async (mutant) => {
      const seen = await withMutant(mutant);
      expect(Object.keys(seen)).toEqual(DOORS);
      for (const door of DOORS) expect([door, seen[door].status]).toEqual([door, 'failed']);
      // Red because of the amounts, not because of the way it was run.
      expect(seen[DOORS[0]].why).toMatch(/^AssertionError/);
    },
    120_000,
  );
});
