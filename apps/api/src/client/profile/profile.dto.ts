import type { ClientProfile } from '#clients';
import { Field } from '#platform/http';

/** The e-mail is the login's and is not changed here. */
export class ProfilePatchDto {
  @Field.string({ optional: true, min: 1, max: 100 })
  firstName?: string;

  @Field.string({ optional: true, min: 1, max: 100 })
  lastName?: string;

  @Field.string({ optional: true, max: 190 })
  companyName?: string;

  @Field.string({ optional: true, max: 190 })
  address1?: string;

  @Field.string({ optional: true, max: 190 })
  address2?: string;

  @Field.string({ optional: true, max: 100 })
  city?: string;

  @Field.string({ optional: true, max: 100 })
  state?: string;

  @Field.string({ optional: true, max: 30 })
  postcode?: string;

  @Field.string({ optional: true, max: 2, pattern: /^[A-Z]{2}$/, description: 'ISO 3166, two capitals' })
  country?: string;

  @Field.string({ optional: true, max: 40 })
  phone?: string;

  @Field.string({ optional: true, max: 60 })
  taxId?: string;
}

export class ClientProfileDto {
  @Field.id()
  clientId: number;

  @Field.string()
  firstName: string;

  @Field.string()
  lastName: string;

  @Field.string()
  companyName: string;

  @Field.string()
  email: string;

  @Field.string()
  address1: string;

  @Field.string()
  address2: string;

  @Field.string()
  city: string;

  @Field.string()
  state: string;

  @Field.string()
  postcode: string;

  @Field.string()
  country: string;

  @Field.string()
  phone: string;

  @Field.string()
  taxId: string;

  @Field.currency()
  currency: string;
}

export const toClientProfileDto = (p: ClientProfile): ClientProfileDto => ({
  clientId: p.clientId,
  firstName: p.firstName,
  lastName: p.lastName,
  companyName: p.companyName,
  email: p.email,
  address1: p.address1,
  address2: p.address2,
  city: p.city,
  state: p.state,
  postcode: p.postcode,
  country: p.country,
  phone: p.phone,
  taxId: p.taxId,
  currency: p.currency,
});
