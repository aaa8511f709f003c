import { DATE_FORMATS, LANGUAGES, ORDER_TEMPLATES, THEMES, type BrandPatch } from './brand.types.js';
import { InvalidBrandError } from './branding.errors.js';

const EMAIL = /^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\]+\.[^\s@<>"(),:;[\]\\]+$/;

/** The columns a change sets, each value checked. @throws InvalidBrandError */
export function checkPatch(patch: BrandPatch): Record<string, string> {
  const columns: Record<string, string> = {};
  if (patch.companyName !== undefined) columns.company_name = line('companyName', patch.companyName, 190);
  if (patch.primaryColor !== undefined) columns.primary_color = checkedColor('primaryColor', patch.primaryColor);
  if (patch.accentColor !== undefined) columns.accent_color = checkedColor('accentColor', patch.accentColor);
  if (patch.theme !== undefined) columns.theme = oneOf('theme', patch.theme, THEMES);
  if (patch.orderTemplate !== undefined)
    columns.order_template = oneOf('orderTemplate', patch.orderTemplate, ORDER_TEMPLATES);
  if (patch.language !== undefined) columns.language = oneOf('language', patch.language, LANGUAGES);
  if (patch.dateFormat !== undefined) columns.date_format = oneOf('dateFormat', patch.dateFormat, DATE_FORMATS);
  if (patch.emailFrom !== undefined) columns.email_from = sender(patch.emailFrom);
  if (patch.termsUrl !== undefined) columns.terms_url = webAddress(patch.termsUrl);
  if (patch.payTo !== undefined) columns.pay_to = text('payTo', patch.payTo);
  if (patch.signature !== undefined) columns.signature = text('signature', patch.signature);
  return columns;
}

/** A colour as `#rrggbb` in lower case; three digits are doubled. */
function checkedColor(field: string, given: string): string {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(given);
  const full = short
    ? `#${short
        .slice(1)
        .map((d) => d + d)
        .join('')}`
    : given;
  if (!/^#[0-9a-f]{6}$/i.test(full)) throw new InvalidBrandError(field, 'bad_color', 'is a colour such as #1f4e79');
  return full.toLowerCase();
}

/** One line without control characters: it travels into mail headers. */
function line(field: string, given: string, most: number): string {
  const trimmed = given.trim();
  if (trimmed === '' || trimmed.length > most || /\p{Cc}/u.test(trimmed))
    throw new InvalidBrandError(field, 'invalid', `is one line of 1 to ${most} characters`);
  return trimmed;
}

function text(field: string, given: string): string {
  if (given.length > 5000 || /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(given))
    throw new InvalidBrandError(field, 'invalid', 'is a text of at most 5000 characters');
  return given;
}

function oneOf(field: string, given: string, values: readonly string[]): string {
  if (!values.includes(given)) throw new InvalidBrandError(field, 'unknown', `is one of ${values.join(', ')}`);
  return given;
}

function sender(given: string): string {
  const trimmed = given.trim();
  if (trimmed !== '' && (trimmed.length > 190 || !EMAIL.test(trimmed) || /\p{Cc}/u.test(trimmed)))
    throw new InvalidBrandError('emailFrom', 'bad_email', 'is not an e-mail address');
  return trimmed;
}

/** https or http only, without a password in it. It is shown as a link and never fetched. */
function webAddress(given: string): string {
  if (given.trim() === '') return '';
  const url = URL.canParse(given) ? new URL(given) : null;
  if (
    !url ||
    (url.protocol !== 'https:' && url.protocol !== 'http:') ||
    url.username !== '' ||
    url.password !== '' ||
    url.href.length > 500
  )
    throw new InvalidBrandError('termsUrl', 'bad_url', 'is an https or http address');
  return url.href;
}
