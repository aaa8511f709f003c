import type { Invariant } from './invariant.js';

export const I25: Invariant = {
  id: 'I25',
  title: 'a draft has no number, a paid invoice of more than zero has one',
  sql: `SELECT i.invoice_id AS invoiceId, i.status, i.number FROM rc_invoices i
LEFT JOIN rc_adopted_invoices d ON d.invoice_id = i.invoice_id
WHERE (i.status = 'Draft' AND (i.series_number IS NOT NULL OR (i.number <> '' AND d.invoice_id IS NULL)))
  OR (i.status IN ('Paid', 'Refunded') AND i.gross > 0 AND i.kind NOT IN ('mass-payment', 'add-funds')
    AND ((i.series_number IS NULL AND d.invoice_id IS NULL) OR (i.number = '' AND COALESCE(d.state, '') <> 'closed')))`,
};
