import { describe, expect, it } from 'vitest';
import { pickLanguage } from './language.js';
import { texts } from './texts.js';

describe('the texts of a page', () => {
  const t = texts({ en: { open: '{n} open tasks', left: '{n} {n|day|days} left' } });

  it('fill in their values', () => expect(t('open', { n: 3 })).toBe('3 open tasks'));
  it('leave an unknown place visible rather than empty', () => expect(t('open', { m: 3 })).toBe('{n} open tasks'));
  it('choose between one and several', () =>
    expect([0, 1, 2].map((n) => t('left', { n }))).toEqual(['0 days left', '1 day left', '2 days left']));
});

describe('the language of a console', () => {
  it('is what was chosen, else the first one read that there is, else English', () => {
    expect(pickLanguage('de', ['en-GB'])).toBe('de');
    expect(pickLanguage('xx', ['fr-FR', 'de-AT', 'en'])).toBe('de');
    expect(pickLanguage(null, ['fr'])).toBe('en');
    expect(pickLanguage(null, [])).toBe('en');
  });
});
