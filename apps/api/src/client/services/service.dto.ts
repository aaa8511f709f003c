import { Money } from '#kernel';
import type { ServiceDetailRow, ServiceRow, ServiceTermsRow } from '#ordering';
import type { ListPage } from '#platform';
import { Field, MoneyDto } from '#platform/http';

const shown = (amount: string, currency: string): MoneyDto => Money.fromDatabase(amount, currency).toJSON();
/** `rc_*` instants come as `2026-01-31 09:00:00.000`, UTC. */
const instant = (stored: string): string => `${stored.replace(' ', 'T')}Z`;

export class ServiceDto {
  @Field.enum(['hosting', 'addon'])
  type: string;

  @Field.id()
  id: number;

  @Field.id()
  clientId: number;

  @Field.string({ description: 'the company, else the person' })
  clientName: string;

  @Field.int()
  resellerId: number;

  @Field.int({ description: '0 = none' })
  orderId: number;

  @Field.int({ description: 'the hosting service of an addon; 0 for hosting' })
  parentId: number;

  @Field.id()
  itemId: number;

  @Field.string()
  label: string;

  @Field.string()
  domain: string;

  @Field.string()
  term: string;

  @Field.money({ description: 'each further period' })
  amount: MoneyDto;

  @Field.string()
  status: string;

  @Field.date({ nullable: true })
  nextDueOn: string | null;

  @Field.instant()
  createdAt: string;
}

export class ServiceDetailDto extends ServiceDto {
  @Field.date()
  registeredOn: string;

  @Field.money()
  firstPayment: MoneyDto;

  @Field.string()
  paymentMethod: string;

  @Field.int({ min: 1 })
  quantity: number;

  @Field.string()
  username: string;
}

export class ServiceListDto {
  @Field.list(() => ServiceDto)
  items: ServiceDto[];

  @Field.string({ nullable: true })
  nextCursor: string | null;

  @Field.int({ optional: true, nullable: true })
  total?: number | null;

  @Field.int({ optional: true })
  totalAtLeast?: number;
}

export class ServiceTermsDto {
  @Field.enum(['first', 'renewal'])
  appliesTo: string;

  @Field.int({ min: 1 })
  version: number;

  @Field.string()
  itemType: string;

  @Field.id()
  itemId: number;

  @Field.string()
  term: string;

  @Field.int({ min: 1, max: 31, description: 'day of the month on which periods start' })
  anchorDay: number;

  @Field.boolean()
  taxed: boolean;

  @Field.json({ description: 'prices, admin prices, method, arguments, options and rates as they were' })
  terms: object;

  @Field.strings()
  explain: string[];

  @Field.instant()
  createdAt: string;
}

export class ServiceTermsListDto {
  @Field.list(() => ServiceTermsDto)
  items: ServiceTermsDto[];
}

export const toServiceDto = (row: ServiceRow): ServiceDto => ({
  type: row.type,
  id: row.id,
  clientId: row.clientId,
  clientName: row.clientName,
  resellerId: row.resellerId,
  orderId: row.orderId,
  parentId: row.parentId,
  itemId: row.itemId,
  label: row.label,
  domain: row.domain,
  term: row.term,
  amount: shown(row.amount, row.currency),
  status: row.status,
  nextDueOn: row.nextDueOn,
  createdAt: instant(row.createdAt),
});

export const toServiceListDto = ({ items, ...page }: ListPage<ServiceRow>): ServiceListDto => ({
  ...page,
  items: items.map(toServiceDto),
});

export const toServiceDetailDto = (row: ServiceDetailRow): ServiceDetailDto => ({
  ...toServiceDto(row),
  registeredOn: row.registeredOn,
  firstPayment: shown(row.firstPayment, row.currency),
  paymentMethod: row.paymentMethod,
  quantity: row.quantity,
  username: row.username,
});

export const toServiceTermsListDto = (rows: ServiceTermsRow[]): ServiceTermsListDto => ({
  items: rows.map((row) => ({ ...row, createdAt: instant(row.createdAt) })),
});
