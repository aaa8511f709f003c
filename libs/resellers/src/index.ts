export { ResellersModule } from './resellers.module.js';
export { ResellersService } from './resellers.service.js';
export { PricingGroupsService } from './pricing-groups.service.js';
export { GROUP_LIST, HISTORY_LIST, RESELLER_LIST } from './reseller-list.query.js';
export * from './resellers.types.js';
export * from './resellers.errors.js';
