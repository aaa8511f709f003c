import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { useDirection } from '@mantine/core';
import { useCommands } from '../commands.js';
import { CellEditor, type Leaving } from './CellEditor.js';
import { t } from './matrix.texts.js';
import { idOf, readBlock, type SheetColumn, type SheetRow } from './sheet.js';
import { fieldName } from './words.js';

export const ROW_HEIGHT = 46;
const HEAD_HEIGHT = 40;
const NAME_WIDTH = 230;
/** Rows drawn beyond the visible ones, so that a wheel's turn finds them. */
const BEYOND = 6;

export interface Spot {
  row: number;
  column: number;
}
export interface GridField {
  value: string;
  placeholder?: string;
  hint?: string;
  problem?: string;
  changed: boolean;
  flagged?: boolean;
}
interface Props {
  caption: string;
  columns: SheetColumn[];
  rows: readonly SheetRow[];
  readOnly: boolean;
  fieldOf: (id: string) => GridField;
  /** What is said under a text while it is typed. */
  remarkOf: (id: string, text: string) => { words: string; bad: boolean };
  write: (changes: { id: string; text: string }[], lost?: number) => void;
  fillDown: (from: string, to: string[]) => void;
  undo: () => void;
  /** The field that is chosen, and the text that is being typed into it. */
  watch: (at: { row: SheetRow; column: SheetColumn; draft: string | null } | null) => void;
  /** Bring a field into view and choose it. */
  goTo: { id: string } | null;
}

/**
 * A grid of prices for the keyboard: only the rows in view are drawn, whatever their number; one field is the tab stop, the arrow keys
 * move it. A field that is chosen is drawn even when it is scrolled away, so that the focus is never lost.
 */
