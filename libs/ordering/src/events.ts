import { DomainEvent, type MoneyJson } from '#kernel';

/** An order was placed and its invoice issued. */
export class OrderPlaced extends DomainEvent<{
  orderId: number;
  orderNumber: string;
  invoiceId: number;
  clientId: number;
  resellerId: number;
  total: MoneyJson;
}> {
  static readonly type = 'ordering.order-placed.v1';
}

/** An unpaid order was cancelled together with its invoice. */
export class OrderCancelled extends DomainEvent<{
  orderId: number;
  invoiceId: number;
  clientId: number;
  resellerId: number;
}> {
  static readonly type = 'ordering.order-cancelled.v1';
}

/** A service or an addon was set up and runs. */
export class ServiceActivated extends DomainEvent<{
  serviceType: 'hosting' | 'addon';
  serviceId: number;
  orderId: number;
  clientId: number;
  resellerId: number;
}> {
  static readonly type = 'ordering.service-activated.v1';
}
