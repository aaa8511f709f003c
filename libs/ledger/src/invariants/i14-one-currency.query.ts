import type { Invariant } from './invariant.js';

export const I14: Invariant = {
  id: 'I14',
  title: 'client, invoice, payment, refund, profit and ledger of a chain are in one currency',
  sql: `SELECT 'invoice' AS what, i.invoice_id AS id, i.currency, y.code AS other FROM rc_invoices i
JOIN tblclients c ON c.id = i.client_id JOIN tblcurrencies y ON y.id = c.currency WHERE y.code <> i.currency
UNION ALL SELECT 'payment', p.id, p.currency, i.currency FROM rc_payments p JOIN rc_invoices i ON i.invoice_id = p.invoice_id
WHERE p.kind = 'payment' AND p.currency <> i.currency
UNION ALL SELECT 'profit', e.id, e.currency, i.currency FROM rc_profit_entries e JOIN rc_invoices i ON i.invoice_id = e.invoice_id
WHERE e.currency <> i.currency
UNION ALL SELECT 'refund', r.id, r.currency, i.currency FROM rc_refunds r JOIN rc_invoices i ON i.invoice_id = r.invoice_id
WHERE r.currency <> i.currency
UNION ALL SELECT 'dispute', d.id, d.currency, p.currency FROM rc_disputes d JOIN rc_payments p ON p.id = d.payment_id
WHERE d.currency <> p.currency
UNION ALL SELECT 'credit note', n.id, n.currency, i.currency FROM rc_credit_notes n JOIN rc_invoices i ON i.invoice_id = n.invoice_id
WHERE n.currency <> i.currency
UNION ALL SELECT 'posting', x.id, x.currency, i.currency FROM rc_ledger_transactions x
JOIN rc_invoices i ON i.invoice_id = x.invoice_id WHERE x.currency <> i.currency AND x.event <> 'payment-held'`,
};
