import type { InvoiceId, LocalDate, Money, MoneyJson } from '#kernel';

/** `imported`: of a WHMCS, its remote token is not ours and never charged. `unknown`: to be removed, the gateway has not confirmed. */
export const PAY_METHOD_STATUSES = ['kept', 'removing', 'unknown', 'removed', 'imported'] as const;
export type PayMethodStatus = (typeof PAY_METHOD_STATUSES)[number];

/** A page on which a card is added; `url` while it can be used. */
export type CardSetup = { setupId: number; status: string; url: string | null };

export type AutoPayment = {
  enabled: boolean;
  /** Whether a kept card is there that can be charged now. */
  hasCard: boolean;
};

export type ChargeRequest = {
  invoiceId: InvoiceId;
  /** The default card when absent. */
  payMethodId?: number;
  /** What the person confirmed: exactly what is open. */
  amount: Money;
};

/** `status` created | pending | succeeded | failed | unknown; `failure` why the card did not pay. */
export type CardCharge = {
  attemptId: number;
  invoiceId: number;
  payMethodId: number;
  status: string;
  failure: string;
  amount: MoneyJson;
};

/** `Visa`, `4242` */
export type CardFace = { brand: string; lastFour: string };

export type KeptCard = CardFace & {
  payMethodId: number;
  clientId: number;
  resellerId: number;
  book: number;
  account: string;
  expiresOn: LocalDate;
};

/** A try to charge a kept card, as it stands. */
export type ChargeRow = {
  id: number;
  invoice_id: number;
  client_id: number;
  reseller_id: number;
  account: string;
  gateway_key: string;
  gateway_reference: string | null;
  currency: string;
  amount: string;
  status: string;
  failure: string;
  pay_method_id: number;
  requested_by: string;
  created_at: string;
};
