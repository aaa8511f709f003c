export { PaymentsModule } from './payments.module.js';
export { PaymentsService } from './payments.service.js';
export { PayLinksService, type OpenedPayLink } from './pay-links.service.js';
export { CardsService } from './cards/cards.service.js';
export { ChargeRun } from './cards/charge-run.service.js';
export { CardExpiryRun } from './cards/card-expiry-run.service.js';
export { CARD_FAILURES, type CardFailure } from './cards/card-failures.js';
export * from './cards/card.errors.js';
export {
  type AutoPayment,
  type CardCharge,
  type CardFace,
  type CardSetup,
  PAY_METHOD_STATUSES,
  type PayMethodStatus,
} from './cards/card.types.js';
export { PAY_METHOD_LIST, type PayMethodRow } from './cards/pay-method-list.query.js';
export * from './payments.errors.js';
export * from './payments.types.js';
export * from './refund.errors.js';
export * from './refund.types.js';
export { REFUND_LIST, type RefundListRow } from './refund-list.query.js';
export * from './dispute.errors.js';
export * from './dispute.types.js';
export { DISPUTE_LIST, type DisputeListRow, type DisputeView } from './dispute-list.query.js';
export type { CreditAdjustment } from './credit-adjuster.js';
export type { CreditApplied } from './credit-applier.js';
export type { FundsTerms } from './mass-payments.js';
export type { CreditNoteRequest, NoteWritten } from './note-writer.js';
export type { HeldResolved } from './held-payments.js';
export type { WalletBalance } from './wallets.js';
export {
  CREDIT_MOVEMENT_LIST,
  HELD_LIST,
  PAYMENT_LIST,
  WALLET_LIST,
  WALLET_MOVEMENT_LIST,
  WEBHOOK_LIST,
  type CreditMovementRow,
  type HeldPaymentRow,
  type PaymentListRow,
  type WalletMovementRow,
  type WalletRow,
  type WebhookRow,
} from './payment-list.query.js';
