import type { Invariant } from './invariant.js';

export const I49: Invariant = {
  id: 'I49',
  title: 'a paid invoice is Refunded exactly when all of it went back',
  sql: `SELECT i.invoice_id AS invoiceId, i.status, i.gross, COALESCE(n.noted, 0) AS noted FROM rc_invoices i
LEFT JOIN (SELECT invoice_id, SUM(gross) AS noted FROM rc_credit_notes GROUP BY invoice_id) n ON n.invoice_id = i.invoice_id
LEFT JOIN rc_adopted_invoices d ON d.invoice_id = i.invoice_id
WHERE i.paid_at IS NOT NULL AND COALESCE(d.state, '') <> 'closed'
  AND (i.status = 'Refunded') <> (i.gross > 0 AND COALESCE(n.noted, 0) = i.gross)`,
};
