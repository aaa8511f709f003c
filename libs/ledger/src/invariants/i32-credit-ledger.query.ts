import type { Invariant } from './invariant.js';

export const I32: Invariant = {
  id: 'I32',
  title: 'credit of the ledger is what surplus money and used credit leave, per client and book',
  sql: `SELECT x.client_id AS clientId, x.book, x.currency, SUM(x.business) AS business, SUM(x.ledger) AS ledger FROM (
  SELECT client_id, book, currency, amount AS business, 0 AS ledger FROM rc_client_credit_movements
  UNION ALL SELECT CAST(SUBSTRING(party, 8) AS SIGNED), book, currency, 0, -amount FROM rc_ledger_entries
    WHERE account = 'credit' AND party LIKE 'client:%') x
GROUP BY x.client_id, x.book, x.currency HAVING SUM(x.business) <> SUM(x.ledger)
UNION ALL
SELECT p.client_id, p.book, p.currency, p.credited, COALESCE(m.amount, 0) FROM rc_payments p
LEFT JOIN rc_client_credit_movements m ON m.movement_key = CONCAT('payment:', p.id)
WHERE p.credited <> COALESCE(m.amount, 0)
UNION ALL
SELECT i.client_id, i.book, i.currency, l.net, COALESCE(m.amount, 0) FROM rc_invoice_lines l
JOIN rc_invoices i ON i.invoice_id = l.invoice_id
LEFT JOIN rc_client_credit_movements m ON m.movement_key = CONCAT('downgrade:', i.invoice_id)
WHERE l.type = 'Credit' AND l.net <> COALESCE(m.amount, 0)
UNION ALL
SELECT t.userid, i.book, i.currency, COALESCE(d.prior_credit, 0) - t.credit, COALESCE(m.used, 0) FROM tblinvoices t
JOIN rc_invoices i ON i.invoice_id = t.id LEFT JOIN rc_adopted_invoices d ON d.invoice_id = t.id
LEFT JOIN (SELECT invoice_id, SUM(amount) AS used FROM rc_client_credit_movements WHERE kind IN ('applied', 'released')
  GROUP BY invoice_id) m ON m.invoice_id = t.id
WHERE i.kind NOT IN ('mass-payment', 'add-funds') AND t.credit <> COALESCE(d.prior_credit, 0) - COALESCE(m.used, 0)`,
};
