import { InvalidClientError } from './clients.errors.js';
import type { ClientAddress } from './clients.types.js';

const EMAIL = /^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\]+\.[^\s@<>"(),:;[\]\\]+$/;
const MOST = {
  firstName: 100,
  lastName: 100,
  companyName: 150,
  address1: 190,
  address2: 190,
  city: 100,
  state: 100,
  postcode: 30,
  phone: 40,
  taxId: 60,
} as const;

/** Refuses what no address can hold; empty is allowed where a person may leave it out. */
export function checkAddress(address: Partial<ClientAddress>): void {
  for (const [field, most] of Object.entries(MOST)) {
    const text = address[field as keyof typeof MOST];
    if (text === undefined) continue;
    if (text.length > most) throw new InvalidClientError(field, 'too_long', `has at most ${most} characters`);
    // Line breaks would travel into mail headers.
    if (/\p{Cc}/u.test(text)) throw new InvalidClientError(field, 'bad_text', 'holds control characters');
  }
  if (
    address.email !== undefined &&
    (!EMAIL.test(address.email) || address.email.length > 190 || /\p{Cc}/u.test(address.email))
  )
    throw new InvalidClientError('email', 'bad_email', 'is not an e-mail address');
  if (address.country !== undefined && !/^[A-Z]{2}$/.test(address.country))
    throw new InvalidClientError('country', 'bad_country', 'is a two-letter upper-case code of ISO 3166');
  if (address.firstName !== undefined && address.firstName.trim() === '' && (address.companyName ?? '').trim() === '')
    throw new InvalidClientError('firstName', 'required', 'a client has a first name or a company name');
}

/** Our names of the fields and the columns of tblclients. */
export const ADDRESS_COLUMNS = {
  firstName: 'firstname',
  lastName: 'lastname',
  companyName: 'companyname',
  email: 'email',
  address1: 'address1',
  address2: 'address2',
  city: 'city',
  state: 'state',
  postcode: 'postcode',
  country: 'country',
  phone: 'phonenumber',
  taxId: 'tax_id',
} as const satisfies Record<keyof ClientAddress, string>;
