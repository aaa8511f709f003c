import type { Invariant } from './invariant.js';

export const I24: Invariant = {
  id: 'I24',
  title: 'the counter of a series is ahead of every number given',
  sql: `SELECT i.book, i.series_reseller_id AS series, i.series_year AS year, MAX(i.series_number) AS highest,
  MAX(COALESCE(s.next_number, 0)) AS next FROM rc_invoices i
LEFT JOIN rc_invoice_series s ON s.book = i.book AND s.reseller_id = i.series_reseller_id AND s.kind = 'invoice'
  AND s.series_year = i.series_year
WHERE i.series_number IS NOT NULL
GROUP BY i.book, i.series_reseller_id, i.series_year HAVING MAX(COALESCE(s.next_number, 0)) <= MAX(i.series_number)`,
};
