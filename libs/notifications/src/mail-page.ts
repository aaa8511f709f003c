import { encodeEntities } from '#whmcs';
import type { MailTemplate } from './default-templates.js';
import { HeaderInjectionError } from './notifications.errors.js';
import { htmlToPlain, type MailWords, renderText } from './template-text.js';

/** The face of a mail: whose name, colour and address it carries. */
export type MailBrand = { companyName: string; color: string; email: string; url: string; signature: string };

export type MailText = { subject: string; html: string; text: string };

const BREAKS = /[\u0000-\u001f\u007f\u2028\u2029]/;
const ADDRESS = /^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\]+$/;

/** @throws DomainError `notifications.header_injection` */
export function headerText(value: string, header: string): string {
  if (BREAKS.test(value)) throw new HeaderInjectionError(header);
  return value;
}

/** One address, and only one. @throws DomainError `notifications.header_injection` */
export function oneAddress(value: string, header: string): string {
  if (value.length > 190 || !ADDRESS.test(headerText(value, header))) throw new HeaderInjectionError(header);
  return value;
}

/** Subject, HTML part and plain part of a mail in its brand. */
export function mailText(template: MailTemplate, words: MailWords, brand: MailBrand): MailText {
  const all = { ...words, company_name: brand.companyName, store_url: brand.url, signature: brand.signature };
  const subject = headerText(renderText(template.subject, all, 'plain').trim(), 'subject');
  const html = wrapped(renderText(template.message, all, 'html'), brand);
  return { subject, html, text: htmlToPlain(html) };
}

function wrapped(body: string, { companyName, color, url, signature }: MailBrand): string {
  const name = encodeEntities(companyName);
  const shade = /^#[0-9a-f]{6}$/i.test(color) ? color : '#334155';
  const end = signature ? `<p style="white-space: pre-line">${encodeEntities(signature)}</p>` : '';
  return `<!doctype html>
<html><head><meta charset="utf-8"><title>${name}</title></head>
<body style="margin:0;padding:24px;background:#f4f5f7;color:#1f2937;font:16px/1.5 sans-serif">
<div style="max-width:600px;margin:0 auto;background:#ffffff;border-top:6px solid ${shade};padding:24px">
<p style="font-size:20px;font-weight:bold;margin-top:0">${name}</p>
${body}
${end}
<p style="margin-bottom:0;color:#4b5563;font-size:14px"><a href="${encodeEntities(url)}" style="color:#4b5563">${name}</a></p>
</div>
</body></html>
`;
}
