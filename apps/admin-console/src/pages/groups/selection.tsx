import { MultiSelect, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { body, toQuery, type AdminSchemas, type ListQuery } from '#api-client';
import { ITEM_TYPES, type ItemType, type Page } from '#ui';
import { api } from '../../api.js';
import { t } from './groups.texts.js';

export type ItemRef = AdminSchemas['ItemRefDto'];
/** Which items a bulk change is about. */
export interface Selection {
  by: 'chosen' | 'group' | 'types' | 'productGroup' | 'products' | 'addons' | 'optionGroups' | 'tlds';
  types: ItemType[];
  productGroupId: string | null;
  ids: string[];
  operations: string[];
}
export const noSelection = (by: Selection['by']): Selection => ({
  by,
  types: [],
  productGroupId: null,
  ids: [],
  operations: [],
});

type Operation = 'register' | 'renew' | 'transfer';
const numbers = (ids: string[]): number[] => ids.map((id) => parseInt(id, 10));

/** The selection as the API takes it. */
export function selected(selection: Selection, chosen: ItemRef[]) {
  switch (selection.by) {
    case 'group':
      return {};
    case 'chosen':
      return { items: chosen };
    case 'types':
      return { allOf: selection.types };
    case 'productGroup':
      return { productGroupId: parseInt(selection.productGroupId ?? '0', 10) };
    case 'tlds':
      return {
        tldIds: numbers(selection.ids),
        ...(selection.operations.length > 0 ? { operations: selection.operations as Operation[] } : {}),
      };
    case 'optionGroups':
      return { optionGroupIds: numbers(selection.ids) };
    default: {
      const type = selection.by === 'products' ? ('product' as const) : ('addon' as const);
      return { items: numbers(selection.ids).map((id) => ({ type, id })) };
    }
  }
}

/** All pages of a catalogue list: what can be chosen must be there whole; a catalogue is hundreds of rows. */
async function whole<T>(load: (query: ListQuery) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await load(toQuery({ limit: 100, cursor }));
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor && items.length < 5_000);
  return items;
}

export const useProductGroups = () =>
  useQuery({
    queryKey: ['catalog', 'product-groups', 'all'],
    queryFn: () => whole((query) => body(api.GET('/api/admin/v1/catalog/product-groups', { params: { query } }))),
    staleTime: 60_000,
  });

const useChoices = (by: Selection['by']) =>
  useQuery({
    queryKey: ['catalog', by, 'all'],
    enabled: by === 'products' || by === 'addons' || by === 'optionGroups' || by === 'tlds',
    staleTime: 60_000,
    queryFn: async () => {
      if (by === 'products')
        return (await whole((query) => body(api.GET('/api/admin/v1/catalog/products', { params: { query } })))).map(
          (p) => ({ value: String(p.id), label: `${p.groupName}: ${p.name}` }),
        );
      if (by === 'addons')
        return (await whole((query) => body(api.GET('/api/admin/v1/catalog/addons', { params: { query } })))).map(
          (a) => ({ value: String(a.id), label: a.name }),
        );
      if (by === 'optionGroups') {
        const options = await whole((query) => body(api.GET('/api/admin/v1/catalog/options', { params: { query } })));
        return [...new Map(options.map((o) => [o.groupId, o.groupName])).entries()].map(([id, label]) => ({
          value: String(id),
          label,
        }));
      }
      return (await whole((query) => body(api.GET('/api/admin/v1/catalog/tlds', { params: { query } })))).map((x) => ({
        value: String(x.id),
        label: x.extension,
      }));
    },
  });

interface Props {
  value: Selection;
  onChange: (selection: Selection) => void;
  offer: Selection['by'][];
  chosen?: number;
}

export function SelectionFields({ value, onChange, offer, chosen = 0 }: Props) {
  const groups = useProductGroups();
  const choices = useChoices(value.by);
  const words: Record<Selection['by'], string> = {
    chosen: t('chosen', { n: chosen }),
    group: t('groupItems'),
    types: t('allOf'),
    productGroup: t('productGroup'),
    products: t('products'),
    addons: t('addons'),
    optionGroups: t('optionGroups'),
    tlds: t('tlds'),
  };
  return (
    <>
      <Select
        label={t('which')}
        allowDeselect={false}
        data={offer.map((by) => ({ value: by, label: words[by] }))}
        value={value.by}
        onChange={(by) => onChange(noSelection(by as Selection['by']))}
      />
      {value.by === 'types' && (
        <MultiSelect
          label={t('kinds')}
          required
          data={ITEM_TYPES}
          value={value.types}
          onChange={(types) => onChange({ ...value, types: types as ItemType[] })}
        />
      )}
      {value.by === 'productGroup' && (
        <Select
          label={t('productGroup')}
          required
          data={(groups.data ?? []).map((g) => ({ value: String(g.id), label: g.name }))}
          value={value.productGroupId}
          onChange={(productGroupId) => onChange({ ...value, productGroupId })}
        />
      )}
      {['products', 'addons', 'optionGroups', 'tlds'].includes(value.by) && (
        <MultiSelect
          label={words[value.by]}
          required
          searchable
          limit={200}
          data={choices.data ?? []}
          value={value.ids}
          onChange={(ids) => onChange({ ...value, ids })}
        />
      )}
      {value.by === 'tlds' && (
        <MultiSelect
          label={t('operations')}
          data={(['register', 'renew', 'transfer'] as const).map((one) => ({ value: one, label: t(one) }))}
          value={value.operations}
          onChange={(operations) => onChange({ ...value, operations })}
        />
      )}
    </>
  );
}
