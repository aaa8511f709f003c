export { PayoutsModule } from './payouts.module.js';
export { PayoutRun } from './payout-run.service.js';
export {
  PayoutsService,
  type PayoutMethod,
  type PayoutState,
  type PreparePayout,
  type ProfitBalance,
} from './payouts.service.js';
export * from './payouts.errors.js';
export { PAYOUT_LIST, PROFIT_LIST, type PayoutRow, type ProfitDetail, type ProfitRow } from './payout-list.query.js';
export { StatementsService } from './statements.service.js';
export * from './statement.types.js';
