import type { Invariant } from './invariant.js';

export const I30: Invariant = {
  id: 'I30',
  title: 'profit pending of the ledger is the profit of lines that are not paid yet',
  sql: `SELECT x.reseller_id AS resellerId, x.currency, SUM(x.business) AS business, SUM(x.ledger) AS ledger FROM (
  SELECT i.reseller_id, i.currency, l.profit AS business, 0 AS ledger FROM rc_invoice_lines l
    JOIN rc_invoices i ON i.invoice_id = l.invoice_id
    WHERE i.paid_at IS NULL AND i.status NOT IN ('Draft', 'Cancelled') AND i.book = 0 AND i.reseller_id > 0
  UNION ALL SELECT reseller_id, currency, 0, -amount FROM rc_ledger_entries WHERE account = 'profit-pending') x
GROUP BY x.reseller_id, x.currency HAVING SUM(x.business) <> SUM(x.ledger)`,
};
