import { describe, expect, it } from 'vitest';
import { migrationStamp, pascal, withContext, withListed } from './generate.mjs';
import { closingLine, countsOf, parseArguments } from './suites.mjs';
import { restartDelay } from './supervisor.mjs';

describe('the closing line of the tests', () => {
  const file = (status, ...tests) => ({ status, assertionResults: tests.map((one) => ({ status: one })) });

  it('names the skipped ones only when there are any', () => {
    expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(closingLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });

  it('counts a file that fails before its tests as one failure', () => {
    const report = {
      numPassedTests: 2,
      numFailedTests: 1,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [file('failed'), file('failed', 'failed', 'passed'), file('passed', 'passed')],
    };
    expect(countsOf(report, 1)).toEqual({ passed: 2, failed: 2, skipped: 0 });
  });

  it('is never clean when vitest was not', () => {
    expect(countsOf(undefined, 1).failed).toBe(1);
    expect(countsOf({ numPassedTests: 5, numFailedTests: 0, testResults: [] }, 1)).toEqual({
      passed: 5,
      failed: 1,
      skipped: 0,
    });
  });
});

describe('the arguments of npm test', () => {
  it('take suites apart from file filters and options', () => {
    const parsed = parseArguments(['unit', 'libs/tax', '-t', 'rounds']);
    expect(parsed).toEqual({
      long: false,
      projects: ['unit'],
      passed: ['libs/tax', '-t', 'rounds'],
      needsServers: false,
    });
  });

  it('mean every suite, with servers, when none is named', () => {
    expect(parseArguments([])).toMatchObject({ projects: [], needsServers: true, long: false });
    expect(parseArguments(['--long'])).toMatchObject({ projects: [], passed: [], long: true });
    expect(parseArguments(['unit', 'e2e']).needsServers).toBe(true);
  });
});

describe('a process that keeps dying', () => {
  it('is started again after one second, then ever later, at most fifteen', () => {
    expect([1, 2, 3, 4, 5, 19].map(restartDelay)).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000]);
  });
});

describe('the generators', () => {
  it('add a context at the end of the map', () => {
    expect(withContext("module.exports = {\n  tax: ['clients'],\n};\n", 'gift-cards')).toBe(
      "module.exports = {\n  tax: ['clients'],\n  'gift-cards': [],\n};\n",
    );
    const commented = 'module.exports = {\n  tax: [],\n}; // acyclic\n';
    expect(withContext(commented, 'gifts')).toBe('module.exports = {\n  tax: [],\n  gifts: [],\n}; // acyclic\n');
  });

  it('add a class to a list, with its import', () => {
    const before = "import { A } from './a.js';\n\nexport const all: Type[] = [A];\n";
    expect(withListed(before, 'Type[] = [', 'B', "import { B } from './b.js';")).toBe(
      "import { A } from './a.js';\nimport { B } from './b.js';\n\nexport const all: Type[] = [A, B];\n",
    );
  });

  it('spell names as the house does', () => {
    expect(pascal('deferred-credit')).toBe('DeferredCredit');
    expect(migrationStamp(new Date('2026-12-01T12:00:59Z'))).toBe('20261201T1200');
  });
});
