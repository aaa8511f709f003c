export type { BenefitRequest, PromotionRequest } from './checked-promotion.js';
export type { BatchCode, BatchReport, BatchRequest } from './code-batches.service.js';
export { renewalDiscount } from './evaluate-code.js';
export {
  BATCH_LIST,
  type BatchRow,
  PROMOTION_LIST,
  PROMOTION_USE_LIST,
  type PromotionRow,
  type PromotionUseRow,
} from './promotion-list.query.js';
export { MIRRORED_TYPES } from './mirrored-promotion.js';
export * from './promotion.types.js';
export * from './promotions.errors.js';
export { PromotionsModule } from './promotions.module.js';
export { PromotionsService } from './promotions.service.js';
