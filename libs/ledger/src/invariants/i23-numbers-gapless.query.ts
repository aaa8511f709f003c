import type { Invariant } from './invariant.js';

export const I23: Invariant = {
  id: 'I23',
  title: 'the numbers of a series have no gap',
  sql: `SELECT book, series_reseller_id AS series, series_year AS year, MIN(series_number) AS lowest, MAX(series_number) AS highest,
  COUNT(*) AS n FROM rc_invoices WHERE series_number IS NOT NULL
GROUP BY book, series_reseller_id, series_year HAVING MAX(series_number) - MIN(series_number) + 1 <> COUNT(*)`,
};
