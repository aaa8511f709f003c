import type { ItemRef, ItemType } from './item.js';
import { ITEM_TYPES } from './item.js';

/** One word for an item, fit for a map or a form: `product:12`. */
export const itemKey = (item: ItemRef): string => `${item.type}:${item.id}`;

/** The item a key names, or null for anything else. */
export function parseItemKey(key: string): ItemRef | null {
  const match = /^([a-z]{1,20}):([1-9]\d{0,9})$/.exec(key);
  if (!match || !(ITEM_TYPES as readonly string[]).includes(match[1])) return null;
  return { type: match[1] as ItemType, id: Number.parseInt(match[2], 10) };
}
