export { PaymentsModule } from './payments.module.js';
export { PaymentsService } from './payments.service.js';
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
