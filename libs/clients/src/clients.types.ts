import type { ClientId, ResellerId } from '#kernel';

export const CLIENT_STATUSES = ['Active', 'Inactive', 'Closed'] as const;
export type ClientStatus = (typeof CLIENT_STATUSES)[number];

/** Name and address as a person types them; all but the names and the e-mail may be empty. */
export type ClientAddress = {
  firstName: string;
  lastName: string;
  companyName?: string;
  email: string;
  address1?: string;
  address2?: string;
  city?: string;
  state?: string;
  postcode?: string;
  /** ISO 3166 alpha-2, upper case. */
  country: string;
  phone?: string;
  taxId?: string;
};

export type NewClient = ClientAddress & {
  /** ISO code; the default currency when absent. */
  currency?: string;
  language?: string;
  groupId?: number;
  taxExempt?: boolean;
  notes?: string;
};

/** Fields of everybody, and those only the provider decides: `taxExempt`, `groupId`, `status`, `notes`. */
export type ClientPatch = Partial<ClientAddress> & {
  language?: string;
  defaultGateway?: string;
  taxExempt?: boolean;
  groupId?: number;
  status?: ClientStatus;
  notes?: string;
};

/** What the business needs to know of a payer. */
export type ClientProfile = {
  clientId: ClientId;
  firstName: string;
  lastName: string;
  companyName: string;
  /** Company, or first and last name. */
  name: string;
  email: string;
  address1: string;
  address2: string;
  city: string;
  state: string;
  postcode: string;
  country: string;
  phone: string;
  taxId: string;
  taxExempt: boolean;
  currency: string;
  groupId: number;
  /** Percent as a decimal string, "0" without a group. */
  groupDiscountPercent: string;
  status: ClientStatus;
  language: string;
  defaultGateway: string;
  /** Late fees and overdue notices switched off for this client (`latefeeoveride`, `overideduenotices`). */
  noLateFees: boolean;
  noOverdueNotices: boolean;
  /** Kept cards are not charged by themselves (`disableautocc`). */
  noAutoCapture: boolean;
  separateInvoices: boolean;
  createdOn: string;
};

export type ClientDetail = ClientProfile & {
  resellerId: ResellerId;
  isReseller: boolean;
  notes: string;
  credit: string;
};

export type LockedClient = { clientId: ClientId; status: ClientStatus; currency: string };

export type ClientGroup = { id: number; name: string; discountPercent: string };

export type ClientListRow = {
  clientId: ClientId;
  name: string;
  firstName: string;
  lastName: string;
  companyName: string;
  email: string;
  country: string;
  currency: string;
  status: ClientStatus;
  createdOn: string;
  /** 0 = direct client of the provider. */
  resellerId: ResellerId;
  resellerName: string;
  isReseller: boolean;
};
