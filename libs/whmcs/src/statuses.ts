/** Closed word lists of the mirrored tables, in the capitals they are stored with (schema §0.4, §0.5, §0.6). */

export const CLIENT_STATUSES = ['Active', 'Inactive', 'Closed'] as const;
export type ClientStatus = (typeof CLIENT_STATUSES)[number];

/** `tblhosting.domainstatus`, `tblhostingaddons.status`. Completed = will not be billed again. */
export const SERVICE_STATUSES = [
  'Pending',
  'Active',
  'Suspended',
  'Terminated',
  'Cancelled',
  'Fraud',
  'Completed',
] as const;
export type ServiceStatus = (typeof SERVICE_STATUSES)[number];

export const DOMAIN_STATUSES = [
  'Pending',
  'Pending Registration',
  'Pending Transfer',
  'Active',
  'Grace',
  'Redemption',
  'Expired',
  'Transferred Away',
  'Cancelled',
  'Fraud',
] as const;
export type DomainStatus = (typeof DOMAIN_STATUSES)[number];

/** The stock rows of `tblorderstatuses`; an installation may add its own titles, so the column is free text. */
export const ORDER_STATUSES = ['Pending', 'Active', 'Fraud', 'Cancelled'] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** Overdue is not among them: it is Unpaid with a due date before today. */
export const INVOICE_STATUSES = [
  'Draft',
  'Unpaid',
  'Paid',
  'Cancelled',
  'Refunded',
  'Collections',
  'Payment Pending',
] as const;
export type InvoiceStatus = (typeof INVOICE_STATUSES)[number];

/** `tblinvoiceitems.type`; modules may write further words, which are treated as plain lines. */
export const INVOICE_LINE_TYPES = [
  '',
  'Hosting',
  'Setup',
  'Addon',
  'DomainRegister',
  'DomainTransfer',
  'Domain',
  'DomainAddonDNS',
  'DomainAddonEMF',
  'DomainAddonIDP',
  'DomainGraceFee',
  'DomainRedemptionFee',
  'Upgrade',
  'PromoHosting',
  'PromoDomain',
  'PromoAddon',
  'GroupDiscount',
  'LateFee',
  'AddFunds',
  'Invoice',
  'Item',
] as const;
export type InvoiceLineType = (typeof INVOICE_LINE_TYPES)[number];

/** The stock rows of `tblticketstatuses`. */
export const TICKET_STATUSES = ['Open', 'Answered', 'Customer-Reply', 'Closed', 'On Hold', 'In Progress'] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];

export const TICKET_URGENCIES = ['Low', 'Medium', 'High'] as const;
export type TicketUrgency = (typeof TICKET_URGENCIES)[number];

export const UPGRADE_STATUSES = ['Pending', 'Completed', 'Cancelled'] as const;
export type UpgradeStatus = (typeof UPGRADE_STATUSES)[number];

export const DOMAIN_ORDER_TYPES = ['Register', 'Transfer'] as const;
export type DomainOrderType = (typeof DOMAIN_ORDER_TYPES)[number];

export const PRODUCT_TYPES = ['hostingaccount', 'reselleraccount', 'server', 'other'] as const;
export type ProductType = (typeof PRODUCT_TYPES)[number];

export const PAY_TYPES = ['free', 'onetime', 'recurring'] as const;
export type PayType = (typeof PAY_TYPES)[number];

/** `tblproducts.autosetup`: never, when staff accept, on the first payment, at once. */
export const AUTO_SETUPS = ['', 'on', 'payment', 'order'] as const;
export type AutoSetup = (typeof AUTO_SETUPS)[number];

export const PROMOTION_TYPES = ['Percentage', 'Fixed Amount', 'Price Override', 'Free Setup'] as const;
export type PromotionType = (typeof PROMOTION_TYPES)[number];

export const CANCEL_REQUEST_TYPES = ['Immediate', 'End of Billing Period'] as const;
export type CancelRequestType = (typeof CANCEL_REQUEST_TYPES)[number];

export const PAY_METHOD_TYPES = ['CreditCard', 'RemoteCreditCard', 'BankAccount', 'RemoteBankAccount'] as const;
export type PayMethodType = (typeof PAY_METHOD_TYPES)[number];

/** `tbltax` and `tblinvoices` know two levels of tax. */
export const TAX_LEVELS = [1, 2] as const;
export type TaxLevel = (typeof TAX_LEVELS)[number];

/**
 * The word of `list` that `value` means, compared without case; null when it is none of them. Old rows and imports
 * are not always in the documented capitals.
 */
export function statusWord<const Words extends readonly string[]>(list: Words, value: string): Words[number] | null {
  const wanted = value.trim().toLowerCase();
  return list.find((word) => word.toLowerCase() === wanted) ?? null;
}
