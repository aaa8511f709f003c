import type { ClientProfile } from '#clients';
import type { RegistrantContact } from '#plugin-sdk';
import { type ContactField, ruleOf } from './tlds.js';

const WORDS: Record<ContactField, string> = {
  firstName: 'first name',
  lastName: 'last name',
  companyName: 'company',
  email: 'e-mail address',
  address1: 'address',
  address2: 'second line of the address',
  city: 'city',
  state: 'state',
  postcode: 'postcode',
  country: 'country',
  phone: 'phone number',
  taxId: 'tax number',
};

/** The owner of a name as the registry gets him: the client himself, as he is now (`features.md` E2). */
export const registrantOf = (client: ClientProfile | undefined): RegistrantContact => ({
  firstName: client?.firstName ?? '',
  lastName: client?.lastName ?? '',
  companyName: client?.companyName ?? '',
  email: client?.email ?? '',
  address1: client?.address1 ?? '',
  address2: client?.address2 ?? '',
  city: client?.city ?? '',
  state: client?.state ?? '',
  postcode: client?.postcode ?? '',
  country: client?.country ?? '',
  phone: client?.phone ?? '',
  taxId: client?.taxId ?? '',
});

/** What an ending asks of an owner and does not have, in words. */
export function missingOf(
  tld: string,
  { registrant, fields }: { registrant: RegistrantContact; fields: Record<string, string> },
): string[] {
  const rule = ruleOf(tld);
  return [
    ...rule.contact.filter((field) => registrant[field].trim() === '').map((field) => WORDS[field]),
    ...rule.fields.filter((field) => field.required && !fields[field.name]).map((field) => field.label),
  ];
}
