import { DomainError, type Money } from '#kernel';

export class AmountNotPositiveError extends DomainError {
  constructor() {
    super('payments.amount_not_positive', 'invalid', {
      errors: [{ pointer: '/amount', code: 'positive', detail: 'a payment is more than zero' }],
    });
  }
}

/** Invoices that cannot be paid together. */
export class MassPaymentError extends DomainError {
  constructor(pointer: string, code: string, detail: string) {
    super('payments.mass_payment', 'invalid', { errors: [{ pointer, code, detail }] }, `${pointer} ${detail}`);
  }
}

export class AddFundsOffError extends DomainError {
  constructor() {
    super('payments.add_funds_off', 'forbidden', {}, 'adding funds is switched off here');
  }
}

export class AddFundsRangeError extends DomainError {
  constructor(currency: string, minimum: Money | null, maximum: Money | null) {
    const bounds = [minimum && `at least ${minimum}`, maximum && `at most ${maximum}`].filter(Boolean).join(', ');
    const detail = `is a sum in ${currency} above zero${bounds ? `, ${bounds}` : ''}`;
    super('payments.add_funds_range', 'invalid', { errors: [{ pointer: '/amount', code: 'range', detail }] }, detail);
  }
}

/** A change of credit by hand. */
export class CreditAmountError extends DomainError {
  constructor(detail: string) {
    super('payments.credit_amount', 'invalid', { errors: [{ pointer: '/amount', code: 'range', detail }] }, detail);
  }
}

export class FeeOutOfRangeError extends DomainError {
  constructor() {
    super('payments.fee_out_of_range', 'invalid', {
      errors: [{ pointer: '/fee', code: 'range', detail: 'a fee lies between zero and the payment, in its currency' }],
    });
  }
}

export class TransactionIdRequiredError extends DomainError {
  constructor() {
    super('payments.transaction_id_required', 'invalid', {
      errors: [{ pointer: '/transactionId', code: 'required', detail: 'name the money' }],
    });
  }
}

export class InsufficientCreditError extends DomainError {
  constructor(asked: Money, available: Money) {
    super(
      'payments.insufficient_credit',
      'conflict',
      { asked: asked.toJSON(), available: available.toJSON() },
      'not that much credit',
    );
  }
}

/** More credit than is open on the invoice. */
export class CreditExceedsOpenError extends DomainError {
  constructor(open: Money) {
    super(
      'payments.credit_exceeds_open',
      'conflict',
      { open: open.toJSON(), errors: [{ pointer: '/amount', code: 'exceeds_open', detail: `is at most ${open}` }] },
      'this is more than is open on the invoice',
    );
  }
}

export class InsufficientWalletError extends DomainError {
  constructor(asked: Money) {
    super('payments.insufficient_wallet', 'conflict', { asked: asked.toJSON() }, 'not that much in the wallet');
  }
}

export class WalletAmountError extends DomainError {
  constructor(detail: string) {
    super('payments.wallet_amount', 'invalid', { errors: [{ pointer: '/amount', code: 'range', detail }] }, detail);
  }
}

export class WalletReferenceRequiredError extends DomainError {
  constructor() {
    super('payments.wallet_reference_required', 'invalid', {
      errors: [{ pointer: '/reference', code: 'required', detail: 'name the money that came or went' }],
    });
  }
}

export class WalletTransferRecordedError extends DomainError {
  constructor(reference: string) {
    super('payments.wallet_transfer_recorded', 'conflict', { reference }, 'this transfer was recorded before');
  }
}

export class GatewayNotAvailableError extends DomainError {
  constructor(gateway: string) {
    super('payments.gateway_not_available', 'conflict', { gateway }, `${gateway} is not offered here`);
  }
}

/** The gateway said no: nothing was charged. */
export class GatewayRefusedError extends DomainError {
  constructor(detail: string) {
    super('payments.gateway_refused', 'conflict', {}, detail.slice(0, 200));
  }
}

export class NothingToPayError extends DomainError {
  constructor(invoiceId: number) {
    super('payments.nothing_to_pay', 'conflict', { invoiceId }, 'nothing is open on this invoice');
  }
}

export class AttemptNotFoundError extends DomainError {
  constructor(attemptId: number) {
    super('payments.attempt_not_found', 'not_found', { attemptId }, 'there is no such payment');
  }
}

export class PaymentNotFoundError extends DomainError {
  constructor(paymentId: number) {
    super('payments.not_found', 'not_found', { paymentId }, 'there is no such payment');
  }
}

export class HeldPaymentResolvedError extends DomainError {
  constructor(paymentId: number) {
    super('payments.held_resolved', 'conflict', { paymentId }, 'somebody decided it already');
  }
}

/** Nothing is converted: held money goes to an invoice or a client of its own currency, or back. */
export class HeldCurrencyError extends DomainError {
  constructor(held: string, wanted: string) {
    super('payments.held_currency', 'conflict', { held, wanted }, `the money is in ${held}, not in ${wanted}`);
  }
}

export class GatewayAccountNotFoundError extends DomainError {
  constructor() {
    super('payments.unknown_account', 'not_found', {}, 'there is no such gateway account');
  }
}

/** Signature wrong, missing or too old: nothing of the message was stored. */
export class BadSignatureError extends DomainError {
  constructor() {
    super('payments.bad_signature', 'forbidden', {}, 'the signature does not fit this account');
  }
}

/** The link of a mail does not open anything here; why is not told. */
export class PayLinkInvalidError extends DomainError {
  constructor() {
    super('payments.pay_link_invalid', 'not_found', {}, 'this link does not open an invoice');
  }
}

export class InvalidReturnUrlError extends DomainError {
  constructor() {
    super('payments.invalid_return_url', 'invalid', {
      errors: [{ pointer: '/returnUrl', code: 'url', detail: 'an http or https address' }],
    });
  }
}
