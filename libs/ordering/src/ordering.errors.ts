import { DomainError, type FieldError } from '#kernel';

export class CartNotFoundError extends DomainError {
  constructor() {
    super('ordering.cart_not_found', 'not_found', {}, 'no such cart');
  }
}

export class CartClosedError extends DomainError {
  constructor() {
    super('ordering.cart_closed', 'conflict', {}, 'this cart was ordered already');
  }
}

export class CartLineNotFoundError extends DomainError {
  constructor(ref: string) {
    super('ordering.line_not_found', 'not_found', { ref }, 'no such line in this cart');
  }
}

export class EmptyOrderError extends DomainError {
  constructor() {
    super('ordering.nothing_ordered', 'invalid', {}, 'there is nothing in the cart');
  }
}

/** One or more lines of a cart or order break a rule; each with its pointer. */
export class InvalidLinesError extends DomainError {
  constructor(errors: FieldError[]) {
    super('ordering.invalid_lines', 'invalid', { errors }, errors[0]?.detail);
  }
}

export class CurrencyMismatchError extends DomainError {
  constructor(clientCurrency: string, asked: string) {
    super(
      'ordering.currency_mismatch',
      'invalid',
      { clientCurrency, asked },
      `this account is billed in ${clientCurrency}; set the cart to it`,
    );
  }
}

export class QuoteChangedError extends DomainError {
  constructor(fingerprint: string) {
    super('pricing.quote_changed', 'conflict', { fingerprint }, 'prices changed since they were shown; look again');
  }
}

export class StoreClosedError extends DomainError {
  constructor() {
    super('ordering.store_closed', 'conflict', {}, 'this store takes no orders at the moment');
  }
}

export class ClientMayNotOrderError extends DomainError {
  constructor() {
    super('ordering.client_closed', 'conflict', {}, 'this account is closed');
  }
}

export class GatewayNotOfferedError extends DomainError {
  constructor(gateway: string, offered: readonly string[]) {
    super(
      'ordering.gateway_not_offered',
      'invalid',
      { offered, errors: [{ pointer: '/paymentMethod', code: 'choice', detail: `one of ${offered.join(', ')}` }] },
      `${gateway} cannot be used here`,
    );
  }
}

export class OrderingForClientsOffError extends DomainError {
  constructor() {
    super('ordering.ordering_for_clients_off', 'forbidden', {}, 'ordering for clients is switched off');
  }
}

export class OrderNotFoundError extends DomainError {
  constructor() {
    super('ordering.order_not_found', 'not_found', {}, 'no such order');
  }
}

export class OrderNotCancellableError extends DomainError {
  constructor(status: string) {
    super('ordering.order_not_cancellable', 'conflict', { status }, 'only a pending, unpaid order can be cancelled');
  }
}

export class ServiceNotFoundError extends DomainError {
  constructor() {
    super('ordering.service_not_found', 'not_found', {}, 'no such service');
  }
}

/** One-time and free services, ended ones, and those whose sale is not known have no next period. */
export class ServiceDoesNotRenewError extends DomainError {
  constructor() {
    super('ordering.service_does_not_renew', 'conflict', {}, 'this service has no next period to charge');
  }
}

export class ServiceNotUpgradableError extends DomainError {
  constructor(why: string) {
    super('ordering.service_not_upgradable', 'conflict', { why }, `this service cannot be changed now: ${why}`);
  }
}

export class NothingChangesError extends DomainError {
  constructor() {
    super(
      'ordering.nothing_changes',
      'invalid',
      {},
      'the service is this already; choose another product, cycle or option',
    );
  }
}

export class RenewalWaitsError extends DomainError {
  constructor(domain: string, invoiceId: number) {
    super(
      'ordering.renewal_waits',
      'conflict',
      { domain, invoiceId },
      `a renewal of ${domain} waits for the payment of its invoice`,
    );
  }
}

/** The service is not in a state in which this can happen to it. */
export class ServiceNotRunningError extends DomainError {
  constructor(status: string) {
    super('ordering.service_not_running', 'conflict', { status }, `the service is ${status}`);
  }
}

export class ServiceEndsError extends DomainError {
  constructor() {
    super('ordering.service_ends', 'conflict', {}, 'the service is being ended already');
  }
}

export class SuspendingOffError extends DomainError {
  constructor() {
    super('ordering.suspending_off', 'forbidden', {}, 'suspending services is not allowed to you');
  }
}

export class AlreadyHeldError extends DomainError {
  constructor() {
    super('ordering.already_held', 'conflict', {}, 'it is suspended for this cause already');
  }
}

export class NotHeldError extends DomainError {
  constructor() {
    super(
      'ordering.not_held',
      'conflict',
      {},
      'it is not suspended by you; an overdue service runs again when its invoice is paid',
    );
  }
}

export class CancellationWaitsError extends DomainError {
  constructor(requestId: number) {
    super('ordering.cancellation_waits', 'conflict', { requestId }, 'a cancellation of this service waits already');
  }
}

export class CancellationNotFoundError extends DomainError {
  constructor() {
    super('ordering.cancellation_not_found', 'not_found', {}, 'no such cancellation request');
  }
}

export class CancellationDecidedError extends DomainError {
  constructor(status: string) {
    super('ordering.cancellation_decided', 'conflict', { status }, `the request is ${status} and stays so`);
  }
}

export class NoPeriodToEndError extends DomainError {
  constructor() {
    super(
      'ordering.no_period_to_end',
      'invalid',
      { errors: [{ pointer: '/kind', code: 'choice', detail: 'only immediate' }] },
      'this service has no billing period that could end; cancel it immediately',
    );
  }
}

export class UpgradeOpenError extends DomainError {
  constructor(orderId: number, invoiceId: number) {
    super(
      'ordering.upgrade_open',
      'conflict',
      { orderId, invoiceId },
      'a change of this service waits for its payment; pay or cancel it first',
    );
  }
}

export class UpgradeNotOfferedError extends DomainError {
  constructor(productId: number) {
    super(
      'ordering.upgrade_not_offered',
      'invalid',
      { productId, errors: [{ pointer: '/productId', code: 'choice', detail: 'not offered for this service' }] },
      'this service cannot be changed into that product',
    );
  }
}

export class NoUpgradeOpenError extends DomainError {
  constructor() {
    super('ordering.no_upgrade_open', 'not_found', {}, 'no change of this service waits');
  }
}

export class OrderNotAcceptableError extends DomainError {
  constructor(status: string) {
    super('ordering.order_not_acceptable', 'conflict', { status }, 'only a pending order can be accepted');
  }
}

export class AcceptingOffError extends DomainError {
  constructor() {
    super('ordering.accepting_off', 'forbidden', {}, 'accepting orders before they are paid is not allowed to you');
  }
}
