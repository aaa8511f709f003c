import type { Invariant } from './invariant.js';

export const I22: Invariant = {
  id: 'I22',
  title: 'a number is given once in its series',
  sql: `SELECT book, series_reseller_id AS series, series_year AS year, series_number AS number, COUNT(*) AS n FROM rc_invoices
WHERE series_number IS NOT NULL GROUP BY book, series_reseller_id, series_year, series_number HAVING COUNT(*) > 1
UNION ALL
SELECT i.book, i.series_reseller_id, i.series_year, i.invoice_id, 1 FROM rc_invoices i JOIN tblinvoices t ON t.id = i.invoice_id
WHERE t.invoicenum <> i.number`,
};
