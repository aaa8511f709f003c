import { Button } from '@mantine/core';
import type { ListParams } from './list-state.js';
import { t } from './ui.texts.js';

export interface Filter {
  /** The name of the filter; with an operator as `dueOn.lt`. */
  name: string;
  label: string;
  /** A choice; without it the filter is typed. */
  options?: (string | { value: string; label: string })[];
  type?: 'date' | 'text';
}

export interface ToolbarProps {
  filters: Filter[];
  search?: string;
  params: ListParams;
  narrow: (values: Record<string, string | undefined>) => void;
  filtered: boolean;
}

/** Back to the whole list. */
export function Clear({ filters, narrow }: Pick<ToolbarProps, 'filters' | 'narrow'>) {
  const all = () => narrow({ q: undefined, ...Object.fromEntries(filters.map((f) => [f.name, undefined])) });
  return (
    <Button size="xs" variant="default" onClick={all}>
      {t('clear')}
    </Button>
  );
}
