export { ReportingModule } from './reporting.module.js';
export { ReportingService, type StatisticsInput } from './reporting.service.js';
export * from './reporting.errors.js';
export { HIT_KINDS, type Hit, type HitKind } from './search.query.js';
export {
  STEPS,
  type CurrencyStatistics,
  type CountStatistics,
  type Figures,
  type Statistics,
  type Step,
} from './statistics.js';
