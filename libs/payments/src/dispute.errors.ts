import { DomainError, type Money } from '#kernel';

export class DisputeNotFoundError extends DomainError {
  constructor(disputeId: number) {
    super('payments.dispute_not_found', 'not_found', { disputeId }, 'there is no such dispute');
  }
}

export class ChargebackAmountError extends DomainError {
  constructor(detail: string, pointer = '/amount') {
    super('payments.chargeback_amount', 'invalid', { errors: [{ pointer, code: 'range', detail }] }, detail);
  }
}

/** Never more than the payment brought, less what went back or was taken. */
export class ChargebackExceedsPaymentError extends DomainError {
  constructor(asked: Money, left: Money) {
    super(
      'payments.chargeback_exceeds_payment',
      'conflict',
      { asked: asked.toJSON(), left: left.toJSON() },
      `${asked} was asked for, ${left} of the payment is left`,
    );
  }
}

export class ChargebackRecordedError extends DomainError {
  constructor(reference: string) {
    super('payments.chargeback_recorded', 'conflict', { reference }, 'this chargeback was recorded before');
  }
}

/** A gateway's dispute is decided by the gateway; money that is held is sent back instead. */
export class NotByHandError extends DomainError {
  constructor(detail: string) {
    super('payments.chargeback_not_by_hand', 'conflict', {}, detail);
  }
}

export class DisputeDecidedError extends DomainError {
  constructor(disputeId: number, status: string) {
    super('payments.dispute_decided', 'conflict', { disputeId, status }, `the dispute is ${status}`);
  }
}

/** The gateway gives nothing of a payment back while its payer disputes it. */
export class PaymentDisputedError extends DomainError {
  constructor(invoiceId: number) {
    super(
      'payments.payment_disputed',
      'conflict',
      { invoiceId },
      'the payment is disputed; its gateway refuses refunds',
    );
  }
}
