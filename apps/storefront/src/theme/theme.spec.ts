import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, THEMES } from '#branding';
import { projectRoot } from '#platform';
import { Theme } from './theme.js';

const folder = join(projectRoot, 'apps', 'storefront', 'themes');
const themes = THEMES.map((name) => new Theme(name));
const [standard] = themes;
const filesOf = (theme: string, parts: string[]) =>
  parts.flatMap((part) => {
    const path = join(folder, theme, part);
    return readdirSync(path).map((file) => ({
      file: `${theme}/${part}/${file}`,
      source: readFileSync(join(path, file), 'utf8'),
    }));
  });
const templates = THEMES.flatMap((theme) => filesOf(theme, ['layouts', 'pages', 'partials']));

describe('the themes', () => {
  it('are those that a brand may choose', () => {
    const folders = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual([...THEMES].sort());
  });

  it.each(templates)(
    '$file prints nothing unescaped and holds no script of its own or foreign address',
    ({ source }) => {
      expect(source).not.toMatch(/\{\{\{|\{\{&/);
      expect(source).not.toMatch(/<script(?! src="\{\{this\}\}" defer><\/script>)|\son\w+=|https?:\/\//i);
    },
  );

  it.each(templates)('$file says nothing that is not among the texts', ({ source }) => {
    const words = source
      .replace(/<style>.*?<\/style>/g, '')
      .replace(/\{\{[^}]*\}\}/g, '')
      .replace(/<[^>]*>/g, '')
      .replace(/&\w+;/g, '');
    expect(words.match(/[\p{L}]+/gu)).toBeNull();
  });

  it('have the same pages, and a second one has a frame and a look of its own', () => {
    const [first, second] = themes;
    expect(second.pageNames.sort()).toEqual(first.pageNames.sort());
    expect(second.styles).not.toEqual(first.styles);
    const frame = { neutral: false, brand: {}, palette: {}, at: {}, styles: second.styles };
    expect(second.frame('', frame, second.texts)).not.toBe(first.frame('', frame, first.texts));
  });

  it('escape what people typed', () => {
    for (const theme of themes) {
      const model = { heading: '<img src=x onerror=alert(1)>', sentence: '"&\'' };
      const html = theme.render('error', model, { neutral: true, palette: {} }, theme.texts);
      expect(html).toContain('&lt;img src&#x3D;x onerror&#x3D;alert(1)&gt;');
      expect(html).not.toContain('<img src=x');
    }
  });

  it('show nothing that a model inherits', () => {
    const inherited = Object.create({ heading: 'from the prototype' }) as Record<string, unknown>;
    const { texts } = standard;
    expect(standard.content('error', { row: inherited, heading: 'own' }, {}, texts)).toContain('own');
    expect(standard.content('service', { label: 'x', status: inherited }, {}, texts)).not.toContain(
      'from the prototype',
    );
  });

  it('name their files by what is in them', () => {
    expect(standard.assetsVersion).toMatch(/^[0-9a-f]{12}$/);
    expect(new Theme('default').assetsVersion).toBe(standard.assetsVersion);
    expect(new Set(themes.map(({ assetsVersion }) => assetsVersion)).size).toBe(themes.length);
  });
});

describe('the languages', () => {
  const english = standard.languages.get('en')!;

  it('are those that a brand may choose', () => {
    const delivered = readdirSync(join(folder, 'default', 'lang')).map((file) => file.replace('.json', ''));
    expect(delivered.sort()).toEqual([...LANGUAGES].sort());
  });

  it('have a text for every key that the templates name', () => {
    const keys = templates.flatMap(({ source }) => [...source.matchAll(/\bt '([^']+)'/g)].map(([, key]) => key));
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter((key) => !english.has(key))).toEqual([]);
  });

  it.each(LANGUAGES.filter((code) => code !== 'en'))(
    '%s has every text of English, with the same values in it',
    (code) => {
      const texts = standard.languages.get(code)!;
      expect(texts.keys.sort()).toEqual(english.keys.sort());
      const values = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
      const valuesOf = (key: string) => [key, values(texts.say(key))];
      expect(english.keys.filter((key) => !key.endsWith('_one')).map(valuesOf)).toEqual(
        english.keys.filter((key) => !key.endsWith('_one')).map((key) => [key, values(english.say(key))]),
      );
    },
  );
});
