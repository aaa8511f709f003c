import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '#platform';
import { Language } from './language.js';
import { cssText, Paper } from './paper.js';

const folder = join(projectRoot, 'libs', 'documents', 'templates');
const templates = ['.', 'partials'].flatMap((part) =>
  readdirSync(join(folder, part))
    .filter((file) => file.endsWith('.hbs'))
    .map((file) => ({ file: join(part, file), source: readFileSync(join(folder, part, file), 'utf8') })),
);
const HOSTILE = `"><img src=x onerror=alert(1)><script>alert(2)</script>{{t 'invoice'}}\\"} body{display:none}`;

describe('the paper of documents', () => {
  const paper = new Paper();

  it.each(templates)('$file prints nothing unescaped, loads nothing and has a text for every key', ({ source }) => {
    expect(source).not.toMatch(/\{\{\{|\{\{&/);
    expect(source).not.toMatch(/<script|\son\w+=|https?:\/\/|url\(/i);
    const keys = [...source.matchAll(/\bt '([^']+)'/g)].map(([, key]) => key);
    expect(keys.filter((key) => !paper.language('english').has(key))).toEqual([]);
  });

  it('escapes whatever people wrote, wherever it is printed', () => {
    const model = {
      title: HOSTILE,
      palette: { brand: '#123456', onBrand: '#ffffff', ink: '#123456' },
      issuer: { company: HOSTILE, lines: [HOSTILE] },
      billTo: { name: HOSTILE, lines: [HOSTILE] },
      facts: [{ label: HOSTILE, value: HOSTILE }],
      heading: HOSTILE,
      number: HOSTILE,
      stamp: { tone: 'good', word: HOSTILE },
      watermark: HOSTILE,
      taxColumn: true,
      forWhom: HOSTILE,
      balances: [{ label: HOSTILE, profit: HOSTILE, wallet: HOSTILE, total: HOSTILE }],
      lines: [
        {
          description: HOSTILE,
          period: HOSTILE,
          discounts: [{ label: HOSTILE, value: HOSTILE }],
          tax: HOSTILE,
          date: HOSTILE,
          account: HOSTILE,
          kind: HOSTILE,
          invoiceNumber: HOSTILE,
          amount: HOSTILE,
          balance: HOSTILE,
        },
      ],
      sums: [{ label: HOSTILE, value: HOSTILE }],
      due: { label: HOSTILE, value: HOSTILE },
      payments: [{ date: HOSTILE, method: HOSTILE, reference: HOSTILE, amount: HOSTILE }],
      pay: { by: HOSTILE, to: HOSTILE, reference: HOSTILE, online: HOSTILE },
      notes: HOSTILE,
      reason: HOSTILE,
      termsUrl: HOSTILE,
    };
    for (const kind of ['invoice', 'credit-note', 'statement'] as const) {
      const html = paper.html(kind, model, paper.language('english'));
      expect(html).not.toMatch(/<script|<img src=x|onerror=alert/);
      expect(html.match(/<style>/g)).toHaveLength(1);
      expect(html.split(/<\/?style>/)[1]).not.toContain('display:none}');
    }
  });

  it('writes a text for CSS so that nothing in it can end it', () => {
    expect(cssText('A"\\\n}')).toBe('\\41 \\22 \\5c \\a \\7d ');
  });

  it('shows nothing that a model inherits', () => {
    const inherited = Object.create({ company: 'from the prototype' }) as Record<string, unknown>;
    const html = paper.html('invoice', { title: 'x', issuer: inherited }, paper.language('english'));
    expect(html).not.toContain('from the prototype');
  });

  it('runs from right to left in a language that does, and falls back to English', () => {
    const arabic = new Language('ar', { 'language.direction': 'rtl', from: 'من' });
    const html = paper.html('invoice', { title: 'x' }, arabic);
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('من');
    expect(paper.language('klingon').code).toBe('en');
  });

  it('speaks German as completely as English', () => {
    const [english, german] = ['english', 'German'].map((word) => paper.language(word));
    expect(german.code).toBe('de');
    expect(german.keys).toEqual(english.keys);
  });

  it('tells on the screen that it is no PDF file only when asked to', () => {
    const [plain, told] = [{}, { notice: true }].map((options) =>
      paper.html('invoice', { title: 'x' }, paper.language('english'), options),
    );
    expect(plain).not.toContain('class="notice"');
    expect(told).toContain('class="notice"');
  });
});
