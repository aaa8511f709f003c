import type { Invariant } from './invariant.js';

export const I61: Invariant = {
  id: 'I61',
  title:
    'what the ledger has written off is what was given up and did not come in since; such an invoice is in Collections',
  sql: `SELECT x.invoice_id AS invoiceId, SUM(x.business) AS business, SUM(x.ledger) AS ledger FROM (
  SELECT invoice_id, amount - recovered AS business, 0 AS ledger FROM rc_write_offs
  UNION ALL SELECT invoice_id, 0, amount FROM rc_ledger_entries WHERE account = 'write-off') x
GROUP BY x.invoice_id HAVING SUM(x.business) <> SUM(x.ledger)
UNION ALL
SELECT i.invoice_id, COALESCE(w.amount, 0), COALESCE(w.recovered, 0) FROM rc_invoices i
LEFT JOIN rc_write_offs w ON w.invoice_id = i.invoice_id LEFT JOIN rc_adopted_invoices d ON d.invoice_id = i.invoice_id
WHERE (i.status = 'Collections' AND COALESCE(d.state, '') <> 'closed' AND (w.invoice_id IS NULL OR w.recovered >= w.amount))
  OR (w.invoice_id IS NOT NULL AND (w.recovered < 0 OR w.recovered > w.amount
    OR (i.status NOT IN ('Collections', 'Paid', 'Refunded')) OR (i.status <> 'Collections' AND w.recovered <> w.amount)))`,
};
