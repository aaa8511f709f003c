import { legibilityOf } from '#palette';
import { changedOnly } from '../actions.js';
import type { Brand, BrandChange } from './door.js';

/** The logo of the form: kept as it is, taken away, or another file. */
export type LogoWish = 'keep' | 'none' | { name: string; data: string };

export const valuesOf = (brand: Brand) => ({
  companyName: brand.companyName,
  primaryColor: brand.primaryColor,
  accentColor: brand.accentColor,
  theme: brand.theme,
  orderTemplate: brand.orderTemplate,
  language: brand.language as string,
  emailFrom: brand.emailFrom,
  termsUrl: brand.termsUrl,
  payTo: brand.payTo,
  signature: brand.signature,
  dateFormat: brand.dateFormat as string,
  logo: 'keep' as LogoWish,
});
export type BrandValues = ReturnType<typeof valuesOf>;

/** What the form changes. */
export function changeOf(brand: Brand, { logo, ...values }: BrandValues): BrandChange {
  const { logo: _, ...before } = valuesOf(brand);
  return { ...changedOnly(before, values), ...logoOf(logo) };
}

/** The part of it that a preview shows; a mail's sender that is half typed must not be in its way. */
export function lookOf(brand: Brand, values: BrandValues): BrandChange {
  const { companyName, primaryColor, accentColor, theme, orderTemplate, language, dateFormat } = values;
  const { logo: _, ...before } = valuesOf(brand);
  const look = { companyName, primaryColor, accentColor, theme, orderTemplate, language, dateFormat };
  return { ...changedOnly(before, look), ...logoOf(values.logo) };
}

/** Whether there is anything to show: a name and two colours. */
export const isShowable = ({ companyName, primaryColor, accentColor }: BrandValues): boolean =>
  companyName.trim() !== '' && legibilityOf(primaryColor) !== null && legibilityOf(accentColor) !== null;

const logoOf = (logo: LogoWish): { logo?: string } =>
  logo === 'keep' ? {} : { logo: logo === 'none' ? '' : logo.data };
