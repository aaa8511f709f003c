import { describe, expect, it } from 'vitest';
import { localPath } from './local-path.js';

describe('the way on after signing in', () => {
  it.each(['/checkout', '/account/invoices/12?attempt=3', '/'])('may be %s', (path) => {
    expect(localPath(path, '/account')).toBe(path);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'checkout',
    '',
    '/\t/evil.example',
    '/a\\b',
    `/${'a'.repeat(600)}`,
  ])('is never %j', (path) => {
    expect(localPath(path, '/account')).toBe('/account');
  });
});
