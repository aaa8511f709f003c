import type { Invariant } from './invariant.js';

export const I43: Invariant = {
  id: 'I43',
  title: 'no more goes back of an invoice and of a line than was paid and billed',
  sql: `SELECT 'invoice' AS what, i.invoice_id AS id, x.back, COALESCE(p.paid, 0) + t.credit AS paid FROM rc_invoices i
JOIN tblinvoices t ON t.id = i.invoice_id
JOIN (SELECT b.invoice_id, SUM(b.amount) AS back FROM (
    SELECT invoice_id, amount FROM rc_refunds WHERE status <> 'failed'
    UNION ALL SELECT invoice_id, IF(kind = 'withdrawn', to_invoice, -to_invoice) FROM rc_dispute_movements
      WHERE booked_at IS NOT NULL) b GROUP BY b.invoice_id) x
  ON x.invoice_id = i.invoice_id
LEFT JOIN (SELECT y.invoice_id, SUM(y.applied) AS paid FROM (
    SELECT invoice_id, applied FROM rc_payments UNION ALL SELECT invoice_id, applied FROM rc_held_resolutions
    UNION ALL SELECT invoice_id, prior_paid FROM rc_adopted_invoices) y GROUP BY y.invoice_id) p
  ON p.invoice_id = i.invoice_id
WHERE i.status <> 'Cancelled' AND x.back > COALESCE(p.paid, 0) + t.credit
UNION ALL
SELECT 'line', l.id, SUM(r.gross), l.net + l.tax + l.tax2 FROM rc_line_returns r JOIN rc_invoice_lines l ON l.id = r.line_id
GROUP BY l.id, l.net, l.tax, l.tax2
HAVING ABS(SUM(r.gross)) > ABS(l.net + l.tax + l.tax2) OR SUM(r.gross) * (l.net + l.tax + l.tax2) < 0`,
};
