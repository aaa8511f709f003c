import type { Invariant } from './invariant.js';

export const I03: Invariant = {
  id: 'I03',
  title: 'a mirrored line has the amount and the invoice of its line',
  sql: `SELECT l.id AS lineId, l.invoice_id AS invoiceId, l.amount, m.amount AS mirrored FROM rc_invoice_lines l
LEFT JOIN tblinvoiceitems m ON m.id = l.item_id
WHERE m.id IS NULL OR m.amount <> l.amount OR m.invoiceid <> l.invoice_id`,
};
