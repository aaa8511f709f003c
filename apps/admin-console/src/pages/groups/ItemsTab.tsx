import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { body, type AdminSchemas } from '#api-client';
import { ConfirmButton, EmptyState, FormDrawer, ProblemAlert, Section, tell, useAction, useMe } from '#ui';
import { api, queries } from '../../api.js';
import { useCurrencies } from '../../shared/names.js';
import { t } from './groups.texts.js';
import { argsOf, argWords, floorOf, MethodFields, noMethod, useMethods, type TypedMethod } from './method.js';
import { noSelection, selected, SelectionFields, type ItemRef, type Selection } from './selection.js';
import { SliceBar, useSlice } from './slice.js';

type Counts = AdminSchemas['ItemCountsDto'];
const words = ({ added, changed, removed, unchanged }: Counts) => t('counts', { added, changed, removed, unchanged });

/** What is in the group and how the profit of each item is calculated. */
export function ItemsTab({ groupId }: { groupId: number }) {
  const slice = useSlice(groupId);
  const may = useMe().can('groups.write');
  const methods = useMethods();
  const [chosen, setChosen] = useState<Record<string, ItemRef>>({});
  const [dialog, setDialog] = useState<'add' | 'method' | null>(null);
  const rows = slice.query.data?.pages.flatMap((page) => page.items) ?? [];
  const picked = Object.values(chosen);
  const refOf = (row: (typeof rows)[number]): ItemRef => ({ type: row.itemType as ItemRef['type'], id: row.itemId });
  const keyOf = (ref: ItemRef) => `${ref.type} ${ref.id}`;
  const toggle = (refs: ItemRef[], on: boolean) =>
    setChosen((before) => {
      const after = { ...before };
      for (const ref of refs)
        if (on) after[keyOf(ref)] = ref;
        else delete after[keyOf(ref)];
      return after;
    });
  const remove = async () => {
    const counts = await body(
      api.POST('/api/admin/v1/pricing-groups/{id}/items/remove', {
        params: { path: { id: groupId } },
        body: { items: picked },
      }),
    );
    setChosen({});
    tell(words(counts));
    await queries.invalidateQueries({ queryKey: ['pricing-groups', groupId] });
  };
  const allShown = rows.length > 0 && rows.every((row) => chosen[keyOf(refOf(row))]);
  return (
    <Stack>
      {may && (
        <Group gap="xs">
          <Button onClick={() => setDialog('add')}>{t('addItems')}</Button>
          <Button variant="default" onClick={() => setDialog('method')}>
            {t('setMethod')}
          </Button>
          <ConfirmButton
            title={t('removeTitle', { n: picked.length })}
            text={t('removeText')}
            confirm={t('remove')}
            danger
            disabled={picked.length === 0}
            action={remove}
          >
            {t('remove')}
          </ConfirmButton>
        </Group>
      )}
      <Section flush>
        <SliceBar slice={slice} />
        {slice.query.isError ? (
          <div className="rl-panel-body">
            <ProblemAlert error={slice.query.error} retry={() => void slice.query.refetch()} />
          </div>
        ) : rows.length === 0 && !slice.query.isPending ? (
          <EmptyState
            title={t('noItems')}
            action={may && <Button onClick={() => setDialog('add')}>{t('addItems')}</Button>}
          />
        ) : (
          <div className="rl-scroll" tabIndex={0} role="region" aria-label={t('items')}>
            <table className="rl-table">
              <thead>
                <tr>
                  {may && (
                    <th scope="col">
                      <Checkbox
                        size="xs"
                        aria-label={t('chooseAll')}
                        checked={allShown}
                        onChange={(e) => toggle(rows.map(refOf), e.currentTarget.checked)}
                      />
                    </th>
                  )}
                  <th scope="col">{t('item')}</th>
                  <th scope="col">{t('method')}</th>
                  <th scope="col">{t('arguments')}</th>
                  <th scope="col">{t('floor')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={keyOf(refOf(row))}>
                    {may && (
                      <td>
                        <Checkbox
                          size="xs"
                          aria-label={t('chooseItem', { name: row.label })}
                          checked={Boolean(chosen[keyOf(refOf(row))])}
                          onChange={(e) => toggle([refOf(row)], e.currentTarget.checked)}
                        />
                      </td>
                    )}
                    <th scope="row">
                      {row.label}
                      {!row.label.startsWith(row.group) && (
                        <Text size="xs" c="dimmed" fw={400}>
                          {row.group}
                        </Text>
                      )}
                    </th>
                    <td>{methods.data?.find((m) => m.key === row.method)?.label ?? (row.method || t('noMethod'))}</td>
                    <td>{argWords(row.args) || '–'}</td>
                    <td>{row.floorAtZero === null ? t('floorSetting') : row.floorAtZero ? t('yes') : t('no')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {rows.length > 0 && (
          <div className="rl-table-foot">
            <Text size="sm" c="dimmed">
              {t('of', { n: rows.length, total: slice.query.data?.pages[0]?.total ?? 0 })}
            </Text>
            {slice.query.hasNextPage && (
              <Button
                size="xs"
                variant="default"
                loading={slice.query.isFetchingNextPage}
                onClick={() => void slice.query.fetchNextPage()}
              >
                {t('more')}
              </Button>
            )}
          </div>
        )}
      </Section>
      {dialog && (
        <ItemsForm groupId={groupId} adding={dialog === 'add'} picked={picked} onClose={() => setDialog(null)} />
      )}
    </Stack>
  );
}

function ItemsForm({
  groupId,
  adding,
  picked,
  onClose,
}: {
  groupId: number;
  adding: boolean;
  picked: ItemRef[];
  onClose: () => void;
}) {
  const offer: Selection['by'][] = adding
    ? ['types', 'productGroup', 'products', 'addons', 'optionGroups', 'tlds']
    : [
        ...(picked.length > 0 ? (['chosen'] as const) : []),
        'types',
        'productGroup',
        'products',
        'addons',
        'optionGroups',
        'tlds',
      ];
  const [selection, setSelection] = useState(noSelection(offer[0]));
  const [method, setMethod] = useState<TypedMethod>(noMethod);
  const currencies = useCurrencies().data ?? [];
  const methods = useMethods();
  const save = useAction({
    run: () => {
      const params = { path: { id: groupId } };
      const args = argsOf(
        methods.data?.find((m) => m.key === method.key),
        method.typed,
        currencies,
      );
      const items = selected(selection, picked);
      if (!adding)
        return body(
          api.PATCH('/api/admin/v1/pricing-groups/{id}/items', {
            params,
            body: { ...items, method: method.key ?? '', args, floorAtZero: floorOf(method.floor) },
          }),
        );
      return body(
        api.POST('/api/admin/v1/pricing-groups/{id}/items', {
          params,
          body: { ...items, ...(method.key ? { method: method.key, args, floorAtZero: floorOf(method.floor) } : {}) },
        }),
      );
    },
    done: words,
    refresh: [['pricing-groups', groupId]],
    after: onClose,
  });
  return (
    <FormDrawer
      opened
      onClose={onClose}
      title={adding ? t('addItems') : t('setMethod')}
      busy={save.isPending}
      error={save.error}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <SelectionFields value={selection} onChange={setSelection} offer={offer} chosen={picked.length} />
      <MethodFields value={method} onChange={setMethod} currencies={currencies} required={!adding} />
    </FormDrawer>
  );
}
