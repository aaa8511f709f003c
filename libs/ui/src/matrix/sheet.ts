import { compare, evaluate, isFormula, type Words } from './formula.js';

/** A price or a bound of an item's term: which one a field is about. */
export type Side = 'admin' | 'lowest' | 'highest' | 'price';
export type Part = 'setup' | 'recurring';
type Amounts = Partial<Record<`${Side} ${Part}`, string>>;

/** One item and term as the server tells it; amounts as decimal text, absent where there is none. */
export interface SheetCell {
  stored: Amounts;
  /** Amounts besides that formulas and the range of a price refer to. */
  known: Partial<Record<`${'list' | 'cost' | 'lowest' | 'highest'} ${Part}`, string>>;
  /** Under the value. */
  hint?: string;
  placeholder?: string;
  /** The stored price is outside its range. */
  flagged?: boolean;
  /** What the stored price earns, in words. */
  earns?: [string, string][];
}
export interface SheetRow {
  /** Kind and id of the item: `product 12`. */
  key: string;
  name: string;
  group: string;
  /** By term. */
  cells: Record<string, SheetCell | undefined>;
}
export interface SheetColumn {
  term: string;
  side: Side;
  part: Part;
  label: string;
  /** What a field of the column holds, for those who cannot see where it stands. */
  meaning: string;
}
/** One field: `product 12 monthly admin recurring`. */
export const idOf = (row: SheetRow, { term, side, part }: SheetColumn): string => `${row.key} ${term} ${side} ${part}`;

/** What was typed into a field, over what stood there then. */
export interface Entry {
  text: string;
  base: string;
  /** As typed, where the text was computed. */
  formula?: string;
}
export type Typed = Record<string, Entry>;

export interface FieldProblem {
  kind: 'amount' | 'word' | 'zero' | 'negative' | 'range';
  word?: string;
  lowest?: string;
  highest?: string;
}

/** The request for one item and term, with the sides that were touched. */
export interface AskedCell {
  itemType: string;
  itemId: number;
  currency: string;
  term: string;
  [side: string]: unknown;
}
export interface Asked {
  key: string;
  sides: Side[];
  input: AskedCell;
}

const SIDES: readonly Side[] = ['admin', 'lowest', 'highest', 'price'];
const split = (id: string) => {
  const [type, item, term, side, part] = id.split(' ') as [string, string, string, Side, Part];
  return { type, item, term, side, part, key: `${type} ${item} ${term}` };
};

/** The prices of a screen and what was typed over them. */
export class Sheet {
  private readonly byKey: Map<string, SheetCell>;

  constructor(
    readonly rows: readonly SheetRow[],
    readonly typed: Typed,
    readonly currency: string,
    readonly digits: number,
    byKey?: Map<string, SheetCell>,
  ) {
    this.byKey = byKey ?? new Map();
    if (byKey) return;
    for (const row of rows)
      for (const [term, cell] of Object.entries(row.cells)) if (cell) this.byKey.set(`${row.key} ${term}`, cell);
  }

  /** The same prices with other texts typed over them. */
  over(typed: Typed): Sheet {
    return new Sheet(this.rows, typed, this.currency, this.digits, this.byKey);
  }

  /** The same with a text that is still being typed. */
  with(id: string, text: string): Sheet {
    return this.over({ ...this.typed, [id]: this.entry(id, text) });
  }

  cell(id: string): SheetCell | undefined {
    return this.byKey.get(split(id).key);
  }

  stored(id: string): string {
    const { side, part } = split(id);
    return this.cell(id)?.stored[`${side} ${part}`] ?? '';
  }

  value(id: string): string {
    return this.typed[id]?.text ?? this.stored(id);
  }

  /** A typed text as it is kept: a formula is computed at once, what it cannot mean stays as typed. */
  entry(id: string, text: string): Entry {
    const base = this.typed[id]?.base ?? this.stored(id);
    const trimmed = text.trim();
    if (trimmed === '') return { text: '', base };
    const outcome = evaluate(trimmed, this.words(id), this.digits);
    if (!('value' in outcome)) return { text: trimmed, base };
    return { text: outcome.value, base, ...(isFormula(trimmed) ? { formula: trimmed } : {}) };
  }

  /** What is wrong with the value of a field, as far as the screen can tell. */
  problem(id: string): FieldProblem | null {
    const text = this.value(id);
    if (text === '') return null;
    if (/^-\d+(\.\d+)?$/.test(text)) return { kind: 'negative' };
    const outcome = evaluate(text, this.words(id), this.digits);
    if (!('value' in outcome)) return { kind: outcome.problem, word: outcome.word };
    if (outcome.value.startsWith('-')) return { kind: 'negative' };
    const { lowest, highest } = this.limits(id);
    const isBelow = lowest && compare(outcome.value, lowest) === -1;
    const isAbove = highest && compare(outcome.value, highest) === 1;
    return isBelow || isAbove ? { kind: 'range', lowest, highest } : null;
  }

