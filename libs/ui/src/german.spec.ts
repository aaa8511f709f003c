import ts from 'typescript';
import { describe, expect, it, vi } from 'vitest';
import { type Texts } from './texts.js';

// A texts file needs no more of the shared parts than this.
vi.mock('#ui', () => import('./texts.js'));

const files = import.meta.glob<{ t: Texts<string> }>([
  './**/*.texts.ts',
  '../../../apps/{admin-console,reseller-area}/src/**/*.texts.ts',
]);
const words = import.meta.glob<{ default: Record<string, string> }>([
  './*.de.ts',
  '../../../apps/{admin-console,reseller-area}/src/main.de.ts',
]);
const sources = import.meta.glob<string>(
  [
    './**/*.tsx',
    '../../../apps/{admin-console,reseller-area}/src/**/*.tsx',
    '../../../docs/errors.md',
    '../../settings/src/setting-keys.ts',
  ],
  { query: '?raw', import: 'default' },
);
const places = (text: string) => [...new Set([...text.matchAll(/\{(\w+)[|}]/g)].map(([, name]) => name))].sort();
const wordsOf = async (path: string) => (await words[path]()).default;

describe('German', () => {
  it('has every text of both consoles and the shared parts, with the same places to fill in', async () => {
    expect(Object.keys(files).length).toBeGreaterThan(30);
    const wrong: string[] = [];
    for (const [file, load] of Object.entries(files)) {
      const { t } = await load();
      const german = (await t.dictionary.de?.())?.default;
      if (!german) {
        wrong.push(`${file}: no German file (de: () => import('./….texts.de.js'))`);
        continue;
      }
      for (const [key, english] of Object.entries(t.dictionary.en)) {
        if (!german[key]?.trim()) wrong.push(`${file}: ${key} is missing`);
        else if (String(places(german[key])) !== String(places(english)))
          wrong.push(`${file}: ${key} fills in ${places(german[key])}, not ${places(english)}`);
      }
      for (const key of Object.keys(german)) if (!(key in t.dictionary.en)) wrong.push(`${file}: ${key} is no text`);
    }
    for (const [file, load] of Object.entries(sources))
      if (/\btexts\(\{/.test(await load())) wrong.push(`${file}: texts stand in a file of their own (x.texts.ts)`);
    expect(wrong).toEqual([]);
  }, 30_000);

  it('is looked up while a screen is drawn, never while its module is loaded: the words are still on their way then', async () => {
    const early: string[] = [];
    for (const [file, load] of Object.entries(sources)) {
      if (!file.endsWith('.tsx')) continue;
      const visit = (node: ts.Node): void => {
        if (ts.isFunctionLike(node)) return;
        if (ts.isCallExpression(node) && /^(t|word|termWords)$/.test(node.expression.getText()))
          early.push(`${file}: ${node.getText()}`);
        ts.forEachChild(node, visit);
      };
      visit(ts.createSourceFile(file, await load(), ts.ScriptTarget.Latest, true));
    }
    expect(early).toEqual([]);
  });

  it('has the names of every page and record of both consoles', async () => {
    const wrong: string[] = [];
    for (const app of ['admin-console', 'reseller-area']) {
      const german = await wordsOf(`../../../apps/${app}/src/main.de.ts`);
      const said = (await sources[`../../../apps/${app}/src/main.tsx`]()).matchAll(
        /(?:label|word|title|hint): '([^']+)'|userDetail: \(\) => '([^']+)'/g,
      );
      for (const [, name = '', detail] of said)
        if (!german[detail ?? name]) wrong.push(`apps/${app}/src/main.de.ts: ${detail ?? name}`);
    }
    expect(wrong).toEqual([]);
  });

  it('has a name for every setting', async () => {
    const keys = [...(await sources['../../settings/src/setting-keys.ts']()).matchAll(/^ {2}'(\w+\.[\w.]+)': /gm)];
    expect(keys.length).toBeGreaterThan(60);
    const names = (await files['./setting-names.texts.ts']()).t.dictionary.en;
    expect(keys.map(([, key]) => key).filter((key) => !names[key])).toEqual([]);
  });

  it('has words for every error code, and for every state a list can be narrowed to', async () => {
    const problems = await wordsOf('./problem-words.de.ts');
    const documented = await sources['../../../docs/errors.md']();
    const codes = [...documented.matchAll(/^\| `([\w.]+)`/gm)].map(([, code]) => code);
    expect(codes.length).toBeGreaterThan(200);
    expect(codes.filter((code) => !problems[code])).toEqual([]);
    const known = await wordsOf('./words.de.ts');
    const pages = await Promise.all(Object.values(sources).map((load) => load()));
    const states = pages.flatMap((page) =>
      [...page.matchAll(/options: \[((?:\s*'[^']+',?)+)\s*\]/g)].flatMap(([, list]) =>
        [...list.matchAll(/'([^']+)'/g)].map(([, state]) => state.toLowerCase().replace(/[_-]/g, ' ')),
      ),
    );
    expect(states.length).toBeGreaterThan(20);
    expect([...new Set(states)].filter((state) => !known[state])).toEqual([]);
  });
});
