/**
 * Who may import whom, computed from the folders and from context-map.cjs: a new context is fenced in at birth.
 * Every rule says what to do instead. `npm run fences`; test/architecture/boundaries.spec.ts proves that each bites.
 */
const { readdirSync } = require('node:fs');
const { join } = require('node:path');
const map = require('./context-map.cjs');

const TECHNICAL = ['kernel', 'platform', 'whmcs', 'plugin-sdk', 'testing', 'palette', 'api-client', 'ui'];
const root = process.env.RELABEL_FENCE_ROOT ?? join(__dirname, '..');
const libs = readdirSync(join(root, 'libs'), { withFileTypes: true })
  .filter((d) => d.isDirectory())
  .map((d) => d.name);
const contexts = libs.filter((name) => !TECHNICAL.includes(name));
const alternatives = (names) => (names.length > 0 ? `(${names.join('|')})` : '(?!)');
const TEST_FILES = '(\\.spec\\.tsx?$|^libs/[^/]+/test/|^test/)';

/** One rule per context: the facades of all contexts that its line in the map does not name. */
const callRules = contexts.map((name) => {
  const allowed = map[name];
  const forbidden = contexts.filter((c) => c !== name && c !== 'audit' && !(allowed ?? []).includes(c));
  return {
    name: `context-map-${name}`,
    severity: 'error',
    comment: `${name} may call ${(allowed ?? []).join(', ') || 'nobody'} (and audit). Read the other's events, or change config/context-map.cjs with an ADR.`,
    from: { path: `^libs/${name}/src/`, pathNot: TEST_FILES },
    to: { path: `^libs/${alternatives(forbidden)}/src/`, pathNot: '^libs/[^/]+/src/events\\.ts$' },
  };
});

module.exports = {
  forbidden: [
    ...callRules,
    {
      name: 'two-doors',
      severity: 'error',
      comment:
        'A context has two doors: src/index.ts and src/events.ts. Export what is needed there, or ask the owner’s facade.',
      from: { path: '^(libs|apps)/([^/]+)/' },
      to: {
        path: `^libs/${alternatives(contexts)}/`,
        pathNot: ['^libs/$2/', '^libs/[^/]+/src/(index|events)\\.ts$'],
      },
    },
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Two files that need each other are one file, or need a third that both read.',
      from: { path: '^(libs|apps|plugins)/' },
      to: { circular: true },
    },
    {
      name: 'kernel-is-pure',
      severity: 'error',
      comment: 'The kernel imports nothing: no package, no library of ours.',
      from: { path: '^libs/kernel/src/', pathNot: TEST_FILES },
      to: { pathNot: '^libs/kernel/src/' },
    },
    {
      name: 'platform-knows-no-business',
      severity: 'error',
      comment: 'Platform imports the kernel only. A technical need of one context belongs to that context.',
      from: { path: '^libs/platform/src/' },
      to: { path: '^(libs|apps|plugins)/', pathNot: '^libs/(kernel|platform)/' },
    },
    {
      name: 'palette-is-pure',
      severity: 'error',
      comment: 'Servers and browsers share the palette: it imports nothing (ADR 0034).',
      from: { path: '^libs/palette/src/', pathNot: TEST_FILES },
      to: { pathNot: '^libs/palette/src/' },
    },
    {
      name: 'whmcs-knows-no-business',
      severity: 'error',
      comment: 'libs/whmcs translates column values and passwords; it knows no context.',
      from: { path: '^libs/whmcs/src/', pathNot: TEST_FILES },
      to: { path: '^(libs|apps|plugins)/', pathNot: '^libs/(kernel|whmcs)/' },
    },
    {
      name: 'plugin-sdk-is-thin',
      severity: 'error',
      comment: 'Third parties install the SDK: it knows the kernel only.',
      from: { path: '^libs/plugin-sdk/src/', pathNot: TEST_FILES },
      to: { path: '^(libs|apps|plugins)/', pathNot: '^libs/(kernel|plugin-sdk)/' },
    },
    {
      name: 'plugins-use-the-sdk',
      severity: 'error',
      comment: 'A plugin sees plugin-sdk and kernel; if it needs more, its input grows in the SDK.',
      from: { path: '^plugins/([^/]+)/' },
      to: { path: '^(libs|apps|plugins)/', pathNot: ['^libs/(kernel|plugin-sdk)/', '^plugins/$1/'] },
    },
    {
      name: 'no-http-in-contexts',
      severity: 'error',
      comment: 'HTTP lives in apps/: a controller per audience calls the facade.',
      from: { path: `^libs/${alternatives(contexts)}/src/`, pathNot: TEST_FILES },
      to: {
        path: ['node_modules/(@nestjs/(swagger|platform-|throttler)|fastify|@fastify/)', '^libs/platform/src/http/'],
      },
    },
    {
      name: 'front-ends-use-the-client',
      severity: 'error',
      comment:
        'The consoles import api-client, ui and the pure palette only; types of the server reach them through OpenAPI.',
      from: { path: '^(apps/(admin-console|reseller-area)|libs/ui)/' },
      to: {
        path: '^(libs|apps|plugins)/',
        pathNot: ['^libs/(api-client|palette|ui)/', '^apps/(admin-console|reseller-area)/'],
      },
    },
    {
      name: 'nothing-imports-an-app',
      severity: 'error',
      comment:
        'Apps are composition. What two of them need is a context or platform (the store mounts two API modules: ADR 0004).',
      from: { path: '^(libs|plugins|config)/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-stay-apart',
      severity: 'error',
      comment:
        'Only the storefront may mount the store and client API modules and the guard of apps/api (ADR 0004); the CLI composes all.',
      from: { path: '^apps/([^/]+)/', pathNot: '^apps/cli/' },
      to: { path: '^apps/', pathNot: ['^apps/$1/', '^apps/api/src/(store|client|auth|health)/'] },
    },
    {
      name: 'fakes-stay-in-tests',
      severity: 'error',
      comment: 'libs/testing serves tests and the sandbox; the product does not know it.',
      from: { path: '^(libs|apps|plugins)/', pathNot: [TEST_FILES, '^libs/testing/', '^apps/(sandbox|cli)/'] },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A file that nothing imports is dead: delete it.',
      from: {
        orphan: true,
        path: '^(libs|apps|plugins)/',
        pathNot: [
          '\\.spec\\.tsx?$',
          '/main\\.tsx?$',
          '(^|/)(index|events|openapi|testing)\\.ts$',
          'vite\\.config\\.ts$',
          '/generated/',
          '\\.d\\.ts$',
          '/assets/',
        ],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|fixtures)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: process.env.RELABEL_FENCE_TSCONFIG ?? 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.d.ts'],
    },
  },
};
