import { DomainError, type Money } from '#kernel';

export class RefundNotFoundError extends DomainError {
  constructor(refundId: number) {
    super('payments.refund_not_found', 'not_found', { refundId }, 'there is no such refund');
  }
}

/** A draft, an unpaid or a cancelled invoice, or everything went back already. */
export class NothingToRefundError extends DomainError {
  constructor(invoiceId: number, status: string) {
    super('payments.nothing_to_refund', 'conflict', { invoiceId, status }, 'nothing of this invoice can go back');
  }
}

/** Never more than was paid, less what went back or is on its way. */
export class RefundExceedsPaidError extends DomainError {
  constructor(asked: Money, left: Money) {
    super(
      'payments.refund_exceeds_paid',
      'conflict',
      { asked: asked.toJSON(), left: left.toJSON() },
      `${asked} was asked for, ${left} can go back`,
    );
  }
}

/** A note without money goes no further than what is open; what was paid goes back by a refund. */
export class NoteExceedsOpenError extends DomainError {
  constructor(asked: Money, open: Money) {
    super(
      'payments.note_exceeds_open',
      'conflict',
      { asked: asked.toJSON(), open: open.toJSON() },
      `${asked} was asked for, ${open} is open: what was paid goes back by a refund`,
    );
  }
}

/** Settled before it was taken over: its money is not in these books. */
export class RefundOfClosedInvoiceError extends DomainError {
  constructor(invoiceId: number) {
    super(
      'payments.refund_of_closed_invoice',
      'conflict',
      { invoiceId },
      'the invoice was settled before it was taken over; give credit instead',
    );
  }
}

export class RefundAmountError extends DomainError {
  constructor(detail: string, pointer = '/amount') {
    super('payments.refund_amount', 'invalid', { errors: [{ pointer, code: 'range', detail }] }, detail);
  }
}

export class RefundReferenceRequiredError extends DomainError {
  constructor() {
    super('payments.refund_reference_required', 'invalid', {
      errors: [{ pointer: '/reference', code: 'required', detail: 'name the money that was sent' }],
    });
  }
}

export class RefundRecordedError extends DomainError {
  constructor(reference: string) {
    super('payments.refund_recorded', 'conflict', { reference }, 'this money was noted as sent back before');
  }
}

/** No payment of a gateway on this invoice has that much left. */
export class NoPaymentToRefundError extends DomainError {
  constructor(invoiceId: number, asked: Money) {
    super(
      'payments.no_payment_to_refund',
      'conflict',
      { invoiceId, asked: asked.toJSON() },
      'no payment of a gateway on this invoice has that much left',
    );
  }
}

/** What is on its way back decides itself first. */
export class RefundPendingError extends DomainError {
  constructor(invoiceId: number) {
    super('payments.refund_pending', 'conflict', { invoiceId }, 'a refund of this invoice is on its way');
  }
}
