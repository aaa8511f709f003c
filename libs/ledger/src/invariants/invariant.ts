/** One thing that must hold: `sql` gives a row per violation. It recomputes from business rows, reads only, ends without `;`. */
export type Invariant = { id: string; title: string; sql: string };

/** Currencies without a minor unit round to whole amounts; half of this is what rounding may differ by. */
const WHOLE = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ');
export const unitOf = (currency: string): string =>
  `IF(${currency} IN (${WHOLE.map((code) => `'${code}'`).join(', ')}), 1, 0.01)`;
