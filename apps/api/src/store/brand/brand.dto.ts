import type { Brand } from '#branding';
import { Field } from '#platform/http';

export class StoreBrandDto {
  @Field.string()
  companyName: string;

  @Field.boolean({ description: 'false: the store takes no orders; show a neutral notice' })
  open: boolean;

  @Field.string({ pattern: /^#[0-9a-f]{6}$/ })
  primaryColor: string;

  @Field.string({ description: 'text colour on top of the primary colour' })
  onPrimary: string;

  @Field.string({ pattern: /^#[0-9a-f]{6}$/ })
  accentColor: string;

  @Field.string()
  onAccent: string;

  @Field.string()
  theme: string;

  @Field.string({ description: 'order form of the store' })
  orderTemplate: string;

  @Field.string({ description: 'language of the store' })
  language: string;

  @Field.string({ nullable: true, description: 'path of the logo on the store' })
  logoUrl: string | null;

  @Field.string()
  termsUrl: string;

  @Field.string()
  dateFormat: string;

  @Field.strings({ description: 'currencies of the store, the default first' })
  currencies: string[];

  @Field.strings({ description: 'gateways that orders may be paid with' })
  gateways: string[];
}

export const toStoreBrandDto = (
  brand: Brand,
  open: boolean,
  currencies: string[],
  gateways: string[],
): StoreBrandDto => ({
  companyName: brand.companyName,
  open,
  primaryColor: brand.primaryColor,
  onPrimary: brand.onPrimary,
  accentColor: brand.accentColor,
  onAccent: brand.onAccent,
  theme: brand.theme,
  orderTemplate: brand.orderTemplate,
  language: brand.language,
  logoUrl: brand.logoFileId === null ? null : `/api/store/v1/brand/logo/${brand.logoFileId}`,
  termsUrl: brand.termsUrl,
  dateFormat: brand.dateFormat,
  currencies,
  gateways,
});
