import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';

/** What a list shows: everything here is in the address, so that a view can be kept and sent. */
export type ListParams = Record<string, string>;

/** One page of a list, as the server sends it. */
export interface Page<T> {
  items: T[];
  nextCursor?: string | null;
  total?: number | null;
  totalAtLeast?: number | null;
}

/** Words of the address that are not filters. */
const RESERVED = new Set(['q', 'sort', 'cursor', 'tab', 'hide']);

/** Whether a word of the address narrows the list. */
export const isFilter = (name: string): boolean => !RESERVED.has(name);

/** Filters are the other words of the address; an operator is written with a point: `dueOn.lt=2026-12-01`. */
export const filtersOf = (params: ListParams): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params)
      .filter(([name, value]) => isFilter(name) && value !== '')
      .map(([name, value]) => [name.replace('.', ']['), value]),
  );

/** Columns that are not shown, by position: `hide=2.5`. */
export const hiddenOf = (params: ListParams): ReadonlySet<number> =>
  new Set((params.hide ?? '').split('.').flatMap((text) => (/^\d{1,2}$/.test(text) ? [parseInt(text, 10)] : [])));

/** The state of a list in the address (`url`), or beside it where a page has several lists. */
export function useListParams(
  place: 'url' | 'memory',
): [ListParams, (change: Record<string, string | undefined>) => void] {
  const search = useSearch({ strict: false }) as ListParams;
  const navigate = useNavigate();
  const [memory, setMemory] = useState<ListParams>({});
  const change = useCallback(
    (values: Record<string, string | undefined>) => {
      const merge = (before: ListParams): ListParams =>
        Object.fromEntries(
          Object.entries({ ...before, ...values }).filter((e): e is [string, string] => Boolean(e[1])),
        );
      if (place === 'memory') setMemory(merge);
      else
        void navigate({
          to: '.',
          search: ((before: ListParams) => merge(before)) as never,
          replace: !('cursor' in values && values.cursor),
        });
    },
    [navigate, place],
  );
  return [place === 'url' ? search : memory, change];
}

/** Addresses hold plain words: `?status=Unpaid&q=acme`. */
export const plainSearch = {
  parseSearch: (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search: Record<string, unknown>): string => {
    const words = new URLSearchParams();
    for (const [name, value] of Object.entries(search))
      if (value !== undefined && value !== '') words.set(name, String(value));
    const text = words.toString();
    return text ? `?${text}` : '';
  },
};
