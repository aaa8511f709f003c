import { describe, expect, it } from 'vitest';
import { toQuery } from './list-query.js';

describe('the query of a list call', () => {
  it('writes filters, operators and the wish for a total as the contract says', () => {
    expect(
      toQuery({
        limit: 50,
        sort: '-createdAt',
        q: 'acme',
        total: true,
        filters: { status: 'Unpaid', 'dueOn][lt': '2026-12-01' },
      }),
    ).toEqual({
      limit: 50,
      sort: '-createdAt',
      q: 'acme',
      include: 'total',
      'filter[status]': 'Unpaid',
      'filter[dueOn][lt]': '2026-12-01',
    });
  });

  it('leaves out what is not asked for', () => {
    expect(toQuery({ cursor: null, q: '', filters: { status: '' } })).toEqual({});
  });
});
