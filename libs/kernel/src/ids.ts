declare const brand: unique symbol;
/** A number that is the id of one kind of thing only: a ResellerId is not a ClientId. */
export type Id<Name extends string> = number & { readonly [brand]: Name };

/** `tblclients.id` of a reseller; 0 is the provider itself (direct clients). */
export type ResellerId = Id<'reseller'>;
export type ClientId = Id<'client'>;
export type InvoiceId = Id<'invoice'>;
export type InvoiceLineId = Id<'invoice-line'>;
export type OrderId = Id<'order'>;
export type ServiceId = Id<'service'>;
export type PricingGroupId = Id<'pricing-group'>;
export type PayoutId = Id<'payout'>;
export type AdminId = Id<'admin'>;

/** Marks a number that came from a database row or a checked input as an id. */
export const asId = <T extends number>(value: number): T => value as T;

/** The provider's own book and store. */
export const PROVIDER = 0 as ResellerId;
