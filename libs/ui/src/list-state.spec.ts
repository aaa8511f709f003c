import { describe, expect, it } from 'vitest';
import { filtersOf, plainSearch } from './list-state.js';

describe('the address of a list', () => {
  it('holds plain words that survive the way there and back', () => {
    const search = { status: 'Unpaid', q: '123', 'dueOn.lt': '2026-12-01' };
    expect(plainSearch.parseSearch(plainSearch.stringifySearch(search))).toEqual(search);
  });

  it('knows filters and their operators from search, order and page', () => {
    expect(
      filtersOf({ status: 'Unpaid', 'dueOn.lt': '2026-12-01', q: 'a', sort: '-id', cursor: 'c', tab: 'items' }),
    ).toEqual({
      status: 'Unpaid',
      'dueOn][lt': '2026-12-01',
    });
  });
});
