import type { Invariant } from './invariant.js';

export const I01: Invariant = {
  id: 'I01',
  title: 'the total of an invoice is subtotal − credit + tax + tax2',
  sql: `SELECT t.id AS invoiceId, t.subtotal, t.credit, t.tax, t.tax2, t.total FROM tblinvoices t
JOIN rc_invoices i ON i.invoice_id = t.id
WHERE t.total <> t.subtotal - t.credit + t.tax + t.tax2 OR i.gross <> t.subtotal + t.tax + t.tax2`,
};
