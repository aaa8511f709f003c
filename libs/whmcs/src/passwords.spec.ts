import { describe, expect, it } from 'vitest';
import { identifyPasswordForm, verifyWhmcsPassword } from './passwords.js';

/** Hash and password of each form; the bcrypt ones in all prefixes that PHP has written over the years. */
const KNOWN = [
  ['bcrypt', '$2y$10$kbueh2gL9MpAL7sKInbmmuW9veSAGGg/265l71cdtRL9qSaofkQrO', 'Birkenweg-12'],
  ['bcrypt', '$2a$08$SJOvZT/sphG8jbkb4XpooOU9PTCkmTfZgmtByh9K521dwmUiUt8T2', 'altes-passwort'],
  ['bcrypt', '$2x$08$SJOvZT/sphG8jbkb4XpooOU9PTCkmTfZgmtByh9K521dwmUiUt8T2', 'altes-passwort'],
  ['bcrypt', '$2b$08$SJOvZT/sphG8jbkb4XpooOU9PTCkmTfZgmtByh9K521dwmUiUt8T2', 'altes-passwort'],
  ['hmac-sha256', '4f8cccc39b4628089b15931a2515fa2d963ff38fd8c5a39a873e5b85e7ab5abe:b7Tq0xLw', 'Alpenwerk#2020'],
  ['md5-salted', '9c539f3e44138926f3f63de707e52eb7:Xq7Pa', 'dublin1987'],
  ['md5', '0eace1278ae19b218a2b837f9204f497', 'maple-leaf'],
  // md5('password') as every tool gives it: a value that does not come from this code.
  ['md5', '5f4dcc3b5aa765d61d8327deb882cf99', 'password'],
] as const;

describe('a password of a mirrored row', () => {
  it.each(KNOWN)('stored as %s is told by its shape: %s', (form, hash) => {
    expect(identifyPasswordForm(hash)).toBe(form);
  });

  it.each(KNOWN)('stored as %s lets its owner in: %s', async (_form, hash, password) => {
    expect(await verifyWhmcsPassword(hash, password)).toBe(true);
  });

  it.each(KNOWN)('stored as %s keeps everybody else out: %s', async (_form, hash, password) => {
    expect(await verifyWhmcsPassword(hash, `${password} `)).toBe(false);
    expect(await verifyWhmcsPassword(hash, password.toUpperCase())).toBe(false);
    expect(await verifyWhmcsPassword(hash, '')).toBe(false);
    expect(await verifyWhmcsPassword(hash, hash)).toBe(false);
  });

  it('with a colon in the salt uses all that follows the first one', async () => {
    // md5 of `a:b` and `password`, HMAC-SHA256 of `password` with the key `a:b`
    expect(await verifyWhmcsPassword('68a11e19583bac6e6fd49dacf71ea19a:a:b', 'password')).toBe(true);
    expect(
      await verifyWhmcsPassword('b92a242c0e42358d78cf76fd0c2bf4458990018122bf66642fa0a17bf6fd09c8:a:b', 'password'),
    ).toBe(true);
  });

  it.each([
    '',
    'password',
    '5F4DCC3B5AA765D61D8327DEB882CF99',
    '$2y$10$short',
    '5f4dcc3b5aa765d61d8327deb882cf9',
    '$argon2id$v=19$m=1',
  ])('of no known form opens for nobody: %s', async (hash) => {
    expect(identifyPasswordForm(hash)).toBeNull();
    expect(await verifyWhmcsPassword(hash, 'password')).toBe(false);
    expect(await verifyWhmcsPassword(hash, '')).toBe(false);
    expect(await verifyWhmcsPassword(hash, hash)).toBe(false);
  });
});
