export { LedgerModule } from './ledger.module.js';
export { LedgerService } from './ledger.service.js';
export * from './ledger.errors.js';
export {
  LEDGER_ACCOUNTS,
  type InvariantResult,
  type LedgerAccount,
  type LedgerEntryInput,
  type LedgerPosting,
  type LedgerReport,
} from './ledger.types.js';
export { INVARIANTS } from './invariants/index.js';
export type { Invariant } from './invariants/invariant.js';
export { LEDGER_LIST, type LedgerEntryRow, type LedgerTransactionRow } from './ledger-list.query.js';
