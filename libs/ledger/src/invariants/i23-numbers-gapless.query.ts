import { leftOut, type Invariant } from './invariant.js';

export const I23: Invariant = {
  id: 'I23',
  title: 'the numbers of a series have no gap but those that a person left out',
  sql: `SELECT x.book, x.series, x.year, x.lowest, x.highest, x.n FROM (
  SELECT book, series_reseller_id AS series, series_year AS year, MIN(series_number) AS lowest, MAX(series_number) AS highest,
    COUNT(*) AS n FROM rc_invoices WHERE series_number IS NOT NULL GROUP BY book, series_reseller_id, series_year) x
WHERE x.highest - x.lowest + 1 - x.n <> ${leftOut('invoice')}`,
};
