import type { Invariant } from './invariant.js';
import { invoicesWaitingFor } from './waiting.js';

export const I15: Invariant = {
  id: 'I15',
  title:
    'every line of a paid reseller invoice has its profit posted, unless its delivery still waits; no other line has',
  sql: `SELECT l.id AS lineId, l.invoice_id AS invoiceId, l.profit, e.amount FROM rc_invoice_lines l
JOIN rc_invoices i ON i.invoice_id = l.invoice_id
LEFT JOIN rc_profit_entries e ON e.line_id = l.id AND e.kind = 'earned'
WHERE i.paid_at IS NOT NULL AND i.book = 0 AND i.reseller_id > 0 AND e.id IS NULL AND l.type <> 'Credit'
  AND i.kind NOT IN ('mass-payment', 'add-funds')
  AND l.invoice_id NOT IN (${invoicesWaitingFor(['invoicing.invoice-paid.v1'], ['PostProfitOnInvoicePaid'])})
UNION ALL
SELECT e.line_id, e.invoice_id, l.profit, e.amount FROM rc_profit_entries e
LEFT JOIN rc_invoice_lines l ON l.id = e.line_id LEFT JOIN rc_invoices i ON i.invoice_id = l.invoice_id
WHERE e.kind = 'earned' AND (l.id IS NULL OR e.amount <> l.profit OR e.sequence <> 0 OR i.paid_at IS NULL OR i.book <> 0
  OR e.invoice_id <> l.invoice_id)
UNION ALL
SELECT line_id, MIN(invoice_id), SUM(amount), COUNT(*) FROM rc_profit_entries WHERE kind = 'earned'
GROUP BY line_id HAVING COUNT(*) > 1`,
};
