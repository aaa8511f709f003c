import { defineConfig, type Plugin } from 'vitest/config';
import base from '../../../vitest.config.js';
import { CALCULATOR_MUTANTS } from './calculator-mutants.js';

/** Replaces one expression of the calculator while the tests load it; the product's own files stay as they are. */
function planted(name: string): Plugin {
  const mutant = CALCULATOR_MUTANTS[name];
  if (!mutant) throw new Error(`no mutant is called "${name}"`);
  return {
    name: 'planted-mutant',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/libs/commission/src/profit-calculator.ts')) return null;
      if (!code.includes(mutant.expression)) throw new Error(`the calculator has no "${mutant.expression}"`);
      return { code: code.replace(mutant.expression, mutant.replacement), map: null };
    },
  };
}

const { oxc, resolve, ssr, environments } = base;

export default defineConfig({
  oxc,
  resolve,
  ssr,
  environments,
  plugins: [planted(process.env.CALCULATOR_MUTANT ?? '')],
  test: {
    root: new URL('../../..', import.meta.url).pathname,
    setupFiles: ['test/setup.ts'],
    globalSetup: ['test/global-setup.ts'],
    include: ['test/scenarios/one-calculator.scenario.spec.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
    // A module that was transformed with one mutant must not be taken for another's.
    fsModuleCache: false,
  },
});
