import type { Invariant } from './invariant.js';

export const I68: Invariant = {
  id: 'I68',
  title: 'what counts as unpaid of a once paid invoice is what chargebacks opened, and nothing once it is paid again',
  sql: `SELECT i.invoice_id AS invoiceId, i.status, i.open_amount AS open, COALESCE(r.unpaid, 0) AS unpaid, COALESCE(m.opened, 0) AS opened
FROM rc_invoices i
LEFT JOIN (SELECT invoice_id, SUM(gross) AS unpaid FROM rc_line_returns WHERE note_id = 0 GROUP BY invoice_id) r
  ON r.invoice_id = i.invoice_id
LEFT JOIN (SELECT invoice_id, SUM(to_invoice) AS opened FROM rc_dispute_movements WHERE kind = 'withdrawn' AND booked_at IS NOT NULL
  GROUP BY invoice_id) m ON m.invoice_id = i.invoice_id
WHERE i.status <> 'Cancelled' AND (COALESCE(r.unpaid, 0) < 0 OR COALESCE(r.unpaid, 0) > COALESCE(m.opened, 0)
  OR (i.status IN ('Paid', 'Refunded') AND COALESCE(r.unpaid, 0) <> 0)
  OR (i.paid_at IS NOT NULL AND i.status IN ('Unpaid', 'Payment Pending') AND i.open_amount > COALESCE(r.unpaid, 0)))`,
};
