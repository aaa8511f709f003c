import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PasswordHasher } from './password-hasher.js';
import { isScope } from './permissions.js';
import { canonicalEmail } from './login-scope.js';

const md5 = (text: string) => createHash('md5').update(text).digest('hex');
const secret = 'correct horse';

describe('passwords', () => {
  const hasher = new PasswordHasher();

  it('are stored as argon2id with a salt of their own', async () => {
    const [one, two] = await Promise.all([hasher.hash(secret), hasher.hash(secret)]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await hasher.check(one, secret)).toBe(true);
    expect(await hasher.check(one, `${secret} `)).toBe(false);
    expect(hasher.isOutdated(one)).toBe(false);
  });

  it.each([
    ['md5', md5(secret)],
    ['md5 with salt', `${md5(`abcde${secret}`)}:abcde`],
    ['HMAC-SHA256 with key', `${createHmac('sha256', 'key').update(secret).digest('hex')}:key`],
  ])('of WHMCS as %s are taken and marked for an upgrade', async (_, stored) => {
    expect(await hasher.check(stored, secret)).toBe(true);
    expect(await hasher.check(stored, 'wrong')).toBe(false);
    expect(hasher.isOutdated(stored)).toBe(true);
  });

  it.each([null, '', 'x', '*LOCKED*'])('never match %j', async (stored) => {
    expect(await hasher.check(stored, '')).toBe(false);
    expect(await hasher.check(stored, 'a password that nobody has')).toBe(false);
  });

  it('are all checked when a crowd signs in at once', async () => {
    const stored = await hasher.hash(secret);
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, i) => hasher.check(stored, i % 2 ? secret : 'wrong')),
    );
    expect(results.filter(Boolean)).toHaveLength(6);
  });
});

describe('scopes and addresses', () => {
  it('knows permissions and wildcards of them only', () => {
    expect(['*', 'orders.read', 'orders.*'].every(isScope)).toBe(true);
    expect(['', 'orders', 'orders.fly', 'nothing.*', '**', 'orders.read '].some(isScope)).toBe(false);
  });

  it('compares addresses without case and blanks, and with accents', () => {
    expect(canonicalEmail(' Ann@Example.COM ')).toBe('ann@example.com');
    expect(canonicalEmail('e\u0301@x.org')).toBe(canonicalEmail('\u00e9@x.org'));
    expect(canonicalEmail('é@x.org')).not.toBe(canonicalEmail('e@x.org'));
  });
});
