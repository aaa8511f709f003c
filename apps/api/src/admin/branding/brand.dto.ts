import {
  DATE_FORMATS,
  HOST_PROBLEMS,
  LANGUAGES,
  MAX_LOGO_BYTES,
  ORDER_TEMPLATES,
  RECORD_STATES,
  THEMES,
  type Brand,
  type BrandHost,
  type KeptDraft,
} from '#branding';
import { Field } from '#platform/http';

/** More than an image may have, so that a larger one is told in bytes; the server takes no body of 2 MB. */
const MOST_LOGO_CHARACTERS = 2_000_000;

export class PatchBrandDto {
  @Field.string({ optional: true, min: 1, max: 190 })
  companyName?: string;

  @Field.string({ optional: true, max: 7, description: '#rrggbb' })
  primaryColor?: string;

  @Field.string({ optional: true, max: 7, description: '#rrggbb' })
  accentColor?: string;

  @Field.string({ optional: true, max: 40, description: `one of ${THEMES.join(', ')}` })
  theme?: string;

  @Field.string({ optional: true, max: 40, description: `one of ${ORDER_TEMPLATES.join(', ')}` })
  orderTemplate?: string;

  @Field.string({ optional: true, max: 8, description: `one of ${LANGUAGES.join(', ')}` })
  language?: string;

  @Field.string({ optional: true, max: 190, description: "sender of the store's mail; empty = the provider's" })
  emailFrom?: string;

  @Field.string({ optional: true, max: 500, description: 'https or http address of the terms; empty = none' })
  termsUrl?: string;

  @Field.text({ optional: true, max: 5000 })
  payTo?: string;

  @Field.text({ optional: true, max: 5000 })
  signature?: string;

  @Field.string({ optional: true, max: 12, description: `one of ${DATE_FORMATS.join(', ')}` })
  dateFormat?: string;

  @Field.text({
    optional: true,
    max: MOST_LOGO_CHARACTERS,
    description: `PNG, JPEG, WebP or GIF of at most ${MAX_LOGO_BYTES} bytes, as base64; empty = without a logo`,
  })
  logo?: string;
}

export class ProofRecordDto {
  @Field.string({ max: 300 }) name: string;
  @Field.string() value: string;
  @Field.enum(RECORD_STATES) state: string;
  @Field.strings({ description: 'what is there instead' }) found: string[];
}

export class TargetRecordDto extends ProofRecordDto {
  @Field.strings({ description: 'addresses of the target, for a name that cannot have a CNAME' }) addresses: string[];
}

export class HostSetUpDto {
  @Field.object(() => ProofRecordDto, { description: 'TXT record that proves whose domain it is' })
  proof: ProofRecordDto;

  @Field.object(() => TargetRecordDto, { description: 'CNAME, or A and AAAA records, by which the domain leads here' })
  target: TargetRecordDto;

  @Field.enum(HOST_PROBLEMS, { nullable: true, description: 'why it does not open though the records are right' })
  problem: string | null;

  @Field.instant({ nullable: true })
  checkedAt: string | null;

  @Field.instant({ nullable: true, description: 'null = checked no more by itself' })
  nextCheckAt: string | null;
}

export class BrandHostDto {
  @Field.id()
  id: number;

  @Field.string()
  host: string;

  @Field.enum(['subdomain', 'own'])
  kind: string;

  @Field.boolean({ description: 'only a verified host opens the store' })
  verified: boolean;

  @Field.instant()
  createdAt: string;

  @Field.object(() => HostSetUpDto, { nullable: true, description: 'while it is not verified' })
  setUp: HostSetUpDto | null;
}

export class BrandDto {
  @Field.int({ description: '0 = the provider' })
  resellerId: number;

  @Field.enum(['active', 'suspended'])
  status: string;

  @Field.string()
  companyName: string;

  @Field.string()
  primaryColor: string;

  @Field.string({ description: 'black or white, whichever is read better on it' })
  onPrimary: string;

  @Field.string()
  accentColor: string;

  @Field.string()
  onAccent: string;

  @Field.string({ description: 'in force: the chosen one, or the first allowed' })
  theme: string;

  @Field.strings({ description: 'themes that may be chosen' })
  themes: string[];

  @Field.string({ description: 'in force: the chosen one, or the first allowed' })
  orderTemplate: string;

  @Field.strings({ description: 'order forms that may be chosen' })
  orderTemplates: string[];

  @Field.enum(LANGUAGES, { description: 'what the store speaks by itself' })
  language: string;

  @Field.strings({ description: 'languages that may be chosen' })
  languages: string[];

  @Field.string()
  emailFrom: string;

  @Field.string({ max: 500 })
  termsUrl: string;

  @Field.text()
  payTo: string;

  @Field.text()
  signature: string;

  @Field.enum(DATE_FORMATS)
  dateFormat: string;

  @Field.int({ nullable: true })
  logoFileId: number | null;

  @Field.string({ description: 'address of the store' })
  storeUrl: string;

  @Field.int({ description: 'the ETag' })
  version: number;

  @Field.list(() => BrandHostDto)
  hosts: BrandHostDto[];
}

export class LogoDto {
  @Field.text({
    max: MOST_LOGO_CHARACTERS,
    description: `PNG, JPEG, WebP or GIF of at most ${MAX_LOGO_BYTES} bytes, as base64`,
  })
  data: string;
}

export class KeptDraftDto {
  @Field.string({
    description: 'followed by /light or /dark and the path of a page: the store as it would be. A secret.',
  })
  previewUrl: string;

  @Field.instant()
  expiresAt: string;
}

export class NewHostDto {
  @Field.string({ min: 1, max: 253, description: 'a name below the store address, or a domain of his own' })
  host: string;
}

export const toBrandHostDto = ({ id, host, kind, verified, createdAt, setUp }: BrandHost): BrandHostDto => ({
  id,
  host,
  kind,
  verified,
  createdAt,
  setUp,
});

export const toKeptDraftDto = ({ previewUrl, expiresAt }: KeptDraft): KeptDraftDto => ({
  previewUrl,
  expiresAt: expiresAt.toISOString(),
});

export const toBrandDto = (b: Brand, storeUrl: string, hosts: BrandHost[]): BrandDto => ({
  resellerId: b.resellerId,
  status: b.status,
  companyName: b.companyName,
  primaryColor: b.primaryColor,
  onPrimary: b.onPrimary,
  accentColor: b.accentColor,
  onAccent: b.onAccent,
  theme: b.theme,
  themes: [...b.themes],
  orderTemplate: b.orderTemplate,
  orderTemplates: [...b.orderTemplates],
  language: b.language,
  languages: [...LANGUAGES],
  emailFrom: b.emailFrom,
  termsUrl: b.termsUrl,
  payTo: b.payTo,
  signature: b.signature,
  dateFormat: b.dateFormat,
  logoFileId: b.logoFileId,
  storeUrl,
  version: b.version,
  hosts: hosts.map(toBrandHostDto),
});

/** The version an `If-Match` header names; null without one, −1 (which no brand has) for an ETag that is not ours. */
export function versionOf(ifMatch: string | undefined): number | null {
  if (ifMatch === undefined || ifMatch.trim() === '*') return null;
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(ifMatch.trim());
  return match ? parseInt(match[1], 10) : -1;
}
