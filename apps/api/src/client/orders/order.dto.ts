import { Money } from '#kernel';
import type { OrderLineRow, OrderRow } from '#ordering';
import type { ListPage } from '#platform';
import { Field, MoneyDto } from '#platform/http';

const shown = (amount: string, currency: string): MoneyDto => Money.fromDatabase(amount, currency).toJSON();
/** `rc_*` instants come as `2026-01-31 09:00:00.000`, UTC. */
const instant = (stored: string): string => `${stored.replace(' ', 'T')}Z`;

export class ClientOrderDto {
  @Field.id()
  id: number;

  @Field.string()
  number: string;

  @Field.id({ nullable: true })
  invoiceId: number | null;

  @Field.money()
  total: MoneyDto;

  @Field.string()
  paymentMethod: string;

  @Field.string()
  status: string;

  @Field.instant()
  createdAt: string;
}

export class ClientOrderLineDto {
  @Field.enum(['hosting', 'addon', 'domain'])
  serviceType: string;

  @Field.id()
  serviceId: number;

  @Field.string()
  description: string;

  @Field.money()
  total: MoneyDto;
}

export class ClientOrderDetailDto extends ClientOrderDto {
  @Field.list(() => ClientOrderLineDto)
  lines: ClientOrderLineDto[];
}

export class ClientOrderListDto {
  @Field.list(() => ClientOrderDto)
  items: ClientOrderDto[];

  @Field.string({ nullable: true })
  nextCursor: string | null;

  @Field.int({ optional: true, nullable: true })
  total?: number | null;

  @Field.int({ optional: true })
  totalAtLeast?: number;
}

/** An order as people beyond the client see it, with whose it is. */
export class OrderDto extends ClientOrderDto {
  @Field.id()
  clientId: number;

  @Field.string({ description: 'the company, else the person' })
  clientName: string;

  @Field.int()
  resellerId: number;

  @Field.string()
  placedBy: string;

  @Field.instant({ nullable: true })
  acceptedAt: string | null;
}

export class OrderLineDto extends ClientOrderLineDto {
  @Field.id()
  id: number;

  @Field.money()
  net: MoneyDto;

  @Field.money()
  tax: MoneyDto;

  @Field.money()
  tax2: MoneyDto;

  @Field.money()
  profit: MoneyDto;

  @Field.money()
  providerShare: MoneyDto;

  @Field.strings()
  explain: string[];
}

export class OrderDetailDto extends OrderDto {
  @Field.list(() => OrderLineDto)
  lines: OrderLineDto[];
}

export class OrderListDto {
  @Field.list(() => OrderDto)
  items: OrderDto[];

  @Field.string({ nullable: true })
  nextCursor: string | null;

  @Field.int({ optional: true, nullable: true })
  total?: number | null;

  @Field.int({ optional: true })
  totalAtLeast?: number;
}

export const toClientOrderDto = (row: OrderRow): ClientOrderDto => ({
  id: row.id,
  number: row.number,
  invoiceId: row.invoiceId,
  total: shown(row.total, row.currency),
  paymentMethod: row.paymentMethod,
  status: row.status,
  createdAt: instant(row.createdAt),
});

export const toClientOrderListDto = ({ items, ...page }: ListPage<OrderRow>): ClientOrderListDto => ({
  ...page,
  items: items.map(toClientOrderDto),
});

const toClientLine = (line: OrderLineRow, currency: string): ClientOrderLineDto => ({
  serviceType: line.serviceType,
  serviceId: line.serviceId,
  description: line.description,
  total: shown(line.total, currency),
});

export const toClientOrderDetailDto = (order: OrderRow & { lines: OrderLineRow[] }): ClientOrderDetailDto => ({
  ...toClientOrderDto(order),
  lines: order.lines.map((line) => toClientLine(line, order.currency)),
});

export const toOrderDto = (row: OrderRow): OrderDto => ({
  ...toClientOrderDto(row),
  clientId: row.clientId,
  clientName: row.clientName,
  resellerId: row.resellerId,
  placedBy: row.placedBy,
  acceptedAt: row.acceptedAt && instant(row.acceptedAt),
});

export const toOrderListDto = ({ items, ...page }: ListPage<OrderRow>): OrderListDto => ({
  ...page,
  items: items.map(toOrderDto),
});

export const toOrderDetailDto = (order: OrderRow & { lines: OrderLineRow[] }): OrderDetailDto => ({
  ...toOrderDto(order),
  lines: order.lines.map((line) => ({
    ...toClientLine(line, order.currency),
    id: line.id,
    net: line.quote.net,
    tax: line.quote.tax,
    tax2: line.quote.tax2,
    profit: line.quote.profit,
    providerShare: line.quote.providerShare,
    explain: line.quote.explain,
  })),
});
