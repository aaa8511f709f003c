import { leftOut, type Invariant } from './invariant.js';

export const I47: Invariant = {
  id: 'I47',
  title: 'credit notes have numbers of their own series: each once, none left out but by a person, the counter ahead',
  sql: `SELECT x.book, x.series, x.year, x.lowest, x.highest, x.n FROM (
  SELECT n.book, n.series_reseller_id AS series, n.series_year AS year, MIN(n.series_number) AS lowest, MAX(n.series_number) AS highest,
    COUNT(*) AS n, COUNT(DISTINCT n.series_number) AS numbers, MAX(COALESCE(s.next_number, 0)) AS next FROM rc_credit_notes n
  LEFT JOIN rc_invoice_series s ON s.book = n.book AND s.reseller_id = n.series_reseller_id AND s.kind = 'credit-note'
    AND s.series_year = n.series_year
  GROUP BY n.book, n.series_reseller_id, n.series_year) x
WHERE x.numbers <> x.n OR x.next <= x.highest OR x.highest - x.lowest + 1 - x.n <> ${leftOut('credit-note')}`,
};
