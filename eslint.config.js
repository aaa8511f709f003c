import tseslint from 'typescript-eslint';

const MONEY_CONTEXTS = [
  'kernel',
  'commission',
  'tax',
  'pricing',
  'invoicing',
  'payments',
  'payouts',
  'ledger',
  'ordering',
  'plugin-sdk',
];
const TIME = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes from Clock.' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Time comes from Clock.' },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Random values come from node:crypto.',
  },
];
const MONEY = [
  { selector: "CallExpression[callee.name='parseFloat']", message: 'Money is never a number: Money, Percent, Exact.' },
  { selector: "MemberExpression[property.name='toFixed']", message: 'Money is never a number: Money.toDecimal().' },
  { selector: "MemberExpression[object.name='Math'][property.name='round']", message: 'Round once, by Exact.round().' },
];

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      '.data/**',
      'node_modules/**',
      '**/*.mjs',
      '**/*.cjs',
      '**/*.js',
      'libs/api-client/src/generated/**',
      'test/fixtures/**',
      'test/architecture/fixtures/**',
      '**/vite.config.ts',
      'vitest.config.ts',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.base],
    languageOptions: {
      parserOptions: { project: ['./tsconfig.json', './tsconfig.web.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', ...TIME],
      'max-lines': ['error', { max: 500 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
    },
  },
  {
    files: MONEY_CONTEXTS.map((c) => `libs/${c}/src/**/*.ts`),
    rules: { 'no-restricted-syntax': ['error', ...TIME, ...MONEY] },
  },
  {
    files: [
      'libs/kernel/src/clock.ts',
      'libs/plugin-sdk/src/testing.ts',
      'libs/ui/**',
      'apps/admin-console/**',
      'apps/reseller-area/**',
      'bench/**',
      'test/**',
      'libs/testing/**',
      'apps/sandbox/**',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['**/*.spec.ts', 'test/**'], rules: { 'max-lines': 'off', '@typescript-eslint/no-explicit-any': 'off' } },
);
