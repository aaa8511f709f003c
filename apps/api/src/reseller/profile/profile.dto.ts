import type { ClientProfile } from '#clients';
import { Field } from '#platform/http';
import { RESELLER_STATUSES, type PricingGroup, type Reseller } from '#resellers';

export class ResellerProfileDto {
  @Field.id()
  resellerId: number;

  @Field.string()
  name: string;

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

  @Field.string({ description: 'currency of his own account with the provider' })
  currency: string;

  @Field.enum(RESELLER_STATUSES)
  status: string;

  @Field.string({ description: 'name of his pricing group' })
  groupName: string;

  @Field.instant()
  joinedAt: string;

  @Field.int()
  endClients: number;
}

export const toResellerProfileDto = (
  c: ClientProfile,
  r: Reseller,
  group: PricingGroup | null,
  endClients: number,
): ResellerProfileDto => ({
  resellerId: r.resellerId,
  name: c.name,
  firstName: c.firstName,
  lastName: c.lastName,
  companyName: c.companyName,
  email: c.email,
  address1: c.address1,
  address2: c.address2,
  city: c.city,
  state: c.state,
  postcode: c.postcode,
  country: c.country,
  phone: c.phone,
  taxId: c.taxId,
  currency: c.currency,
  status: r.status,
  groupName: group?.name ?? '',
  joinedAt: r.joinedAt,
  endClients,
});
