import type { Invariant } from './invariant.js';

export const I41: Invariant = {
  id: 'I41',
  title:
    'both statuses of an invoice agree, and paid means paid at a time after issue, as does open again after a chargeback',
  sql: `SELECT i.invoice_id AS invoiceId, i.status, t.status AS mirrored, i.paid_at AS paidAt, i.issued_at AS issuedAt FROM rc_invoices i
LEFT JOIN tblinvoices t ON t.id = i.invoice_id
WHERE t.id IS NULL OR t.status <> i.status OR ((i.status IN ('Paid', 'Refunded')) <> (i.paid_at IS NOT NULL)
    AND NOT (i.status IN ('Unpaid', 'Payment Pending', 'Cancelled', 'Collections') AND EXISTS (
      SELECT 1 FROM rc_dispute_movements m WHERE m.invoice_id = i.invoice_id AND m.kind = 'withdrawn' AND m.to_invoice > 0)))
  OR i.paid_at < i.issued_at`,
};
