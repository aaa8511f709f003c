import { DomainError, type Money } from '#kernel';

export class PayMethodNotFoundError extends DomainError {
  constructor(payMethodId: number) {
    super('payments.pay_method_not_found', 'not_found', { payMethodId }, 'there is no such payment method');
  }
}

export class CardSetupNotFoundError extends DomainError {
  constructor(setupId: number) {
    super('payments.card_setup_not_found', 'not_found', { setupId }, 'no such card is being added');
  }
}

/** None that is kept, not expired, and of the account that this invoice is paid through. */
export class NoUsableCardError extends DomainError {
  constructor() {
    super('payments.no_usable_card', 'conflict', {}, 'there is no kept card that can be charged for this');
  }
}

/** Somebody may be paying at this moment: a pay page is open, or a card is being charged. */
export class PaymentOnItsWayError extends DomainError {
  constructor(invoiceId: number) {
    super('payments.on_its_way', 'conflict', { invoiceId }, 'a payment of this invoice is on its way');
  }
}

export class ChargedTodayError extends DomainError {
  constructor(invoiceId: number) {
    super('payments.charged_today', 'conflict', { invoiceId }, 'a kept card is charged once a day for an invoice');
  }
}

/** What was confirmed is not what is open any more. */
export class ChargeAmountError extends DomainError {
  constructor(confirmed: Money, open: Money) {
    super(
      'payments.charge_amount',
      'conflict',
      { confirmed: confirmed.toJSON(), open: open.toJSON() },
      `what is open is ${open}`,
    );
  }
}

/** Automatic payment is the client's own choice; staff can only end it. */
export class AutoPaymentChoiceError extends DomainError {
  constructor() {
    super('payments.auto_payment_choice', 'forbidden', {}, 'only the client himself can choose automatic payment');
  }
}
