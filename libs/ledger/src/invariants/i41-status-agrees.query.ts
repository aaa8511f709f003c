import type { Invariant } from './invariant.js';

export const I41: Invariant = {
  id: 'I41',
  title: 'both statuses of an invoice agree, and paid means paid at a time after issue',
  sql: `SELECT i.invoice_id AS invoiceId, i.status, t.status AS mirrored, i.paid_at AS paidAt, i.issued_at AS issuedAt FROM rc_invoices i
LEFT JOIN tblinvoices t ON t.id = i.invoice_id
WHERE t.id IS NULL OR t.status <> i.status OR (i.status IN ('Paid', 'Refunded')) <> (i.paid_at IS NOT NULL)
  OR i.paid_at < i.issued_at`,
};
