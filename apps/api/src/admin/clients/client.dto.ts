import { CLIENT_STATUSES, type ClientDetail, type ClientListRow } from '#clients';
import type { ListPage } from '#platform';
import { Field } from '#platform/http';

/** Name and address; shared by the provider's and the resellers' forms. */
export class NewClientDto {
  @Field.string({ max: 100 })
  firstName: string;

  @Field.string({ max: 100 })
  lastName: string;

  @Field.string({ optional: true, max: 150 })
  companyName?: string;

  @Field.email()
  email: string;

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

  @Field.string({ pattern: /^[A-Z]{2}$/, description: 'ISO 3166 alpha-2' })
  country: string;

  @Field.string({ optional: true, max: 40 })
  phone?: string;

  @Field.string({ optional: true, max: 60 })
  taxId?: string;

  @Field.currency({ optional: true, description: 'absent = the default currency; fixed after the first invoice' })
  currency?: string;

  @Field.string({ optional: true, max: 32 })
  language?: string;
}

export class NewAdminClientDto extends NewClientDto {
  @Field.int({ optional: true, min: 0, description: 'whose end client; absent or 0 = a direct client' })
  resellerId?: number;

  @Field.boolean({ optional: true })
  taxExempt?: boolean;

  @Field.int({ optional: true, min: 0 })
  groupId?: number;

  @Field.text({ optional: true })
  notes?: string;
}

export class PatchClientDto {
  @Field.string({ optional: true, max: 100 })
  firstName?: string;

  @Field.string({ optional: true, max: 100 })
  lastName?: string;

  @Field.string({ optional: true, max: 150 })
  companyName?: string;

  @Field.email({ optional: true })
  email?: string;

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

  @Field.string({ optional: true, pattern: /^[A-Z]{2}$/ })
  country?: string;

  @Field.string({ optional: true, max: 40 })
  phone?: string;

  @Field.string({ optional: true, max: 60 })
  taxId?: string;

  @Field.string({ optional: true, max: 32 })
  language?: string;
}

export class PatchAdminClientDto extends PatchClientDto {
  @Field.boolean({ optional: true })
  taxExempt?: boolean;

  @Field.int({ optional: true, min: 0 })
  groupId?: number;

  @Field.enum(CLIENT_STATUSES, { optional: true })
  status?: (typeof CLIENT_STATUSES)[number];

  @Field.text({ optional: true })
  notes?: string;
}

export class ClientRowDto {
  @Field.id()
  clientId: number;

  @Field.string({ description: 'company, or first and last name' })
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
  country: string;

  @Field.string()
  currency: string;

  @Field.enum(CLIENT_STATUSES)
  status: string;

  @Field.string({ description: 'calendar date' })
  createdOn: string;
}

export class AdminClientRowDto extends ClientRowDto {
  @Field.int({ description: '0 = direct client' })
  resellerId: number;

  @Field.string()
  resellerName: string;

  @Field.boolean()
  isReseller: boolean;
}

class ClientPage {
  @Field.string({ nullable: true })
  nextCursor: string | null;

  @Field.int({ optional: true, nullable: true })
  total?: number | null;

  @Field.int({ optional: true })
  totalAtLeast?: number;
}

export class AdminClientListDto extends ClientPage {
  @Field.list(() => AdminClientRowDto)
  items: AdminClientRowDto[];
}

export class ClientListDto extends ClientPage {
  @Field.list(() => ClientRowDto)
  items: ClientRowDto[];
}

export class ClientDto extends ClientRowDto {
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
  phone: string;

  @Field.string()
  taxId: string;

  @Field.boolean()
  taxExempt: boolean;

  @Field.string()
  language: string;
}

export class AdminClientDto extends ClientDto {
  @Field.int({ description: '0 = direct client' })
  resellerId: number;

  @Field.boolean()
  isReseller: boolean;

  @Field.int()
  groupId: number;

  @Field.decimal()
  groupDiscountPercent: string;

  @Field.text()
  notes: string;
}

export const toClientRowDto = (r: Omit<ClientListRow, 'resellerId' | 'resellerName' | 'isReseller'>): ClientRowDto => ({
  clientId: r.clientId,
  name: r.name,
  firstName: r.firstName,
  lastName: r.lastName,
  companyName: r.companyName,
  email: r.email,
  country: r.country,
  currency: r.currency,
  status: r.status,
  createdOn: r.createdOn,
});

export const toAdminClientListDto = (page: ListPage<ClientListRow>): AdminClientListDto => ({
  ...page,
  items: page.items.map((r) => ({
    ...toClientRowDto(r),
    resellerId: r.resellerId,
    resellerName: r.resellerName,
    isReseller: r.isReseller,
  })),
});

export const toClientListDto = (page: ListPage<ClientListRow>): ClientListDto => ({
  ...page,
  items: page.items.map(toClientRowDto),
});

export const toClientDto = (c: ClientDetail): ClientDto => ({
  ...toClientRowDto(c),
  address1: c.address1,
  address2: c.address2,
  city: c.city,
  state: c.state,
  postcode: c.postcode,
  phone: c.phone,
  taxId: c.taxId,
  taxExempt: c.taxExempt,
  language: c.language,
});

export const toAdminClientDto = (c: ClientDetail): AdminClientDto => ({
  ...toClientDto(c),
  resellerId: c.resellerId,
  isReseller: c.isReseller,
  groupId: c.groupId,
  groupDiscountPercent: c.groupDiscountPercent,
  notes: c.notes,
});
