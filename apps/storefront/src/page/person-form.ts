import { type ClientAddress, isCountry } from '#clients';
import type { Texts } from '../theme/texts.js';
import type { Form } from './form.js';

/** Fields of a person or company in the order of the forms; the lengths are those of the accounts. */
export const PERSON_FIELDS = [
  { name: 'firstName', max: 100, isNeeded: true, autocomplete: 'given-name' },
  { name: 'lastName', max: 100, isNeeded: true, autocomplete: 'family-name' },
  { name: 'companyName', max: 150, isNeeded: false, autocomplete: 'organization' },
  { name: 'address1', max: 190, isNeeded: false, autocomplete: 'address-line1' },
  { name: 'address2', max: 190, isNeeded: false, autocomplete: 'address-line2' },
  { name: 'postcode', max: 30, isNeeded: false, autocomplete: 'postal-code' },
  { name: 'city', max: 100, isNeeded: false, autocomplete: 'address-level2' },
  { name: 'state', max: 100, isNeeded: false, autocomplete: 'address-level1' },
  { name: 'phone', max: 40, isNeeded: false, autocomplete: 'tel' },
  { name: 'taxId', max: 60, isNeeded: false, autocomplete: 'off' },
] as const;

export const PERSON_FIELD_NAMES = [...PERSON_FIELDS.map(({ name }) => name), 'country', 'email'];

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Reads a person; what is missing or too long is noted in the form. */
export function personOf(form: Form): ClientAddress {
  const person = Object.fromEntries(
    PERSON_FIELDS.map(({ name, max, isNeeded }) => [name, isNeeded ? form.need(name, max) : form.may(name, max)]),
  ) as Omit<ClientAddress, 'email' | 'country'>;
  const country = form.text('country');
  if (!isCountry(country)) form.fail('country', 'required');
  const email = form.need('email', 190);
  if (email !== '' && !EMAIL.test(email)) form.fail('email', 'bad_email');
  return { ...person, email, country };
}

/** The fields with their present values, for a template. */
export const personFields = (values: Readonly<Record<string, string | undefined>>, texts: Texts) =>
  PERSON_FIELDS.map((field) => ({
    ...field,
    label: texts.say(`field.${field.name}`),
    value: values[field.name] ?? '',
  }));
