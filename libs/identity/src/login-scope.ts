/** The name space of a login: staff, the provider's own clients (resellers among them), or one reseller's brand (domain.md §11). */
export type LoginScope = 'admin' | 'provider' | `reseller:${number}`;

export const ADMIN_SCOPE: LoginScope = 'admin';

export const scopeOfReseller = (resellerId: number): LoginScope =>
  resellerId === 0 ? 'provider' : `reseller:${resellerId}`;

/** Addresses are compared in this form: no blanks around, composed characters, lower case. */
export const canonicalEmail = (email: string): string => email.normalize('NFC').trim().toLowerCase();
