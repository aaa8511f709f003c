import { describe, expect, it } from 'vitest';
import { acceptedOf, codeOfWhmcs } from './languages.js';

describe('the language of a visitor', () => {
  it.each([
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['fr-FR, en;q=0.5, de;q=0.7', 'de'],
    ['EN', 'en'],
    ['de;q=0, en;q=0.1', 'en'],
    ['fr', null],
    ['', null],
    ['*', null],
    [undefined, null],
    [';;;q=,,,=', null],
    ['de;q=9', 'de'],
  ])('is what %j asks for: %j', (header, code) => {
    expect(acceptedOf(header, ['en', 'de'])).toBe(code);
  });

  it('goes by WHMCS’s word in an account', () => {
    expect([codeOfWhmcs('German'), codeOfWhmcs('english'), codeOfWhmcs('klingon'), codeOfWhmcs('')]).toEqual([
      'de',
      'en',
      null,
      null,
    ]);
  });
});
