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

type ServiceFacts = { serviceType: 'hosting' | 'addon'; serviceId: number; clientId: number; resellerId: number };

/** A service was suspended at its server; `cause` is a word of `HOLD_CAUSES`, `invoiceId` the overdue invoice or 0. */
export class ServiceSuspended extends DomainEvent<ServiceFacts & { cause: string; reason: string; invoiceId: number }> {
  static readonly type = 'ordering.service-suspended.v1';
}

/** A suspended service runs again. */
export class ServiceUnsuspended extends DomainEvent<ServiceFacts> {
  static readonly type = 'ordering.service-unsuspended.v1';
}

/** A service is no more: terminated, or cancelled as its client wished. */
export class ServiceEnded extends DomainEvent<
  ServiceFacts & { outcome: 'Terminated' | 'Cancelled'; cause: string; reason: string }
> {
  static readonly type = 'ordering.service-ended.v1';
}

/** A service is another product, cycle or set of options from now on. `invoiceId` 0: nothing was charged. */
export class ServiceUpgraded extends DomainEvent<
  Omit<ServiceFacts, 'serviceType'> & { upgradeId: number; orderId: number; invoiceId: number }
> {
  static readonly type = 'ordering.service-upgraded.v1';
}

/** An upgrade that was ordered did not happen: not paid in time, cancelled, or paid too late and given back as credit. */
export class UpgradeLapsed extends DomainEvent<
  Omit<ServiceFacts, 'serviceType'> & { upgradeId: number; orderId: number; reason: string; credited: boolean }
> {
  static readonly type = 'ordering.upgrade-lapsed.v1';
}

/** Somebody wishes to cancel a service, at once or when its paid period ends. */
export class CancellationRequested extends DomainEvent<
  ServiceFacts & { requestId: number; kind: 'immediate' | 'end-of-period'; endsOn: string }
> {
  static readonly type = 'ordering.cancellation-requested.v1';
}

/** The wish was taken back before it was carried out. */
export class CancellationWithdrawn extends DomainEvent<ServiceFacts & { requestId: number }> {
  static readonly type = 'ordering.cancellation-withdrawn.v1';
}
