import type { Invariant } from './invariant.js';
import { invoicesWaitingFor } from './waiting.js';

const FOLLOWED = ['invoicing.invoice-paid.v1', 'invoicing.invoice-cancelled.v1', 'invoicing.invoice-lowered.v1'];
const HANDLERS = [
  'LowerMassPaymentOnInvoicePaid',
  'LowerMassPaymentOnInvoiceCancelled',
  'LowerMassPaymentOnInvoiceLowered',
];

/** A write-off does not lower what is owed: what was given up counts until it comes in. */
export const I75: Invariant = {
  id: 'I75',
  title:
    'an open mass payment asks for no more than its invoices owe, unless a delivery still waits; a client has one per book',
  sql: `SELECT c.invoice_id AS invoiceId, c.client_id AS clientId, c.open_amount AS asked,
  SUM(IF(i.status = 'Collections', w.amount - w.recovered, i.open_amount)) AS owed FROM rc_invoices c
JOIN rc_invoice_lines l ON l.invoice_id = c.invoice_id AND l.type = 'Invoice'
LEFT JOIN rc_invoices i ON i.invoice_id = l.relid LEFT JOIN rc_write_offs w ON w.invoice_id = l.relid
WHERE c.kind = 'mass-payment' AND c.status = 'Unpaid'
GROUP BY c.invoice_id, c.client_id, c.open_amount
HAVING c.open_amount > COALESCE(SUM(IF(i.status = 'Collections', w.amount - w.recovered, i.open_amount)), 0)
  AND SUM(l.relid IN (${invoicesWaitingFor(FOLLOWED, HANDLERS)})) = 0
UNION ALL
SELECT MIN(invoice_id), client_id, COUNT(*), 1 FROM rc_invoices WHERE kind = 'mass-payment' AND status = 'Unpaid'
GROUP BY client_id, book HAVING COUNT(*) > 1`,
};
