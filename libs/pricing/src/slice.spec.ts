import { describe, expect, it } from 'vitest';
import type { ItemDescription } from '#catalog';
import { MOST_SLICE_CELLS, withinCells } from './slice.js';

const page = (count: number) => ({
  items: Array.from(
    { length: count },
    (_, index) => ({ item: { type: 'product', id: index + 1 } }) as unknown as ItemDescription,
  ),
  nextCursor: null,
  total: count,
});

describe('a page of a price matrix', () => {
  it('holds up to two thousand cells in one answer', () => {
    const whole = page(200);
    expect(withinCells(whole, () => 10)).toBe(whole);
    expect(MOST_SLICE_CELLS).toBe(2000);
  });

  it('ends before the item that would exceed them, and says where the next page starts', () => {
    expect(withinCells(page(300), () => 10)).toMatchObject({
      items: { length: 200 },
      nextCursor: 'product:200',
      total: 300,
    });
  });

  it('always has one item, however many cells that has', () => {
    expect(withinCells(page(2), () => 5000)).toMatchObject({ items: { length: 1 }, nextCursor: 'product:1' });
  });
});
