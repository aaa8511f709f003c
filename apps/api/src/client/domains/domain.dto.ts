import type { DomainRow } from '#domains';
import { Money } from '#kernel';
import type { ListPage } from '#platform';
import { Field, MoneyDto } from '#platform/http';

export class DomainDto {
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

  @Field.enum(['Register', 'Transfer'])
  type: string;

  @Field.string()
  name: string;

  @Field.date({ nullable: true })
  registeredOn: string | null;

  @Field.date({ nullable: true })
  expiresOn: string | null;

  @Field.date({ nullable: true })
  nextDueOn: string | null;

  @Field.int()
  years: number;

  @Field.money({ nullable: true, description: 'null for imported domains: their rows name no currency' })
  firstPayment: MoneyDto | null;

  @Field.money({ nullable: true })
  recurring: MoneyDto | null;

  @Field.string()
  status: string;

  @Field.boolean()
  dnsManagement: boolean;

  @Field.boolean()
  emailForwarding: boolean;

  @Field.boolean()
  idProtection: boolean;

  @Field.boolean()
  autoRenew: boolean;
}

export class DomainListDto {
  @Field.list(() => DomainDto)
  items: DomainDto[];

  @Field.string({ nullable: true })
  nextCursor: string | null;

  @Field.int({ optional: true, nullable: true })
  total?: number | null;

  @Field.int({ optional: true })
  totalAtLeast?: number;
}

export const toDomainDto = (row: DomainRow): DomainDto => {
  const money = (amount: string) => (row.currency ? Money.fromDatabase(amount, row.currency).toJSON() : null);
  return {
    id: row.id,
    clientId: row.clientId,
    clientName: row.clientName,
    resellerId: row.resellerId,
    orderId: row.orderId,
    type: row.type,
    name: row.name,
    registeredOn: row.registeredOn,
    expiresOn: row.expiresOn,
    nextDueOn: row.nextDueOn,
    years: row.years,
    firstPayment: money(row.firstPayment),
    recurring: money(row.recurring),
    status: row.status,
    dnsManagement: row.dnsManagement === 1,
    emailForwarding: row.emailForwarding === 1,
    idProtection: row.idProtection === 1,
    autoRenew: row.autoRenewOff === 0,
  };
};

export const toDomainListDto = ({ items, ...page }: ListPage<DomainRow>): DomainListDto => ({
  ...page,
  items: items.map(toDomainDto),
});
