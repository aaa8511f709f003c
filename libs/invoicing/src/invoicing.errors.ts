import { DomainError, type Money } from '#kernel';

/** Also for an invoice of somebody else. */
export class InvoiceNotFoundError extends DomainError {
  constructor(invoiceId: number) {
    super('invoicing.not_found', 'not_found', { invoiceId }, 'there is no such invoice');
  }
}

export class InvoiceWithoutLinesError extends DomainError {
  constructor() {
    super('invoicing.no_lines', 'invalid', {
      errors: [{ pointer: '/lines', code: 'required', detail: 'an invoice has lines' }],
    });
  }
}

/** No invoice total is below zero (domain.md §9). */
export class NegativeTotalError extends DomainError {
  constructor(total: Money) {
    super('invoicing.negative_total', 'invalid', { total: total.toJSON() }, 'no invoice total is below zero');
  }
}

/** net + tax + tax2 = gross and profit + share = net must hold for every line that arrives. */
export class LineOutOfBalanceError extends DomainError {
  constructor(position: number) {
    super('invoicing.line_out_of_balance', 'invalid', {
      errors: [{ pointer: `/lines/${position}`, code: 'sum', detail: 'profit and share must sum to net' }],
    });
  }
}

export class InvoiceNotOpenError extends DomainError {
  constructor(invoiceId: number, status: string) {
    super('invoicing.not_open', 'conflict', { invoiceId, status }, `the invoice is ${status}`);
  }
}

/** A container of a mass payment or of added funds is no sale: no credit, no note, no write-off, no refund. */
export class ContainerInvoiceError extends DomainError {
  constructor(invoiceId: number) {
    super(
      'invoicing.container',
      'conflict',
      { invoiceId },
      'this only collects money for something else: do it on the invoice itself',
    );
  }
}

export class ReasonRequiredError extends DomainError {
  constructor() {
    super('invoicing.reason_required', 'invalid', {
      errors: [{ pointer: '/reason', code: 'required', detail: 'say why, in 1 to 255 characters' }],
    });
  }
}

/** Numbers of a series are never given twice: the next one is at least the one that is next anyway. */
export class NumberUsedError extends DomainError {
  constructor(next: number) {
    super(
      'invoicing.number_used',
      'conflict',
      { next, errors: [{ pointer: '/nextNumber', code: 'used', detail: `is at least ${next}` }] },
      `numbers below ${next} were given`,
    );
  }
}

/** Money or credit lies on it: it has to go back first. */
export class InvoiceHasPaymentsError extends DomainError {
  constructor(invoiceId: number) {
    super(
      'invoicing.has_payments',
      'conflict',
      { invoiceId },
      'a partly paid invoice is not cancelled before its payments went back',
    );
  }
}

/** Setting `billing.issuer` to the reseller: this installation issues in the provider's book only. */
export class ResellerIssuerNotAvailableError extends DomainError {
  constructor() {
    super(
      'invoicing.reseller_issuer_not_available',
      'conflict',
      { errors: [{ pointer: '/value', code: 'not_available', detail: 'only the provider issues invoices here' }] },
      'invoices issued by the reseller are not available on this installation',
    );
  }
}

export class SettleExceedsOpenError extends DomainError {
  constructor(invoiceId: number, amount: Money, open: Money) {
    super(
      'invoicing.settle_exceeds_open',
      'conflict',
      { invoiceId, amount: amount.toJSON(), open: open.toJSON() },
      'more than what is open',
    );
  }
}