export function PriceGrid(props: Props) {
  const { caption, columns, rows, readOnly, watch } = props;
  const onward = useDirection().dir === 'rtl' ? -1 : 1;
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const [at, setAt] = useState<Spot>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<Spot>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<{ text: string; whole: boolean } | null>(null);
  const leaves = useRef(false);
  const text = useRef('');
  const wantsFocus = useRef(false);
  const active: Spot = {
    row: Math.min(at.row, Math.max(rows.length - 1, 0)),
    column: Math.min(at.column, columns.length - 1),
  };
  const exists = ({ row, column }: Spot) => Boolean(rows[row]?.cells[columns[column]?.term]);
  const id = ({ row, column }: Spot) => idOf(rows[row], columns[column]);
  const box = {
    top: Math.min(anchor.row, active.row),
    bottom: Math.max(anchor.row, active.row),
    left: Math.min(anchor.column, active.column),
    right: Math.max(anchor.column, active.column),
  };
  const spots = function* () {
    for (let row = box.top; row <= box.bottom; row++)
      for (let column = box.left; column <= box.right; column++) if (exists({ row, column })) yield { row, column };
  };

  const reveal = ({ row, column }: Spot) => {
    const box = scroller.current;
    if (!box) return;
    const room = box.clientHeight - HEAD_HEIGHT;
    if (row * ROW_HEIGHT < box.scrollTop) box.scrollTop = row * ROW_HEIGHT;
    else if ((row + 1) * ROW_HEIGHT > box.scrollTop + room) box.scrollTop = (row + 1) * ROW_HEIGHT - room;
    const cell = box.querySelector<HTMLElement>(`[role="columnheader"][aria-colindex="${column + 2}"]`);
    if (!cell) return;
    // Both counted from where the line begins: from right to left a browser scrolls below 0.
    const begins = onward === 1 ? cell.offsetLeft : box.scrollWidth - cell.offsetLeft - cell.offsetWidth;
    const ends = begins + cell.offsetWidth;
    const scrolled = box.scrollLeft * onward;
    if (begins - NAME_WIDTH < scrolled) box.scrollLeft = (begins - NAME_WIDTH) * onward;
    else if (ends > scrolled + box.clientWidth) box.scrollLeft = (ends - box.clientWidth) * onward;
  };
  const choose = (next: Spot, extend = false) => {
    const to = {
      row: Math.max(0, Math.min(rows.length - 1, next.row)),
      column: Math.max(0, Math.min(columns.length - 1, next.column)),
    };
    setAt(to);
    if (!extend) setAnchor(to);
    reveal(to);
    wantsFocus.current = true;
  };

  // Right after drawing: the field that had the focus may not be drawn any more.
  useLayoutEffect(() => {
    if (!wantsFocus.current || editing) return;
    wantsFocus.current = false;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-at="${active.row},${active.column}"]`);
    if (!cell) return;
    cell.focus({ preventScroll: true });
    // The bar with the buttons lies over the foot of the page, the page's head over its top.
    const { top, bottom } = cell.getBoundingClientRect();
    const bar = document.querySelector('.rl-savebar')?.getBoundingClientRect().top ?? window.innerHeight;
    if (bottom > bar) window.scrollBy(0, bottom - bar + 8);
    else if (top < 2 * HEAD_HEIGHT) window.scrollBy(0, top - 3 * HEAD_HEIGHT);
  });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (!props.goTo) return;
    const { id: wanted } = props.goTo;
    const column = columns.findIndex(({ term, side, part }) => wanted.endsWith(` ${term} ${side} ${part}`));
    const row = rows.findIndex(({ key }) => wanted.startsWith(`${key} `));
    if (row >= 0 && column >= 0) choose({ row, column });
    // Asked for by a new object each time; rows and columns are those of that moment.
  }, [props.goTo]);

  const told = (spot: Spot, draft: string | null) =>
    watch(exists(spot) ? { row: rows[spot.row], column: columns[spot.column], draft } : null);
  const edit = (start: string | null, whole: boolean) => {
    if (readOnly || !exists(active)) return;
    setAnchor(active);
    text.current = start ?? props.fieldOf(id(active)).value;
    setEditing({ text: text.current, whole });
  };
  const finish = (typed: string | null, leaving: Leaving) => {
    setEditing(null);
    if (typed !== null) props.write([{ id: id(active), text: typed }]);
    told(active, null);
    if (leaving === 'away') return;
    const step = { down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1], stay: [0, 0] }[leaving];
    choose({ row: active.row + step[0], column: active.column + step[1] });
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text');
    const block = readBlock(pasted);
    const isBlock = /[\t\n]/.test(pasted.replace(/\r?\n$/, ''));
    if (readOnly || (editing && !isBlock) || pasted === '') return;
    event.preventDefault();
    setEditing(null);
    if (!isBlock) return props.write([...spots()].map((spot) => ({ id: id(spot), text: block[0][0] })));
    const changes: { id: string; text: string }[] = [];
    let lost = 0;
    block.forEach((line, r) =>
      line.forEach((value, c) => {
        const spot = { row: box.top + r, column: box.left + c };
        if (exists(spot)) changes.push({ id: id(spot), text: value });
        else if (value !== '' && value !== '–') lost++;
      }),
    );
    props.write(changes, lost);
    const width = block.reduce((most, line) => Math.max(most, line.length), 1);
    choose({ row: box.top, column: box.left });
    setAnchor({
      row: Math.min(box.top + block.length, rows.length) - 1,
      column: Math.min(box.left + width, columns.length) - 1,
    });
  };
  const copy = (event: ClipboardEvent) => {
    if (editing) return;
    event.preventDefault();
    const lines: string[] = [];
    for (let row = box.top; row <= box.bottom; row++) {
      const line: string[] = [];
      for (let column = box.left; column <= box.right; column++)
        line.push(exists({ row, column }) ? props.fieldOf(id({ row, column })).value : '–');
      lines.push(line.join('\t'));
    }
    event.clipboardData.setData('text/plain', lines.join('\n'));
  };
  const fill = () => {
    const first = box.top === box.bottom ? box.top - 1 : box.top;
    for (let column = box.left; column <= box.right; column++) {
      if (!exists({ row: first, column })) continue;
      const to = [...spots()].filter((spot) => spot.column === column && spot.row > first).map(id);
      if (to.length > 0) props.fillDown(id({ row: first, column }), to);
    }
  };
  const keys = (event: KeyboardEvent) => {
    if (editing) return;
    const { key, shiftKey } = event;
    const command = event.ctrlKey || event.metaKey;
    const page = Math.max(1, Math.floor((view.height - HEAD_HEIGHT) / ROW_HEIGHT) - 1);
    const wasLeaving = leaves.current;
    leaves.current = key === 'Escape' || (wasLeaving && key === 'Shift');
    const move = (row: number, column: number) => {
      event.preventDefault();
      choose({ row, column }, shiftKey);
    };
    const far = command ? 1e9 : 1;
    if (key === 'ArrowDown') return move(active.row + far, active.column);
    if (key === 'ArrowUp') return move(active.row - far, active.column);
    if (key === 'ArrowRight') return move(active.row, active.column + far * onward);
    if (key === 'ArrowLeft') return move(active.row, active.column - far * onward);
    if (key === 'PageDown') return move(active.row + page, active.column);
    if (key === 'PageUp') return move(active.row - page, active.column);
    if (key === 'Home') return move(command ? 0 : active.row, 0);
    if (key === 'End') return move(command ? rows.length - 1 : active.row, columns.length - 1);
    if (key === 'Tab') {
      const to = active.row * columns.length + active.column + (shiftKey ? -1 : 1);
      if (wasLeaving || to < 0 || to >= rows.length * columns.length) return;
      event.preventDefault();
      return choose({ row: Math.floor(to / columns.length), column: to % columns.length });
    }
    if (command && key.toLowerCase() === 'a') {
      event.preventDefault();
      choose({ row: 0, column: 0 });
      return setAnchor({ row: rows.length - 1, column: columns.length - 1 });
    }
    if (readOnly) return;
    if (command && key.toLowerCase() === 'z') props.undo();
    else if (command && key.toLowerCase() === 'd') fill();
    else if (key === 'Delete' || key === 'Backspace')
      props.write([...spots()].map((spot) => ({ id: id(spot), text: '' })));
    else if (key === 'Enter') edit(null, true);
    else if (key === 'F2') edit(null, false);
    else if (key.length === 1 && !command && !event.altKey && key !== ' ') edit(key, false);
    else return;
    event.preventDefault();
  };
  const point = (event: MouseEvent, spot: Spot) => {
    if (event.button !== 0 || (editing && spot.row === active.row && spot.column === active.column)) return;
    // The field that is left keeps what was typed: it is gone before it could lose the focus.
    if (editing) finish(text.current, 'away');
    event.preventDefault();
    choose(spot, event.shiftKey);
  };

  useCommands(t('keys'), [
    { keys: '← ↑ → ↓', label: t('keyMove') },
    { keys: 'Shift ← ↑ → ↓', label: t('keyBlock') },
    { keys: 'Ctrl C', label: t('keyCopy') },
    ...(readOnly
      ? []
      : [
          { keys: 'Enter', label: t('keyWrite') },
          { keys: 'F2', label: t('keyEdit') },
          { keys: 'Ctrl V', label: t('keyPaste') },
          { keys: 'Ctrl D', label: t('keyFill') },
          { keys: 'Ctrl Z', label: t('keyUndo') },
          { keys: 'Delete', label: t('keyDelete') },
        ]),
    { keys: 'Esc Tab', label: t('keyLeave') },
  ]);

  const first = Math.max(0, Math.floor(view.top / ROW_HEIGHT) - BEYOND);
  const last = Math.min(rows.length - 1, Math.ceil((view.top + view.height) / ROW_HEIGHT) + BEYOND);
  const drawn = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  if (rows.length > 0 && (active.row < first || active.row > last)) drawn.push(active.row);
  const template = { gridTemplateColumns: `${NAME_WIDTH}px repeat(${columns.length}, minmax(112px, 1fr))` };

  return (
    <div
      ref={scroller}
      className="rl-grid"
      role="grid"
      aria-label={caption}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable="true"
      aria-readonly={readOnly}
      style={{ height: `min(62vh, ${rows.length * ROW_HEIGHT + HEAD_HEIGHT + 18}px)` }}
      onScroll={(e) => setView({ top: e.currentTarget.scrollTop, height: e.currentTarget.clientHeight })}
      onKeyDown={keys}
      onCopy={copy}
      onPaste={paste}
    >
      <div role="rowgroup" className="rl-grid-head" style={{ minWidth: NAME_WIDTH + columns.length * 112 }}>
        <div role="row" aria-rowindex={1} className="rl-grid-row" style={template}>
          <div role="columnheader" aria-colindex={1} className="rl-grid-name">
            {t('item')}
          </div>
          {columns.map((column, c) => (
            <div role="columnheader" aria-colindex={c + 2} key={`${column.term} ${column.side} ${column.part}`}>
              {column.label}
            </div>
          ))}
        </div>
      </div>
      <div
        role="rowgroup"
        className="rl-grid-body"
        style={{ height: rows.length * ROW_HEIGHT, minWidth: NAME_WIDTH + columns.length * 112 }}
      >
        {drawn.map((r) => (
          <div
            role="row"
            aria-rowindex={r + 2}
            key={rows[r].key}
            className="rl-grid-row"
            style={{ ...template, top: r * ROW_HEIGHT }}
          >
            <div role="rowheader" aria-colindex={1} className="rl-grid-name" title={rows[r].name}>
              <span>{rows[r].name}</span>
              {!rows[r].name.startsWith(rows[r].group) && <small>{rows[r].group}</small>}
            </div>
            {columns.map((column, c) => {
              const isActive = r === active.row && c === active.column;
              const spot = { row: r, column: c };
              const shared = {
                role: 'gridcell',
                'aria-colindex': c + 2,
                'data-at': `${r},${c}`,
                tabIndex: isActive && !editing ? 0 : -1,
                'aria-selected': r >= box.top && r <= box.bottom && c >= box.left && c <= box.right,
                onMouseDown: (e: MouseEvent) => point(e, spot),
                onMouseEnter: (e: MouseEvent) => {
                  if (e.buttons !== 1 || editing) return;
                  setAt(spot);
                },
                onFocus: () => {
                  if (!isActive && !editing) choose(spot);
                  told(spot, null);
                },
              };
              const key = `${column.term} ${column.side} ${column.part}`;
              if (!exists(spot))
                return (
                  <div {...shared} key={key} className="rl-grid-cell" data-none aria-label={t('notOffered')}>
                    –
                  </div>
                );
              const field = props.fieldOf(id(spot));
              const name = fieldName(rows[r], column);
              return (
                <div
                  {...shared}
                  key={key}
                  className="rl-grid-cell"
                  data-changed={field.changed || undefined}
                  data-flagged={field.flagged || undefined}
                  data-bad={field.problem ? true : undefined}
                  data-editing={(isActive && editing !== null) || undefined}
                  title={field.problem}
                  onDoubleClick={() => edit(null, false)}
                >
                  {isActive && editing ? (
                    <CellEditor
                      name={name}
                      start={editing.text}
                      whole={editing.whole}
                      remark={(typed) => props.remarkOf(id(spot), typed)}
                      typing={(typed) => {
                        text.current = typed;
                        told(spot, typed);
                      }}
                      done={finish}
                    />
                  ) : (
                    <>
                      <span className="rl-grid-name-of">{`${name}: `}</span>
                      <b data-empty={field.value === '' || undefined}>
                        {field.value || field.placeholder || t('empty')}
                      </b>
                      {field.hint && <small>{field.hint}</small>}
                      {field.problem && <span className="rl-grid-name-of">{field.problem}</span>}
                    </>
                  )}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}
