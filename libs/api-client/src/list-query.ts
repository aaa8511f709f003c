/** What a list screen asks for; filters by name, or `name][op` as in `dueOn][lt`. */
export interface ListState {
  limit?: number;
  cursor?: string | null;
  sort?: string;
  q?: string;
  filters?: Record<string, string>;
  total?: boolean;
}

/**
 * The query of a list call. The generated types name each list's own parameters; a screen's state is one shape for all
 * lists, and operators such as `filter[dueOn][lt]` are open, hence a type that fits every list. The server checks each.
 */
export type ListQuery = Record<string, never>;

export function toQuery(state: ListState): ListQuery {
  const query: Record<string, string | number> = {};
  if (state.limit) query.limit = state.limit;
  if (state.cursor) query.cursor = state.cursor;
  if (state.sort) query.sort = state.sort;
  if (state.q) query.q = state.q;
  if (state.total) query.include = 'total';
  for (const [name, value] of Object.entries(state.filters ?? {})) if (value) query[`filter[${name}]`] = value;
  return query as unknown as ListQuery;
}
