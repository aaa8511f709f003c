import { createHash } from 'node:crypto';

/** Numbers that depend on the seed alone, so that the same seed makes the same people and sales in any order of asking. */
export class Random {
  constructor(private readonly seed: number) {}

  /** 0 … below − 1 for the thing `index` of a kind. */
  pick(kind: string, index: number, below: number): number {
    let hash = 2_166_136_261 ^ this.seed;
    for (let i = 0; i < kind.length; i++) hash = Math.imul(hash ^ kind.charCodeAt(i), 16_777_619);
    hash = Math.imul(hash ^ index, 2_246_822_507);
    hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909);
    return ((hash ^ (hash >>> 16)) >>> 0) % below;
  }

  uuid(kind: string, index: number): string {
    const hex = createHash('sha256').update(`${this.seed}:${kind}:${index}`).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }

  /** Ten digits, never the same for two indexes of a seed: a walk through the range with a step that has no common divisor with it. */
  orderNumber(index: number): string {
    const range = 9_000_000_000n;
    return String(1_000_000_000n + (((BigInt(index) + BigInt(this.seed) * 1_000_003n) * 7_654_321_987n) % range));
  }
}
