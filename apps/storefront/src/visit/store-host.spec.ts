import { describe, expect, it } from 'vitest';
import { storeHost } from './store-host.js';

describe('the host of a request', () => {
  it.each([
    ['Shop.Example.COM', 'shop.example.com'],
    ['shop.example.com:3001', 'shop.example.com'],
    ['shop.example.com.', 'shop.example.com'],
    ['shop.example.com.:443', 'shop.example.com'],
    ['localhost:3001', 'localhost'],
    ['bücher.example', 'xn--bcher-kva.example'],
  ])('reads %s as %s', (header, host) => {
    expect(storeHost(header, '/')).toBe(host);
  });

  it.each([
    [undefined],
    [''],
    ['127.0.0.1:3001'],
    ['[::1]:3001'],
    ['0x7f.0.0.1'],
    ['2130706433'],
    ['user@shop.example.com'],
    ['shop.example.com/path'],
    ['shop..example.com'],
    ['shop.example.com:port'],
    [`${'a'.repeat(64)}.example`],
    [`${'a.'.repeat(130)}example`],
    ['a b'],
  ])('finds no store in %s', (header) => {
    expect(storeHost(header, '/')).toBeNull();
  });

  it('refuses an absolute-form target, whose own host could differ', () => {
    expect(storeHost('shop.example.com', 'http://other.example.com/')).toBeNull();
    expect(storeHost('shop.example.com', '*')).toBeNull();
  });
});
