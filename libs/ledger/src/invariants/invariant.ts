/** One thing that must hold: `sql` gives a row per violation. It recomputes from business rows, reads only, ends without `;`. */
export type Invariant = { id: string; title: string; sql: string };

/** Currencies without a minor unit round to whole amounts; half of this is what rounding may differ by. */
const WHOLE = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ');
export const unitOf = (currency: string): string =>
  `IF(${currency} IN (${WHOLE.map((code) => `'${code}'`).join(', ')}), 1, 0.01)`;

/** How many numbers of the series `x` lie in its range and were left out on purpose (`rc_number_jumps`). */
export const leftOut = (
  kind: 'invoice' | 'credit-note',
): string => `(SELECT COALESCE(SUM(j.to_number - j.from_number), 0)
  FROM rc_number_jumps j WHERE j.book = x.book AND j.reseller_id = x.series AND j.kind = '${kind}' AND j.series_year = x.year
    AND j.from_number > x.lowest AND j.to_number <= x.highest)`;
