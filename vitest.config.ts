import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

/** Suites that own whole processes or a browser: one file at a time, each suite after the one before. */
const alone = (name: string, include: string[], groupOrder: number, timeout: number) => ({
  extends: true as const,
  test: {
    name,
    include,
    globalSetup: ['test/global-setup.ts'],
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: timeout,
    hookTimeout: timeout,
    sequence: { groupOrder },
  },
});

// The `source` condition of package.json "imports" makes an alias mean the TypeScript file, so no test needs a build to see its own code.
const conditions = ['source', ...defaultServerConditions];
const long = process.env.RELABEL_LONG === '1' ? [alone('long', ['test/long/**/*.spec.ts'], 7, 3_600_000)] : [];

export default defineConfig({
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  // Global set-up files are loaded in an environment of vitest's own, which does not inherit the above.
  environments: { __vitest__: { resolve: { conditions } } },
  test: {
    setupFiles: ['test/setup.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/.data/**', '**/fixtures/**'],
    maxWorkers: 2,
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'libs/**/src/**/*.spec.{ts,tsx}',
            'plugins/**/*.spec.ts',
            'apps/**/*.spec.{ts,tsx}',
            'config/**/*.spec.ts',
            'scripts/**/*.spec.mjs',
          ],
          exclude: ['**/node_modules/**', '**/dist/**', '**/*.int.spec.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'architecture',
          include: ['test/architecture/**/*.spec.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'context',
          include: ['libs/*/test/**/*.int.spec.ts'],
          globalSetup: ['test/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
      alone('scenario', ['test/scenarios/**/*.spec.ts'], 3, 300_000),
      alone('e2e', ['test/e2e/**/*.spec.ts'], 4, 180_000),
      alone('faults', ['test/faults/**/*.spec.ts'], 5, 300_000),
      alone('browser', ['test/browser/**/*.spec.ts'], 6, 300_000),
      ...long,
    ],
  },
});
