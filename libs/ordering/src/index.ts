export { OrderingModule } from './ordering.module.js';
export { OrderingService } from './ordering.service.js';
export type { CartScope, CartView } from './carts.service.js';
export type { CheckoutInput, PlacedOrder } from './checkout.service.js';
export { ORDER_LIST, type OrderLineRow, type OrderRow } from './order-list.query.js';
export { SERVICE_LIST, type ServiceDetailRow, type ServiceRow, type ServiceTermsRow } from './service-list.query.js';
export type { RenewalQuote, ServiceUpgradeQuote, UpgradeEffect, UpgradeTarget } from './service-quotes.service.js';
export { SERVICE_TYPES, type ServiceType } from './service-terms.js';
export * from './ordering.errors.js';
