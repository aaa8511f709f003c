import type { Invariant } from './invariant.js';

const CONTAINERS = "('mass-payment', 'add-funds')";

export const I64: Invariant = {
  id: 'I64',
  title:
    'a container has no number and no posting of its own, and shows as passed on what came for it, whose parts add up',
  sql: `SELECT i.invoice_id AS invoiceId, t.credit AS passedOn, COALESCE(x.came, 0) AS came FROM rc_invoices i
JOIN tblinvoices t ON t.id = i.invoice_id LEFT JOIN rc_adopted_invoices d ON d.invoice_id = i.invoice_id
LEFT JOIN (SELECT y.invoice_id, SUM(y.amount) AS came FROM (
    SELECT container_id AS invoice_id, amount FROM rc_mass_receipts
    UNION ALL SELECT p.invoice_id, p.credited FROM rc_payments p JOIN rc_invoices c ON c.invoice_id = p.invoice_id
      WHERE c.kind = 'add-funds') y GROUP BY y.invoice_id) x ON x.invoice_id = i.invoice_id
WHERE i.kind IN ${CONTAINERS} AND d.invoice_id IS NULL AND (i.series_number IS NOT NULL
  OR (i.status <> 'Cancelled' AND t.credit <> LEAST(i.gross, COALESCE(x.came, 0)))
  OR EXISTS (SELECT 1 FROM rc_ledger_transactions l WHERE l.invoice_id = i.invoice_id AND l.event = 'invoice-issued'))
UNION ALL
SELECT r.container_id, r.amount, COALESCE(SUM(p.amount), 0) FROM rc_mass_receipts r
LEFT JOIN rc_mass_parts m ON m.container_id = r.container_id
LEFT JOIN rc_payments p ON p.id = m.payment_id AND p.book = r.book AND p.gateway = r.gateway AND p.transaction_id = r.transaction_id
GROUP BY r.id, r.container_id, r.amount HAVING r.amount <> COALESCE(SUM(p.amount), 0)`,
};
