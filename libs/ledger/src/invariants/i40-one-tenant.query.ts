import type { Invariant } from './invariant.js';

export const I40: Invariant = {
  id: 'I40',
  title:
    'lines, payments, refunds, credit notes, profit, postings and payouts are of the reseller whose invoice they are about',
  sql: `SELECT 'line' AS what, l.id, l.reseller_id AS resellerId, i.reseller_id AS invoiceReseller FROM rc_invoice_lines l
JOIN rc_invoices i ON i.invoice_id = l.invoice_id WHERE l.reseller_id <> i.reseller_id
UNION ALL SELECT 'payment', p.id, p.reseller_id, i.reseller_id FROM rc_payments p JOIN rc_invoices i ON i.invoice_id = p.invoice_id
WHERE p.reseller_id <> i.reseller_id OR p.client_id <> i.client_id OR p.book <> i.book
UNION ALL SELECT 'profit', e.id, e.reseller_id, i.reseller_id FROM rc_profit_entries e JOIN rc_invoices i ON i.invoice_id = e.invoice_id
WHERE e.reseller_id <> i.reseller_id
UNION ALL SELECT 'posting', t.id, t.reseller_id, i.reseller_id FROM rc_ledger_transactions t
JOIN rc_invoices i ON i.invoice_id = t.invoice_id WHERE t.reseller_id <> i.reseller_id OR t.book <> i.book
UNION ALL SELECT 'attempt', a.id, a.reseller_id, i.reseller_id FROM rc_payment_attempts a
JOIN rc_invoices i ON i.invoice_id = a.invoice_id WHERE a.reseller_id <> i.reseller_id OR a.client_id <> i.client_id
UNION ALL SELECT 'refund', r.id, r.reseller_id, i.reseller_id FROM rc_refunds r JOIN rc_invoices i ON i.invoice_id = r.invoice_id
WHERE r.reseller_id <> i.reseller_id OR r.client_id <> i.client_id OR r.book <> i.book
UNION ALL SELECT 'dispute', d.id, d.reseller_id, i.reseller_id FROM rc_disputes d JOIN rc_invoices i ON i.invoice_id = d.invoice_id
WHERE d.reseller_id <> i.reseller_id OR d.client_id <> i.client_id OR d.book <> i.book
UNION ALL SELECT 'credit note', n.id, n.reseller_id, i.reseller_id FROM rc_credit_notes n
JOIN rc_invoices i ON i.invoice_id = n.invoice_id WHERE n.reseller_id <> i.reseller_id OR n.client_id <> i.client_id OR n.book <> i.book
UNION ALL SELECT 'mirror', i.invoice_id, i.client_id, t.userid FROM rc_invoices i JOIN tblinvoices t ON t.id = i.invoice_id
WHERE t.userid <> i.client_id`,
};
