import type { Invariant } from './invariant.js';

export const I34: Invariant = {
  id: 'I34',
  title: 'income and tax of the ledger are those of the invoices that stand, less credit notes, per book',
  sql: `SELECT x.book, x.currency, SUM(x.income) AS income, SUM(x.tax) AS tax, SUM(x.ledger_income) AS ledgerIncome,
  SUM(x.ledger_tax) AS ledgerTax FROM (
  SELECT i.book, i.currency, IF(l.type = 'Credit', 0, l.net) - IF(i.book = 0 AND i.reseller_id > 0, l.profit, 0) AS income, l.tax + l.tax2 AS tax,
    0 AS ledger_income, 0 AS ledger_tax FROM rc_invoice_lines l JOIN rc_invoices i ON i.invoice_id = l.invoice_id
    LEFT JOIN rc_adopted_invoices d ON d.invoice_id = i.invoice_id
    WHERE i.status NOT IN ('Draft', 'Cancelled') AND i.kind NOT IN ('mass-payment', 'add-funds') AND COALESCE(d.state, '') <> 'closed'
  UNION ALL SELECT n.book, n.currency, -n.net, -n.tax - n.tax2, 0, 0 FROM rc_credit_notes n
    JOIN rc_invoices i ON i.invoice_id = n.invoice_id WHERE i.status <> 'Cancelled'
  UNION ALL SELECT 0, i.currency, -l.profit, 0, 0, 0 FROM rc_invoice_lines l JOIN rc_invoices i ON i.invoice_id = l.invoice_id
    WHERE i.status = 'Cancelled' AND i.paid_at IS NOT NULL AND i.book = 0 AND i.reseller_id > 0
  UNION ALL SELECT 0, currency, -amount, 0, 0, 0 FROM rc_profit_entries WHERE kind = 'reversed'
  UNION ALL SELECT book, currency, 0, 0, IF(account = 'income', -amount, 0), IF(account = 'tax', -amount, 0)
    FROM rc_ledger_entries WHERE account IN ('income', 'tax')) x
GROUP BY x.book, x.currency HAVING SUM(x.income) <> SUM(x.ledger_income) OR SUM(x.tax) <> SUM(x.ledger_tax)`,
};
