import { TextInput } from '@mantine/core';
import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react';

export interface GridField {
  id: string;
  label: string;
  value: string;
  placeholder?: string;
  error?: string;
  /** A short word in front where a cell has several fields. */
  tag?: string;
}
export interface GridCell {
  fields: GridField[];
  hints?: ReactNode[];
  flagged?: boolean;
}
export interface GridRow {
  key: string;
  head: ReactNode;
  name: string;
  /** One per column; null where the item has no such term. */
  cells: (GridCell | null)[];
}

interface Props {
  caption: string;
  corner: string;
  columns: string[];
  rows: GridRow[];
  readOnly?: boolean;
  /** Several at once when a block of a spreadsheet is pasted. */
  onChange: (changes: { id: string; value: string }[]) => void;
}

const at = (table: Element | null, row: number, column: number, field: number): HTMLInputElement | null =>
  table?.querySelector<HTMLInputElement>(`input[data-at="${row},${column},${field}"]`) ?? null;

/** Brings the first refused field of a matrix into view, once it is drawn as such. */
export const focusFirstRefused = (): void => {
  setTimeout(() => document.querySelector<HTMLInputElement>('.rl-matrix input[aria-invalid="true"]')?.focus(), 50);
};

/**
 * A matrix of typed prices: arrow keys up and down walk a column, Alt with left and right a row, a block copied from a
 * spreadsheet is pasted over the cells from the focused one on.
 */
export function PriceGrid({ caption, corner, columns, rows, readOnly, onChange }: Props) {
  const position = (input: HTMLInputElement) => (input.dataset.at ?? '0,0,0').split(',').map((n) => parseInt(n, 10));
  const walk = (event: KeyboardEvent<HTMLInputElement>) => {
    const [row, column, field] = position(event.currentTarget);
    const down = event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const along = !event.altKey ? 0 : event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!down && !along) return;
    event.preventDefault();
    const table = event.currentTarget.closest('table');
    for (
      let r = row + down, c = column + along;
      r >= 0 && r < rows.length && c >= 0 && c < columns.length;
      r += down, c += along
    ) {
      const next = at(table, r, c, field) ?? at(table, r, c, 0);
      if (next) {
        next.focus();
        next.select();
        return;
      }
    }
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text').replace(/\r?\n$/, '');
    if (!/[\t\n]/.test(text)) return;
    event.preventDefault();
    const [row, column, field] = position(event.currentTarget);
    const changes = text.split(/\r?\n/).flatMap((line, r) =>
      line.split('\t').flatMap((value, c) => {
        const target = rows[row + r]?.cells[column + c];
        const id = (target?.fields[field] ?? target?.fields[0])?.id;
        return id ? [{ id, value: value.trim() }] : [];
      }),
    );
    onChange(changes);
  };
  return (
    <div className="rl-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="rl-table rl-matrix">
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((column) => (
              <th scope="col" key={column} data-align="end">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={row.key}>
              <th scope="row">{row.head}</th>
              {row.cells.map((cell, c) => (
                <td key={columns[c]} data-align="end">
                  {cell === null ? (
                    <span aria-label="not offered">–</span>
                  ) : (
                    <div className="rl-cell" data-flagged={cell.flagged}>
                      {cell.fields.map((field, f) => (
                        <TextInput
                          key={field.id}
                          size="xs"
                          mb={4}
                          inputMode="decimal"
                          autoComplete="off"
                          aria-label={`${row.name}, ${columns[c]}: ${field.label}`}
                          data-at={`${r},${c},${f}`}
                          value={field.value}
                          placeholder={field.placeholder}
                          error={field.error}
                          readOnly={readOnly}
                          leftSection={field.tag ? <span style={{ fontSize: 10 }}>{field.tag}</span> : undefined}
                          leftSectionWidth={field.tag ? 30 : undefined}
                          onChange={(e) => onChange([{ id: field.id, value: e.currentTarget.value }])}
                          onKeyDown={walk}
                          onPaste={paste}
                        />
                      ))}
                      {cell.hints?.map((hint, h) => (
                        <div className="rl-cell-hint" key={h}>
                          {hint}
                        </div>
                      ))}
                    </div>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
