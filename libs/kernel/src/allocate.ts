import { DomainError } from './domain-error.js';

type Weight = { readonly n: bigint; readonly d: bigint };

/**
 * Splits `total` units by weight so that the parts sum to it: everyone gets his share rounded towards zero, the units left over go
 * to the largest remainders, ties to the first. Weights that sum to zero say nothing, so the split is even.
 */
export function largestRemainder(total: bigint, weights: readonly Weight[]): bigint[] {
  if (weights.length === 0) {
    if (total === 0n) return [];
    throw new DomainError('kernel.nothing_to_allocate_to', 'invalid', {}, 'an amount needs at least one part to go to');
  }
  const common = weights.reduce((product, w) => (product % w.d === 0n ? product : product * w.d), 1n);
  let parts = weights.map((w) => w.n * (common / w.d));
  let sum = parts.reduce((a, b) => a + b, 0n);
  if (sum === 0n) {
    parts = weights.map(() => 1n);
    sum = BigInt(weights.length);
  }
  if (sum < 0n) {
    parts = parts.map((part) => -part);
    sum = -sum;
  }
  const size = total < 0n ? -total : total;
  const floors = parts.map((part) => floorDivide(size * part, sum));
  const order = parts.map((part, index) => ({ index, rest: size * part - floors[index]! * sum }));
  order.sort((a, b) => (a.rest > b.rest ? -1 : a.rest < b.rest ? 1 : a.index - b.index));
  let left = size - floors.reduce((a, b) => a + b, 0n);
  for (const { index } of order) {
    if (left === 0n) break;
    floors[index]! += 1n;
    left -= 1n;
  }
  return total < 0n ? floors.map((part) => -part) : floors;
}

function floorDivide(n: bigint, d: bigint): bigint {
  const quotient = n / d;
  return n < 0n && n % d !== 0n ? quotient - 1n : quotient;
}
