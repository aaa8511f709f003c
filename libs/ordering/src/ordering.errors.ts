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
