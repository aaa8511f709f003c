export type { Bound, GroupCell, PricePair } from './cell.js';
export type { CellImpact, CellRef, CellReport, GroupCellInput, ResellerCellInput } from './cell-input.js';
export { ChangeSetPublisher } from './change-sets/change-set-publisher.js';
export { CHANGE_SET_CELL_LIST, CHANGE_SET_LIST } from './change-sets/change-set-rows.js';
export { ChangeSetsService } from './change-sets/change-sets.service.js';
export * from './change-sets/change-set.errors.js';
export * from './change-sets/change-set.types.js';
export { CsvRefusedError, type CsvRowError } from './csv/price-csv.js';
export { PriceCsvService, type CsvImport, type CsvPart, type CsvReport } from './csv/price-csv.service.js';
export { FILL_TARGETS, type FilledCell, type FillReport, type FillRequest, type FillTarget } from './fill.service.js';
export type { FillFormula } from './fill-formula.js';
export { FLAGGED_LIST, FlaggedPricesService, type FlaggedPriceView } from './flagged-prices.service.js';
export type { ItemCounts, MethodRule } from './group-items.service.js';
export { OPERATIONS, type ItemSelection } from './item-selection.js';
export type { PriceExplanation } from './price-explainer.service.js';
export type { PriceInForce, PriceSource } from './price-book.js';
export { PRICE_CHANGE_LIST, type PriceChangeRow } from './price-changes.js';
export { RULE_KINDS, RULE_SCOPES, type RuleKind, type RuleScope } from './price-rule.js';
export type { RuleInput } from './price-rule-input.js';
export type { RuleView } from './price-rules.service.js';
export type { GroupSliceCell, GroupSliceRow, ResellerSliceCell, ResellerSliceRow } from './price-slices.query.js';
export * from './pricing.errors.js';
export { PricingModule } from './pricing.module.js';
export { PricingService } from './pricing.service.js';
export type {
  CartLine,
  FrozenOption,
  FrozenPart,
  FrozenTerms,
  PriceOrigin,
  Quote,
  QuoteInput,
  QuoteLine,
} from './quote.types.js';
export { frozenRates } from './freeze-line.js';
export { invoicedRates } from './quote.service.js';
export type { RenewalAmounts } from './renewal-amounts.js';
export type { RenewalPayer, RenewalSales } from './renewal-sales.js';
export type { RunningService, UpgradeQuote } from './service-quotes.service.js';
export { RulePreviewService, type RuleEffect, type RulePreview } from './rule-preview.service.js';
export type { PriceSlice, SlicePage, SliceRequest } from './slice.js';
export * from './store-catalogue.types.js';
export type { NamedRates } from './store-tax.service.js';
export { shownParts } from './terms-calculator.js';
export type { AppliedRates, LineAmounts } from './terms-calculator.js';
export { laterPeriods, type DaysLeft } from './upgrade-terms.js';
