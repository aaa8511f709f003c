import { describe, expect, it } from 'vitest';
import { isPublic, publicLookup, refusalOf } from './allowed-address.js';

describe('where a call-out may go', () => {
  it.each(['8.8.8.8', '2606:4700::1'])('%s is public', (ip) => expect(isPublic(ip)).toBe(true));
  it.each(
    `127.0.0.1 10.1.2.3 172.31.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 255.255.255.255
     ::1 :: fe80::1 fc00::1 ::ffff:127.0.0.1 ::ffff:7f00:1 64:ff9b::a00:1 2002:a00:1:: 2001:db8::1`.split(/\s+/),
  )('%s is not', (ip) => expect(isPublic(ip)).toBe(false));

  it.each([
    ['https://example.org/hook', false, null],
    ['http://example.org/hook', false, 'does not start with https://'],
    ['http://example.org/hook', true, 'does not start with https://'],
    ['http://127.0.0.1:80/', true, null],
    ['http://127.0.0.1:80/', false, 'does not start with https://'],
    ['https://127.1/', false, 'is an address of a private network'],
    ['https://0x7f000001/', false, 'is an address of a private network'],
    ['https://[::ffff:10.0.0.1]/', false, 'is an address of a private network'],
    ['https://localhost/', false, 'is an address of a private network'],
    ['https://u:p@example.org/', false, 'has a user, a query or a fragment'],
    ['file:///etc/passwd', true, 'does not start with https://'],
    ['nothing', true, 'is no address'],
  ] as const)('%s (private allowed: %s): %s', (address, allow, refusal) =>
    expect(refusalOf(address, allow)).toBe(refusal),
  );

  it('refuses a name that leads into a private network', async () => {
    const error = await new Promise((resolve) => publicLookup('localhost', {}, resolve));
    expect(String(error)).toContain('private network');
  });
});
