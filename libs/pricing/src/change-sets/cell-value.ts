import { Money } from '#kernel';
import type { GroupCell, PricePair } from '../cell.js';
import type { BoundInput, PairInput, ResellerCellInput } from '../cell-input.js';
import type { CellChange, CellValue } from './change-set.types.js';

type Json = Record<string, unknown>;
const SIDES = ['admin', 'lowest', 'highest'] as const;

/** A cell or price as it stands in a row of a change set. */
export const plain = (value: GroupCell | PricePair | null): CellValue =>
  value === null ? null : (JSON.parse(JSON.stringify(value)) as Json);

/** Equal as JSON, whatever the order of the fields: a JSON column may give them back in another one. Absent counts as null. */
export function sameValue(a: unknown, b: unknown): boolean {
  if ((a ?? null) === (b ?? null)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => sameValue((a as Json)[name], (b as Json)[name]));
}

const NO_BOUND = { setup: null, recurring: null };
/** A side of a group's cell; a cell that does not exist has no price and no bounds. */
const sideOf = (value: CellValue, side: (typeof SIDES)[number]): unknown =>
  value?.[side] ?? (side === 'admin' ? null : NO_BOUND);

const isPrice = (change: CellChange): change is Pick<ResellerCellInput, 'price'> => 'price' in change;

const money = (amount: string | null | undefined, currency: string) =>
  amount === null || amount === undefined ? null : Money.of(amount, currency).toJSON();
const pairValue = (pair: PairInput | null, currency: string) =>
  pair && { setup: money(pair.setup ?? '0', currency), recurring: money(pair.recurring, currency) };

function boundValue(bound: BoundInput | null, present: unknown, currency: string): unknown {
  const before = present as Json;
  const part = (name: 'setup' | 'recurring') =>
    bound?.[name] === undefined && bound !== null ? before[name] : money(bound?.[name], currency);
  return { setup: part('setup'), recurring: part('recurring') };
}

/** What stands once `change` is written over `live`. */
export function valueAfter(change: CellChange, live: CellValue, currency: string): CellValue {
  if (isPrice(change)) return pairValue(change.price, currency);
  const bound = (side: 'lowest' | 'highest') => {
    const asked = change[side];
    return asked === undefined ? sideOf(live, side) : boundValue(asked, sideOf(live, side), currency);
  };
  return {
    admin: change.admin === undefined ? sideOf(live, 'admin') : pairValue(change.admin, currency),
    lowest: bound('lowest'),
    highest: bound('highest'),
  };
}

/** Whether what is in force moved since `base` in what the change is about, other than to what it asks for anyway. */
export function hasMoved(change: CellChange, base: CellValue, live: CellValue, after: CellValue): boolean {
  if (isPrice(change)) return !sameValue(base, live) && !sameValue(live, after);
  return SIDES.some(
    (side) =>
      change[side] !== undefined &&
      !sameValue(sideOf(base, side), sideOf(live, side)) &&
      !sameValue(sideOf(live, side), sideOf(after, side)),
  );
}

const text = (money: unknown): string | null => (money as { amount: string } | null | undefined)?.amount ?? null;
const pairInput = (value: unknown) => {
  const pair = value as Json | null;
  return pair && { setup: text(pair.setup), recurring: text(pair.recurring)! };
};
const boundInput = (value: unknown) => {
  const bound = value as Json;
  return { setup: text(bound.setup), recurring: text(bound.recurring) };
};

/** What a change is in the form it would be typed: the sides of `to` that differ from `from`. */
export function changeTo(kind: 'group' | 'reseller', from: CellValue, to: CellValue): CellChange {
  if (kind === 'reseller') return { price: pairInput(to) };
  const change: Record<string, unknown> = {};
  for (const side of SIDES) {
    const wanted = sideOf(to, side);
    if (sameValue(sideOf(from, side), wanted)) continue;
    change[side] = side === 'admin' ? pairInput(wanted) : boundInput(wanted);
  }
  return change as CellChange;
}
