import type { Invariant } from './invariant.js';
import { invoicesWaitingFor } from './waiting.js';

export const I57: Invariant = {
  id: 'I57',
  title:
    'a change that was carried out is paid, credited, or was accepted by hand; one that waits has an unpaid invoice or a delivery',
  sql: `SELECT u.upgrade_id AS upgradeId, u.invoice_id AS invoiceId, u.status, i.status AS invoiceStatus FROM rc_upgrades u
JOIN rc_orders o ON o.order_id = u.order_id LEFT JOIN rc_invoices i ON i.invoice_id = u.invoice_id
WHERE (u.status = 'Completed' AND u.effect <> 'dropped' AND o.accepted_by = '' AND i.paid_at IS NULL)
  OR (u.status = 'Completed' AND u.effect = 'dropped' AND i.invoice_id IS NOT NULL)
  OR (u.status = 'Pending' AND (i.invoice_id IS NULL OR (i.status <> 'Unpaid' AND i.status <> 'Payment Pending'
    AND u.invoice_id NOT IN (${invoicesWaitingFor(
      ['invoicing.invoice-paid.v1', 'invoicing.invoice-cancelled.v1'],
      ['ActivateOrderOnInvoicePaid', 'CancelUpgradeOnInvoiceCancelled'],
    )}))))`,
};
