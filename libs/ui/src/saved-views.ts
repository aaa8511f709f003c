/** A named view of a list: the words of its address. */
export interface SavedView {
  name: string;
  search: Record<string, string>;
}

const key = (list: string) => `relabel.views.${list}`;

/** The views this person keeps of a list; none when the browser keeps nothing. */
export function savedViews(list: string): SavedView[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key(list)) ?? '[]');
    return Array.isArray(stored) ? (stored as SavedView[]) : [];
  } catch {
    return [];
  }
}

/** Keeps a view under its name; one of the same name gives way. */
export function keepView(list: string, view: SavedView): SavedView[] {
  return store(list, [...savedViews(list).filter(({ name }) => name !== view.name), view]);
}

export function dropView(list: string, name: string): SavedView[] {
  return store(
    list,
    savedViews(list).filter((view) => view.name !== name),
  );
}

function store(list: string, views: SavedView[]): SavedView[] {
  localStorage.setItem(key(list), JSON.stringify(views));
  return views;
}
