import type { Invariant } from './invariant.js';

export const I25: Invariant = {
  id: 'I25',
  title: 'a draft has no number, a paid invoice of more than zero has one',
  sql: `SELECT invoice_id AS invoiceId, status, number FROM rc_invoices
WHERE (status = 'Draft' AND (series_number IS NOT NULL OR number <> ''))
  OR (status IN ('Paid', 'Refunded') AND gross > 0 AND (series_number IS NULL OR number = ''))`,
};
