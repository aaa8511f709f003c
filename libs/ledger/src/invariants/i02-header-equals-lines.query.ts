import type { Invariant } from './invariant.js';

export const I02: Invariant = {
  id: 'I02',
  title: 'the header of an invoice is the sum of its lines',
  sql: `SELECT t.id AS invoiceId, t.subtotal, l.net, t.tax, l.tax AS lineTax, t.tax2, l.tax2 AS lineTax2 FROM tblinvoices t
JOIN rc_invoices i ON i.invoice_id = t.id
LEFT JOIN (SELECT invoice_id, SUM(net) AS net, SUM(tax) AS tax, SUM(tax2) AS tax2 FROM rc_invoice_lines GROUP BY invoice_id) l
  ON l.invoice_id = t.id
WHERE t.subtotal <> COALESCE(l.net, 0) OR t.tax <> COALESCE(l.tax, 0) OR t.tax2 <> COALESCE(l.tax2, 0)`,
};
