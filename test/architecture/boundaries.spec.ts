import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** One forbidden import each, and the rule that must catch it. */
const FORBIDDEN: { rule: string; from: string; imports: string }[] = [
  { rule: 'two-doors', from: 'libs/ordering/src/a.ts', imports: '../../invoicing/src/inner.js' },
  { rule: 'context-map-ledger', from: 'libs/ledger/src/a.ts', imports: '../../invoicing/src/index.js' },
  { rule: 'context-map-commission', from: 'libs/commission/src/a.ts', imports: '../../pricing/src/index.js' },
  { rule: 'kernel-is-pure', from: 'libs/kernel/src/a.ts', imports: '../../platform/src/index.js' },
  { rule: 'platform-knows-no-business', from: 'libs/platform/src/a.ts', imports: '../../catalog/src/index.js' },
  { rule: 'palette-is-pure', from: 'libs/palette/src/a.ts', imports: '../../kernel/src/index.js' },
  { rule: 'whmcs-knows-no-business', from: 'libs/whmcs/src/a.ts', imports: '../../platform/src/index.js' },
  { rule: 'plugin-sdk-is-thin', from: 'libs/plugin-sdk/src/a.ts', imports: '../../platform/src/index.js' },
  { rule: 'plugins-use-the-sdk', from: 'plugins/example/src/a.ts', imports: '../../../libs/platform/src/index.js' },
  { rule: 'no-http-in-contexts', from: 'libs/catalog/src/a.ts', imports: '../../platform/src/http/index.js' },
  {
    rule: 'front-ends-use-the-client',
    from: 'apps/admin-console/src/a.ts',
    imports: '../../../libs/kernel/src/index.js',
  },
  { rule: 'nothing-imports-an-app', from: 'libs/catalog/src/b.ts', imports: '../../../apps/api/src/x.js' },
  { rule: 'apps-stay-apart', from: 'apps/worker/a.ts', imports: '../api/src/x.js' },
  { rule: 'fakes-stay-in-tests', from: 'libs/catalog/src/c.ts', imports: '../../testing/src/index.js' },
  { rule: 'no-circular', from: 'libs/catalog/src/a-circle.ts', imports: './b-circle.js' },
  { rule: 'no-orphans', from: 'libs/catalog/src/lonely.ts', imports: '' },
];

const ALLOWED = [
  { from: 'libs/ordering/src/ok.ts', imports: '../../invoicing/src/index.js' },
  { from: 'apps/reseller-area/src/ok.ts', imports: '../../../libs/palette/src/index.js' },
  { from: 'libs/ledger/src/ok.ts', imports: '../../invoicing/src/events.js' },
];

describe('the fences', () => {
  let dir = '';
  let found: { rule: string; from: string }[] = [];

  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'relabel-fences-'));
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), text);
    };
    for (const lib of [
      'kernel',
      'platform',
      'whmcs',
      'plugin-sdk',
      'testing',
      'palette',
      'catalog',
      'ledger',
      'commission',
      'pricing',
      'ordering',
      'invoicing',
    ]) {
      write(`libs/${lib}/src/index.ts`, `export const ${lib.replace('-', '')} = 1;\n`);
      write(`libs/${lib}/src/events.ts`, `export const fact = 1;\n`);
    }
    write('libs/invoicing/src/inner.ts', 'export const inner = 1;\n');
    write('libs/platform/src/http/index.ts', 'export const http = 1;\n');
    write('apps/api/src/x.ts', 'export const x = 1;\n');
    write('libs/catalog/src/b-circle.ts', "import './a-circle.js';\nexport const circle = 1;\n");
    for (const { from, imports } of [...FORBIDDEN, ...ALLOWED])
      write(from, imports ? `import '${imports}';\nexport const a = 1;\n` : 'export const a = 1;\n');
    write('tsconfig.json', JSON.stringify({ compilerOptions: { module: 'nodenext', moduleResolution: 'nodenext' } }));
    write('package.json', '{"type":"module"}');
    symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'));
    found = cruise(dir);
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it.each(FORBIDDEN)('$rule stops $from', ({ rule, from }) => {
    expect(found).toContainEqual({ rule, from });
  });

  it.each(ALLOWED)('lets $from through', ({ from }) => {
    expect(found.filter((v) => v.from === from && v.rule !== 'no-orphans')).toEqual([]);
  });
});

function cruise(cwd: string): { rule: string; from: string }[] {
  const bin = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const config = join(root, 'config', 'dependency-rules.cjs');
  const env = { ...process.env, RELABEL_FENCE_ROOT: cwd, RELABEL_FENCE_TSCONFIG: join(cwd, 'tsconfig.json') };
  let out: string;
  try {
    out = execFileSync(
      process.execPath,
      [bin, '--config', config, '--output-type', 'json', 'apps', 'libs', 'plugins'],
      { cwd, env, encoding: 'utf8' },
    );
  } catch (error) {
    out = (error as { stdout: string }).stdout; // violations exit non-zero
  }
  const { summary } = JSON.parse(out) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  return summary.violations.map((v) => ({ rule: v.rule.name, from: v.from }));
}
