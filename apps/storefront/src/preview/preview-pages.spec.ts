import { describe, expect, it } from 'vitest';
import { ledBack, shownPage } from './preview-pages.js';

describe('the pages of a preview', () => {
  it.each([
    ['/', '/'],
    ['/products/3?term=monthly', '/products/3?term=monthly'],
    ['/products/3/order', '/products/3/order'],
    ['/domains?q=example.com', '/domains'],
    ['/brand/logo?v=-1', '/brand/logo?v=-1'],
    ['/account/sample-invoice/paper', '/account/sample-invoice/paper'],
    ['/account/invoices/0/pdf', '/account/sample-invoice/pdf'],
  ])('shows %s as %s', (address, page) => expect(shownPage(address)).toBe(page));

  it.each(['/sign-in', '/account', '/account/invoices/7/pdf', '/pay?token=x', '/checkout', '/api/store/v1/brand'])(
    'does not show %s',
    (address) => expect(shownPage(address)).toBeNull(),
  );

  it.each(['/products/3/../../account', '//other.example', '/preview/a/light/', '/test/clock', '/%61ccount', '/cart/'])(
    'is not tricked by %s',
    (address) => expect(shownPage(address)).toBeNull(),
  );

  it('leads its own links back inside, and nothing else', () => {
    const html =
      '<a href="/">a</a><img src="/brand/logo?v&#x3D;1"><form action="/cart"><a href="?term=x"><a href="//x.example"><link href="/theme/ab/x.css"><a href="https://x.example/">';
    expect(ledBack(html, '/preview/T/dark')).toBe(
      '<a href="/preview/T/dark/">a</a><img src="/preview/T/dark/brand/logo?v&#x3D;1"><form action="/preview/T/dark/cart"><a href="?term=x"><a href="//x.example"><link href="/theme/ab/x.css"><a href="https://x.example/">',
    );
  });
});
