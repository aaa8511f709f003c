export { InvoicingModule } from './invoicing.module.js';
export { InvoicingService } from './invoicing.service.js';
export { InvoiceDraftsService } from './drafts.service.js';
export * from './draft.errors.js';
export * from './draft.types.js';
export { LateFeeRun } from './notices/late-fee-run.service.js';
export { ReminderRun } from './notices/reminder-run.service.js';
export * from './invoicing.types.js';
export type { NumberRules } from './number-series.js';
export * from './invoicing.errors.js';
export * from './credit-note.types.js';
export * from './credit-note.errors.js';
export {
  CREDIT_NOTE_LIST,
  type CreditNoteLineRow,
  type CreditNoteRow,
  type CreditNoteView,
} from './credit-note-list.query.js';
export { INVOICE_LIST, type InvoiceLineRow, type InvoiceListRow, type InvoiceView } from './invoice-list.query.js';
export type { InvoiceDocument } from './invoice-page.js';
