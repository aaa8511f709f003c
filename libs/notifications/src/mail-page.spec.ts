import { describe, expect, it } from 'vitest';
import { DEFAULT_TEMPLATES } from './default-templates.js';
import { mailText, oneAddress, type MailBrand } from './mail-page.js';

const brand: MailBrand = {
  companyName: 'Müller & <Söhne>',
  color: '#0a7d44',
  email: 'info@mueller.example',
  url: 'http://mueller.localhost:3001',
  signature: 'Yours\nM & S',
};

describe('a mail in its brand', () => {
  it('carries name, colour, signature and address, escaped', () => {
    const mail = mailText(DEFAULT_TEMPLATES['Client Signup Email'], { client_name: '<i>Ann</i>' }, brand);
    expect(mail.subject).toBe('Welcome to Müller & <Söhne>');
    expect(mail.html).toContain('Dear &lt;i&gt;Ann&lt;/i&gt;');
    expect(mail.html).toContain('border-top:6px solid #0a7d44');
    expect(mail.html).not.toContain('<Söhne>');
    expect(mail.text).toContain('Dear <i>Ann</i>,');
    expect(mail.text).toContain('(http://mueller.localhost:3001)');
    expect(mail.text).toContain('Yours\nM & S');
  });

  it('keeps a colour that is none out of the page', () => {
    const mail = mailText(DEFAULT_TEMPLATES['Client Signup Email'], {}, { ...brand, color: 'red;background:url(x)' });
    expect(mail.html).toContain('#334155');
    expect(mail.html).not.toContain('url(x)');
  });

  it('refuses a subject that would become more headers', () => {
    const template = { ...DEFAULT_TEMPLATES['Order Confirmation'], subject: 'Order {{order_number}}' };
    expect(() => mailText(template, { order_number: '1\r\nBcc: all@example.com' }, brand)).toThrow(
      expect.objectContaining({ code: 'notifications.header_injection' }),
    );
  });

  it.each([
    'a@b.c, d@e.f',
    'a@b.c\r\nBcc: d@e.f',
    'A <a@b.c>',
    'a@b@c',
    'nobody',
    '',
    'a;b@c.d',
    `${'a'.repeat(190)}@b.c`,
  ])('refuses the address %j', (address) => {
    expect(() => oneAddress(address, 'to')).toThrow(
      expect.objectContaining({ code: 'notifications.header_injection' }),
    );
  });

  it('takes one address', () => {
    expect(oneAddress("o'neil+shop@example.co.uk", 'to')).toBe("o'neil+shop@example.co.uk");
  });
});
