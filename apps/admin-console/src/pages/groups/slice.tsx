import { Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { body } from '#api-client';
import { ITEM_TYPES, type ItemType } from '#ui';
import { api } from '../../api.js';
import { useCurrencies } from '../../shared/names.js';
import { t } from './groups.texts.js';
import { useProductGroups } from './selection.js';

/** Which part of a group's prices is shown: one kind of item in one currency; page by page, or `all` of it one page after the other. */
export function useSlice(groupId: number, { all = false } = {}) {
  const currencies = useCurrencies();
  const [type, setType] = useState<ItemType>('product');
  const [picked, setCurrency] = useState<string | null>(null);
  const [productGroupId, setProductGroup] = useState<string | null>(null);
  const [find, setFind] = useState('');
  const [q] = useDebouncedValue(find.trim(), 300);
  const currency = picked ?? currencies.data?.[0] ?? '';
  const query = useInfiniteQuery({
    queryKey: ['pricing-groups', groupId, 'slice', all, type, currency, productGroupId, q],
    enabled: currency !== '',
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/admin/v1/pricing-groups/{id}/slice', {
          params: {
            path: { id: groupId },
            query: {
              itemType: type,
              currency,
              limit: all ? 2000 : 50,
              ...(pageParam ? { cursor: pageParam } : {}),
              ...(q ? { q } : {}),
              ...(productGroupId && (type === 'product' || type === 'option') ? { productGroupId } : {}),
            } as never,
          },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  useEffect(() => {
    if (all && hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [all, hasNextPage, isFetching, isError, fetchNextPage]);
  return {
    type,
    setType,
    currency,
    setCurrency,
    productGroupId,
    setProductGroup,
    find,
    setFind,
    query,
    currencies: currencies.data ?? [],
  };
}

export function SliceBar({ slice, children }: { slice: ReturnType<typeof useSlice>; children?: React.ReactNode }) {
  const groups = useProductGroups();
  return (
    <div className="rl-toolbar">
      <Select
        size="xs"
        label={t('type')}
        allowDeselect={false}
        data={ITEM_TYPES}
        value={slice.type}
        onChange={(value) => slice.setType(value as ItemType)}
      />
      <Select
        size="xs"
        label={t('currency')}
        allowDeselect={false}
        data={slice.currencies}
        value={slice.currency || null}
        onChange={slice.setCurrency}
      />
      {(slice.type === 'product' || slice.type === 'option') && (
        <Select
          size="xs"
          label={t('productGroupShort')}
          clearable
          data={(groups.data ?? []).map((g) => ({ value: String(g.id), label: g.name }))}
          value={slice.productGroupId}
          onChange={slice.setProductGroup}
        />
      )}
      <TextInput
        size="xs"
        label={t('find')}
        value={slice.find}
        onChange={(e) => slice.setFind(e.currentTarget.value)}
      />
      {children}
    </div>
  );
}
