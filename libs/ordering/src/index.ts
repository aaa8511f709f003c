export { OrderingModule } from './ordering.module.js';
export { OrderingService } from './ordering.service.js';
export type { CartScope, CartView, PricedLines } from './carts.service.js';
export type { CheckoutInput, PlacedOrder } from './checkout.service.js';
export type { PromotionPreview, PromotionPreviewInput } from './promotion-preview.service.js';
export { ORDER_LIST, type OrderLineRow, type OrderRow } from './order-list.query.js';
export { SERVICE_LIST, type ServiceDetailRow, type ServiceRow, type ServiceTermsRow } from './service-list.query.js';
export type { RenewalQuote, ServiceUpgradeQuote, UpgradeEffect, UpgradeTarget } from './service-quotes.service.js';
export {
  CANCELLATION_KINDS,
  CANCELLATION_LIST,
  CANCELLATION_STATUSES,
  type CancellationRow,
} from './life/cancellation-list.query.js';
export type { CancellationWish } from './life/cancellations.service.js';
export type { ServiceLifeView } from './life/service-life.query.js';
export { HOLD_CAUSES } from './life/service-states.js';
export type { ServiceRef } from './life/service-rows.js';
export type { PlacedUpgrade, UpgradeInput } from './upgrades/upgrades.service.js';
export { SERVICE_TYPES, type ServiceType } from './service-terms.js';
export * from './ordering.errors.js';
export type { RenewalOffer } from './domain-renewals.service.js';
