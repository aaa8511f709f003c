import type { Invariant } from './invariant.js';

export const I27: Invariant = {
  id: 'I27',
  title: 'every posting sums to zero, in one book and one currency',
  sql: `SELECT t.id AS transactionId, t.posting_key AS postingKey, SUM(e.amount) AS difference FROM rc_ledger_transactions t
LEFT JOIN rc_ledger_entries e ON e.transaction_id = t.id
GROUP BY t.id, t.posting_key
HAVING COUNT(e.id) < 2 OR SUM(e.amount) <> 0
  OR SUM(e.currency <> t.currency OR e.book <> t.book OR e.reseller_id <> t.reseller_id OR e.invoice_id <> t.invoice_id) > 0
UNION ALL
SELECT e.transaction_id, 'no transaction', e.amount FROM rc_ledger_entries e
LEFT JOIN rc_ledger_transactions t ON t.id = e.transaction_id WHERE t.id IS NULL`,
};
