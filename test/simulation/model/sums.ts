/** Hundredths of a currency's unit, also of the yen, whose smallest sum is a hundred of them. The model's own arithmetic, apart from the product's. */
export type Sum = bigint;

export const smallest = (currency: string): Sum => (currency === 'JPY' ? 100n : 1n);

export function readSum(text: string | number): Sum {
  const [, minus, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(text)) ?? [];
  if (whole === undefined || fraction.length > 2) throw new Error(`no sum: ${text}`);
  const sum = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'));
  return minus ? -sum : sum;
}

/** As the API writes it in this currency. */
export function writeSum(sum: Sum, currency: string): string {
  const positive = sum < 0n ? -sum : sum;
  const fraction = currency === 'JPY' ? '' : `.${String(positive % 100n).padStart(2, '0')}`;
  return `${sum < 0n ? '-' : ''}${positive / 100n}${fraction}`;
}

export const moneyOf = (sum: Sum, currency: string) => ({ amount: writeSum(sum, currency), currency });

/** numerator ÷ denominator to a multiple of `unit`, half away from zero. */
export function rounded(numerator: bigint, denominator: bigint, unit: Sum = 1n): Sum {
  const step = denominator * unit;
  const positive = numerator < 0n ? -numerator : numerator;
  const steps = (2n * positive + step) / (2n * step);
  return (numerator < 0n ? -steps : steps) * unit;
}

/** A sum shared out by weights: largest remainder, ties to the first. */
export function sharedOut(sum: Sum, weights: readonly bigint[], unit: Sum): Sum[] {
  const whole = weights.reduce((a, b) => a + b, 0n);
  const shares = weights.map((weight) => ((sum * weight) / (whole * unit)) * unit);
  const rests = weights.map((weight, i) => sum * weight - shares[i] * whole);
  let left = (sum - shares.reduce((a, b) => a + b, 0n)) / unit;
  const order = rests.map((_, i) => i).sort((a, b) => (rests[a] === rests[b] ? a - b : rests[b] > rests[a] ? 1 : -1));
  for (const i of order) if (left-- > 0n) shares[i] += unit;
  return shares;
}

export const total = (sums: Iterable<Sum>): Sum => [...sums].reduce((a, b) => a + b, 0n);
export const least = (a: Sum, b: Sum): Sum => (a < b ? a : b);
