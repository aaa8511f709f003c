import { describe, expect, it } from 'vitest';
import { splitName, toAscii } from './domain-name.js';

const ENDINGS = ['.com', '.uk', '.co.uk', '.xn--p1ai'];

describe('a domain name', () => {
  it.each([
    ['Example.COM', 'example.com'],
    [' example.com. ', 'example.com'],
    ['bücher.com', 'xn--bcher-kva.com'],
    ['BÜCHER.com', 'xn--bcher-kva.com'],
    ['a.com', 'a.com'],
    ['xn--bcher-kva.com', 'xn--bcher-kva.com'],
  ])('reads %s as %s', (typed, ascii) => {
    expect(toAscii(typed)).toBe(ascii);
  });

  it.each([
    '',
    '.',
    '.com',
    'exa mple.com',
    'exa_mple.com',
    '-example.com',
    'example-.com',
    'exa--..com',
    'ab--cd.com',
    `${'a'.repeat(64)}.com`,
    `${'a.'.repeat(130)}com`,
    'http://example.com',
    'example.com/path',
    'user@example.com',
    'example.com:80',
    '127.0.0.1',
    '0x7f.1',
    '[::1]',
    'example.com\r\nX: y',
    '%65xample.com',
    'xn--\u0000.com',
  ])('refuses %j', (typed) => {
    expect(() => toAscii(typed)).toThrow(expect.objectContaining({ code: 'domains.invalid_name' }));
  });

  it('is split at the longest sold ending', () => {
    expect(splitName('shop.co.uk', ENDINGS)).toMatchObject({ label: 'shop', tld: '.co.uk' });
    expect(splitName('shop.uk', ENDINGS)).toMatchObject({ label: 'shop', tld: '.uk' });
  });

  it('has one label before its ending and an ending that is sold', () => {
    expect(splitName('www.shop.com', ENDINGS)).toBeNull();
    expect(splitName('co.uk', ENDINGS)).toMatchObject({ label: 'co', tld: '.uk' });
    expect(splitName('shop.example', ENDINGS)).toBeNull();
    expect(splitName('notcom', ENDINGS)).toBeNull();
  });
});
