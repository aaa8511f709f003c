import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '#platform';
import { Theme } from './theme.js';

const folder = join(projectRoot, 'apps', 'storefront', 'themes', 'default');
const templates = ['layouts', 'pages', 'partials'].flatMap((part) =>
  readdirSync(join(folder, part)).map((file) => ({
    file: `${part}/${file}`,
    source: readFileSync(join(folder, part, file), 'utf8'),
  })),
);

describe('the default theme', () => {
  const theme = new Theme('default');

  it('has a text for every key that its templates name', () => {
    const keys = templates.flatMap(({ source }) => [...source.matchAll(/\bt '([^']+)'/g)].map(([, key]) => key));
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter((key) => !theme.texts.has(key))).toEqual([]);
  });

  it.each(templates)('$file prints nothing unescaped and holds no script or foreign address', ({ source }) => {
    expect(source).not.toMatch(/\{\{\{|\{\{&/);
    expect(source).not.toMatch(/<script|\son\w+=|https?:\/\//i);
  });

  it('escapes what people typed', () => {
    const html = theme.render(
      'error',
      { heading: '<img src=x onerror=alert(1)>', sentence: '"&\'' },
      { neutral: true, palette: {} },
      theme.texts,
    );
    expect(html).toContain('&lt;img src&#x3D;x onerror&#x3D;alert(1)&gt;');
    expect(html).not.toContain('<img src=x');
  });

  it('shows nothing that a model inherits', () => {
    const inherited = Object.create({ heading: 'from the prototype' }) as Record<string, unknown>;
    expect(theme.content('error', { row: inherited, heading: 'own' }, {}, theme.texts)).toContain('own');
    const html = theme.content('service', { label: 'x', status: inherited }, {}, theme.texts);
    expect(html).not.toContain('from the prototype');
  });

  it('names its files by what is in them', () => {
    expect(theme.assetsVersion).toMatch(/^[0-9a-f]{12}$/);
    expect(new Theme('default').assetsVersion).toBe(theme.assetsVersion);
  });
});
