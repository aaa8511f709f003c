import type { ResellerId } from '#kernel';
import type { RecordFinding } from './dns/host-records.js';

/** Folders of `apps/storefront/themes`; the first is everybody's when nothing else is allowed. */
export const THEMES = ['default', 'meridian'] as const;
/** Order forms of the themes: one question after the other, or everything on one page. */
export const ORDER_TEMPLATES = ['steps', 'one-page'] as const;
/** Languages that the texts of the stores are complete in. */
export const LANGUAGES = ['en', 'de'] as const;
export const DATE_FORMATS = ['YYYY-MM-DD', 'DD.MM.YYYY', 'DD/MM/YYYY', 'MM/DD/YYYY', 'DD-MM-YYYY'] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

/** How a store, its mail and its invoices present themselves. */
export type Brand = {
  resellerId: ResellerId;
  /** State of the reseller; the provider is always active. A suspended one's store shows a neutral notice. */
  status: 'active' | 'suspended';
  companyName: string;
  /** What the store shows first: the reseller's own currency; '' = the catalogue's default. */
  currency: string;
  /** `#rrggbb`, with black or white text on top. */
  primaryColor: string;
  onPrimary: string;
  accentColor: string;
  onAccent: string;
  /** In force: a stored one that is unknown or not allowed any more counts as the first allowed. */
  theme: string;
  orderTemplate: string;
  /** What the reseller may choose from (`branding.storeThemes`, `branding.orderTemplates`). */
  themes: readonly string[];
  orderTemplates: readonly string[];
  /** What the store speaks to visitors who ask for no other language of ours. */
  language: string;
  /** Sender of the brand's mail; '' = the provider's. */
  emailFrom: string;
  termsUrl: string;
  payTo: string;
  signature: string;
  dateFormat: DateFormat;
  /** `BrandingService.file(resellerId, logoFileId)`; null without a logo. */
  logoFileId: number | null;
  /** The host people are sent to; '' while there is none. */
  host: string;
  /** Grows with every change; the ETag of the brand. */
  version: number;
};

export type BrandPatch = {
  companyName?: string;
  primaryColor?: string;
  accentColor?: string;
  theme?: string;
  orderTemplate?: string;
  language?: string;
  emailFrom?: string;
  termsUrl?: string;
  payTo?: string;
  signature?: string;
  dateFormat?: string;
  /** An image as base64; '' = without one. */
  logo?: string;
};

export type BrandHost = {
  id: number;
  host: string;
  kind: 'subdomain' | 'own';
  verified: boolean;
  createdAt: string;
  /** While it is not verified. */
  setUp: HostSetUp | null;
};

export const HOST_PROBLEMS = ['taken', 'not_allowed'] as const;
/** Why a host whose records are right does not open: it opens another's store, or own domains are not allowed (any more). */
export type HostProblem = (typeof HOST_PROBLEMS)[number];

/** The records that open a domain of one's own, and what name servers said about them when it was last checked. */
export type HostSetUp = {
  /** TXT. */
  proof: RecordFinding & { name: string; value: string };
  /** CNAME to `value`, or A and AAAA to what `value` is found at. */
  target: RecordFinding & { name: string; value: string; addresses: string[] };
  problem: HostProblem | null;
  checkedAt: string | null;
  /** Checked again by itself; null once it was given up. */
  nextCheckAt: string | null;
};

export type BrandFile = { fileId: number; mediaType: string; bytes: Buffer; sha256: string };
