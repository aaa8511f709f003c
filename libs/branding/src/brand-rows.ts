import { asId, type ResellerId } from '#kernel';
import { paletteOf } from '#palette';
import type { Sql } from '#platform';
import { LANGUAGES, type Brand, type DateFormat } from './brand.types.js';

export type BrandRow = {
  reseller_id: number;
  company_name: string;
  primary_color: string;
  accent_color: string;
  theme: string;
  order_template: string;
  language: string;
  email_from: string;
  terms_url: string;
  pay_to: string | null;
  signature: string | null;
  date_format: DateFormat;
  logo_file_id: number;
  version: number;
};

export const BRAND_COLUMNS = `b.reseller_id, b.company_name, b.primary_color, b.accent_color, b.theme, b.order_template, b.language, b.email_from, b.terms_url, b.pay_to, b.signature,
  b.date_format, b.logo_file_id, b.version`;

export async function readBrandRow(sql: Sql, resellerId: number): Promise<BrandRow | null> {
  const [row] = await sql.query<BrandRow>(`SELECT ${BRAND_COLUMNS} FROM rc_brands b WHERE b.reseller_id = ?`, [
    resellerId,
  ]);
  return row ?? null;
}

/** What a brand looks like before anybody touched it: the defaults of the table. */
export const freshRow = (resellerId: number, companyName: string): BrandRow => ({
  reseller_id: resellerId,
  company_name: companyName,
  primary_color: '#1f4e79',
  accent_color: '#c2410c',
  theme: 'default',
  order_template: 'steps',
  language: 'en',
  email_from: '',
  terms_url: '',
  pay_to: '',
  signature: '',
  date_format: 'YYYY-MM-DD',
  logo_file_id: 0,
  version: 1,
});

/** What a brand may look like, by the settings of its reseller. */
export type Looks = { themes: readonly string[]; orderTemplates: readonly string[] };

/** The names that are delivered and allowed; nobody is left without any, so the first stays. */
export function allowedOf(delivered: readonly string[], setting: readonly string[]): readonly string[] {
  const allowed = setting.includes('*') ? delivered : delivered.filter((name) => setting.includes(name));
  return allowed.length > 0 ? allowed : delivered.slice(0, 1);
}

const inForce = (chosen: string, allowed: readonly string[]): string =>
  allowed.includes(chosen) ? chosen : allowed[0];

export function toBrand(
  row: BrandRow,
  status: 'active' | 'suspended',
  host: string,
  currency: string,
  { themes, orderTemplates }: Looks,
): Brand {
  const { onBrand, onAccent } = paletteOf(row.primary_color, row.accent_color);
  return Object.freeze({
    resellerId: asId<ResellerId>(row.reseller_id),
    status,
    companyName: row.company_name,
    currency,
    primaryColor: row.primary_color,
    onPrimary: onBrand,
    accentColor: row.accent_color,
    onAccent,
    theme: inForce(row.theme, themes),
    orderTemplate: inForce(row.order_template, orderTemplates),
    themes,
    orderTemplates,
    language: inForce(row.language, LANGUAGES),
    emailFrom: row.email_from,
    termsUrl: row.terms_url,
    payTo: row.pay_to ?? '',
    signature: row.signature ?? '',
    dateFormat: row.date_format,
    logoFileId: row.logo_file_id || null,
    host,
    version: row.version,
  });
}

/** Marks a change of brands for the memory of every process. */
export const BUMP_BRANDS =
  "INSERT INTO rc_brand_version (name, version) VALUES ('brands', 1) ON DUPLICATE KEY UPDATE version = version + 1";