  /** Between what a field may lie: a price inside its range, a bound on its side of the other. */
  limits(id: string): { lowest?: string; highest?: string } {
    const { key, side, part } = split(id);
    const known = this.cell(id)?.known;
    if (side === 'price') return { lowest: known?.[`lowest ${part}`], highest: known?.[`highest ${part}`] };
    const other = (name: Side) => this.value(`${key} ${name} ${part}`) || undefined;
    if (side === 'lowest') return { highest: other('highest') };
    return side === 'highest' ? { lowest: other('lowest') } : {};
  }

  /** Fields that somebody else changed since they were typed over here, to another value than ours. */
  conflicts(): string[] {
    return Object.entries(this.typed).flatMap(([id, { text, base }]) => {
      if (!this.cell(id)) return [];
      const stored = this.stored(id);
      return stored !== base && stored !== text ? [id] : [];
    });
  }

  /** Typed fields that this screen does not show now: of other items than those that are listed. */
  elsewhere(): number {
    return Object.keys(this.typed).filter((id) => !this.cell(id)).length;
  }

  /** What was typed, as requests. */
  asked(): Asked[] {
    const sides = new Map<string, Set<Side>>();
    for (const [id, { text }] of Object.entries(this.typed)) {
      if (!this.cell(id) || text === this.stored(id)) continue;
      const { key, side } = split(id);
      sides.set(key, (sides.get(key) ?? new Set()).add(side));
    }
    return [...sides].map(([key, touched]) =>
      this.ask(
        key,
        SIDES.filter((side) => touched.has(side)),
      ),
    );
  }

  /** The request about one field, typed or not; null where there is nothing to ask about. */
  askOf(id: string): Asked | null {
    const { key, side } = split(id);
    const touched = SIDES.filter((one) =>
      (['setup', 'recurring'] as const).some((part) => {
        const field = `${key} ${one} ${part}`;
        return this.typed[field] !== undefined && this.typed[field].text !== this.stored(field);
      }),
    );
    if (touched.length > 0) return this.ask(key, touched);
    const main: Side = side === 'price' ? 'price' : 'admin';
    return this.value(`${key} ${main} recurring`) === '' ? null : this.ask(key, [main]);
  }

  private ask(key: string, sides: Side[]): Asked {
    const [itemType, itemId, term] = key.split(' ');
    const input: AskedCell = { itemType, itemId: parseInt(itemId, 10), currency: this.currency, term };
    for (const side of sides) {
      const [recurring, setup] = (['recurring', 'setup'] as const).map(
        (part) => this.value(`${key} ${side} ${part}`) || null,
      );
      if (side === 'lowest' || side === 'highest') input[side] = { recurring, setup };
      // An amount for set-up alone is no price: sent as it is, so that the server says so.
      else if (recurring === null && setup === null) input[side] = null;
      else input[side] = recurring === null ? null : { recurring, ...(setup === null ? {} : { setup }) };
    }
    return { key, sides, input };
  }

  private words(id: string): Words {
    const { key, side, part } = split(id);
    const known = this.cell(id)?.known ?? {};
    const here = (name: Side) => {
      const text = this.value(`${key} ${name} ${part}`);
      return compare(text, '0') === null ? undefined : text;
    };
    const base = this.typed[id]?.base;
    const stored = here(side) ?? (base || undefined);
    return {
      list: known[`list ${part}`],
      cost: known[`cost ${part}`] ?? here('admin'),
      lowest: known[`lowest ${part}`] ?? here('lowest'),
      highest: known[`highest ${part}`] ?? here('highest'),
      now: stored,
    };
  }
}

/** The field that a refusal is about: `/cells/3/admin/recurring`. */
export function fieldOfRefusal(pointer: string, asked: readonly Asked[]): string | null {
  const [, index, side, part] = /^\/cells\/(\d+)(?:\/(\w+))?(?:\/(\w+))?/.exec(pointer) ?? [];
  const cell = asked[parseInt(index ?? '-1', 10)];
  if (!cell) return null;
  const named = SIDES.find((one) => one === side);
  return `${cell.key} ${named ?? cell.sides[0]} ${part === 'setup' ? 'setup' : 'recurring'}`;
}

/** A block of a spreadsheet as rows of texts. */
export const readBlock = (text: string): string[][] =>
  text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((value) => value.trim()));
