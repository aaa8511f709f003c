import type { Invariant } from './invariant.js';

export const I29: Invariant = {
  id: 'I29',
  title: 'profit payable of the ledger is the profit of paid lines, less reversals and payouts',
  sql: `SELECT x.reseller_id AS resellerId, x.currency, SUM(x.business) AS business, SUM(x.ledger) AS ledger FROM (
  SELECT i.reseller_id, i.currency, l.profit AS business, 0 AS ledger FROM rc_invoice_lines l
    JOIN rc_invoices i ON i.invoice_id = l.invoice_id WHERE i.paid_at IS NOT NULL AND i.book = 0 AND i.reseller_id > 0
  UNION ALL SELECT reseller_id, currency, amount, 0 FROM rc_profit_entries WHERE kind = 'reversed'
  UNION ALL SELECT reseller_id, currency, -amount, 0 FROM rc_payouts WHERE status = 'sent'
  UNION ALL SELECT reseller_id, currency, 0, -amount FROM rc_ledger_entries WHERE account = 'profit-payable') x
GROUP BY x.reseller_id, x.currency HAVING SUM(x.business) <> SUM(x.ledger)`,
};
