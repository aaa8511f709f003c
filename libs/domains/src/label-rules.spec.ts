import { describe, expect, it } from 'vitest';
import { toAscii } from './domain-name.js';
import { isPremium, labelProblem } from './label-rules.js';
import { missingOf, registrantOf } from './registrant.js';
import { ruleOf, TLD_RULES } from './tlds.js';

const problem = (label: string, tld: string) => labelProblem(toAscii(`${label}${tld}`).slice(0, -tld.length), tld);

describe('what may stand before an ending', () => {
  it.each([
    ['bücher', '.com'],
    ['bücher', '.de'],
    ['straße', '.de'],
    ['παράδειγμα', '.eu'],
    ['日本語', '.jp'],
    ['ひらがな-abc', '.jp'],
    ['한국', '.com'],
    ['a', '.com'],
    ['пример', '.xn--p1ai'],
    ['anything-at-all', '.example'],
  ])('takes %s%s', (label, tld) => expect(problem(label, tld)).toBeNull());

  it.each([
    ['ab', '.info', 'at least 3'],
    ['bücher', '.io', 'a–z, 0–9'],
    ['привет', '.de', 'Cyrillic letters'],
    ['pаypal', '.com', 'cannot mix'],
    ['日本語', '.de', 'Han letters'],
    ['日本', '.jp', 'at least 3'],
  ])('refuses %s%s', (label, tld, why) => expect(problem(label, tld)).toContain(why));

  it('knows premium names, and that no encoded name is one', () => {
    expect(isPremium('ab', '.io')).toBe(true);
    expect(isPremium('abc', '.io')).toBe(false);
    expect(isPremium('ab', '.com')).toBe(false);
  });

  it('has rules that hold together', () => {
    for (const tld of Object.keys(TLD_RULES)) {
      const rule = ruleOf(tld);
      expect(tld).toMatch(/^\.[a-z0-9-]+(\.[a-z]+)?$/);
      expect(rule.minLetters).toBeLessThanOrEqual(rule.maxLetters);
      expect(rule.graceDays + rule.redemptionDays).toBeGreaterThan(0);
      for (const { required, choices, pattern } of rule.fields) expect(required && !choices && !pattern).toBe(false);
    }
    expect(ruleOf('.constructor').mostYearsAhead).toBe(10);
  });

  it('tells in words what an owner lacks', () => {
    const registrant = {
      ...registrantOf(undefined),
      firstName: 'A',
      lastName: 'B',
      email: 'a@b.example',
      country: 'US',
    };
    expect(missingOf('.us', { registrant, fields: {} })).toEqual([
      ...['address', 'city', 'phone number', 'state', 'Connection to the United States'],
    ]);
    expect(missingOf('.com', { registrant: { ...registrant, address1: '1', city: 'X' }, fields: {} })).toEqual([]);
  });
});
