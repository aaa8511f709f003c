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
  /** Every choice of the configurable options of these groups (tblproductconfiggroups.id). */
  optionGroupIds?: number[];
  /** Registration, renewal and transfer of these TLDs, or the named operations only. */
  tldIds?: number[];
  tlds?: string[];
  operations?: string[];
};

/** What can be done with a domain, each an item of its own. */
export const OPERATIONS = ['register', 'renew', 'transfer'] as const;

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
  (selection.optionGroupIds ?? []).forEach((groupId, index) => {
    const choices = catalogue.allOptions().filter((option) => option.groupId === groupId);
    if (choices.length === 0) unknown(`/optionGroupIds/${index}`);
    for (const option of choices) for (const { subId } of option.choices) add({ type: 'option', id: subId });
  });
  const operations = selection.operations ?? OPERATIONS;
  operations.forEach((name, index) => {
    if (!OPERATIONS.includes(name as never))
      errors.push({
        pointer: `/operations/${index}`,
        code: 'choice',
        detail: `expected one of ${OPERATIONS.join(', ')}`,
      });
  });
  const addTld = (id: number) => operations.forEach((name) => add({ type: `domain${name}` as ItemType, id }));
  (selection.tldIds ?? []).forEach((id, index) => {
    if (catalogue.findTld(id)) addTld(id);
    else unknown(`/tldIds/${index}`);
  });
  (selection.tlds ?? []).forEach((extension, index) => {
    const tld = catalogue.tldByName(extension);
    if (tld) addTld(tld.id);
    else unknown(`/tlds/${index}`);
  });
  if (errors.length > 0) throw new InvalidSelectionError(errors.slice(0, 50));
  return [...found.values()];
}

export const isEmptySelection = (selection: ItemSelection): boolean =>
  (['items', 'allOf', 'productGroupId', 'optionGroupIds', 'tldIds', 'tlds'] as const).every(
    (name) => selection[name] === undefined,
  );
