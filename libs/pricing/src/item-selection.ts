import type { FieldError } from '#kernel';
import { ITEM_TYPES, type Catalogue, type ItemRef, type ItemType } from '#catalog';
import { itemKey } from './cell.js';
import { InvalidSelectionError } from './pricing.errors.js';

/** Items by name, or many at once; everything named counts together. */
export type ItemSelection = {
  items?: { type: string; id: number }[];
  /** Every item of these types. */
  allOf?: string[];
  /** Products of a product group with their options. */
  productGroupId?: number;
  /** Registration, renewal and transfer of these TLDs. */
  tldIds?: number[];
};

const DOMAIN_TYPES = ['domainregister', 'domainrenew', 'domaintransfer'] as const;

/** The items a selection means, each once. Whatever the catalogue does not know is refused with its pointer. */
export function itemsOfSelection(catalogue: Catalogue, selection: ItemSelection): ItemRef[] {
  const errors: FieldError[] = [];
  const found = new Map<string, ItemRef>();
  const add = (item: ItemRef) => found.set(itemKey(item), item);
  const unknown = (pointer: string) =>
    errors.push({ pointer, code: 'unknown_item', detail: 'the catalogue has no such item' });

  (selection.items ?? []).forEach(({ type, id }, index) => {
    const item = { type: type as ItemType, id };
    if (ITEM_TYPES.includes(item.type) && catalogue.exists(item)) add(item);
    else unknown(`/items/${index}`);
  });
  (selection.allOf ?? []).forEach((type, index) => {
    if (ITEM_TYPES.includes(type as ItemType)) catalogue.allItems(type as ItemType).forEach(add);
    else unknown(`/allOf/${index}`);
  });
  const { productGroupId } = selection;
  if (productGroupId !== undefined) {
    if (!catalogue.productGroups().some((group) => group.id === productGroupId)) unknown('/productGroupId');
    for (const product of catalogue.products({ includeHidden: true }).filter((one) => one.groupId === productGroupId)) {
      add({ type: 'product', id: product.id });
      for (const option of catalogue.configOptions(product.id))
        for (const { subId } of option.choices) add({ type: 'option', id: subId });
    }
  }
  (selection.tldIds ?? []).forEach((id, index) => {
    if (catalogue.findTld(id)) DOMAIN_TYPES.forEach((type) => add({ type, id }));
    else unknown(`/tldIds/${index}`);
  });
  if (errors.length > 0) throw new InvalidSelectionError(errors.slice(0, 50));
  return [...found.values()];
}

export const isEmptySelection = ({ items, allOf, productGroupId, tldIds }: ItemSelection): boolean =>
  items === undefined && allOf === undefined && productGroupId === undefined && tldIds === undefined;
