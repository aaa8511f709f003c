import type { Invariant } from './invariant.js';
import { invoicesWaitingFor } from './waiting.js';

export const I59: Invariant = {
  id: 'I59',
  title: 'a service held for an overdue invoice has one that is unpaid, or a delivery that will lift it',
  sql: `SELECT h.service_type AS type, h.service_id AS id, h.cause, h.invoice_id AS invoiceId, i.status FROM rc_service_holds h
LEFT JOIN rc_invoices i ON i.invoice_id = h.invoice_id
WHERE h.cause = 'overdue' AND (i.invoice_id IS NULL OR (i.status IN ('Paid', 'Cancelled', 'Refunded')
  AND h.invoice_id NOT IN (${invoicesWaitingFor(
    ['invoicing.invoice-paid.v1', 'invoicing.invoice-cancelled.v1'],
    ['LiftOnInvoicePaid', 'LiftOnInvoiceCancelled'],
  )})))`,
};
