import { Button, Group, SegmentedControl, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { ApiProblem, body, type AdminSchemas } from '#api-client';
import {
  EmptyState,
  fieldWords,
  focusFirstRefused,
  formatMoney,
  KeepAsDraft,
  Note,
  PageLink,
  PriceGrid,
  ProblemAlert,
  Section,
  sortTerms,
  tell,
  termWords,
  typedAmount,
  useAction,
  useMe,
  type GridCell,
} from '#ui';
import { api } from '../../api.js';
import { t } from './groups.texts.js';
import { SliceBar, useSlice } from './slice.js';

type Row = AdminSchemas['GroupSliceRowDto'];
type Cell = AdminSchemas['GroupSliceCellDto'];
type CellInput = AdminSchemas['GroupCellInputDto'];
type Side = 'admin' | 'lowest' | 'highest';
type Part = 'setup' | 'recurring';

const keyOf = (row: Row, cell: Cell) => `${row.itemType} ${row.itemId} ${cell.term}`;
const stored = (cell: Cell, side: Side, part: Part): string => cell[side]?.[part]?.amount ?? '';

/** Admin prices and ranges of a group as a matrix: typed, checked by the server, saved together. */
export function PricesTab({ groupId }: { groupId: number }) {
  const slice = useSlice(groupId);
  const may = useMe().can('groups.write');
  const [side, setSide] = useState<Side>('admin');
  const [withSetup, setWithSetup] = useState(false);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [checked, setChecked] = useState<{ ok: number; bad: number; flagged: number; resellers: number } | null>(null);
  const rows = slice.query.data?.pages.flatMap((page) => page.items) ?? [];
  const total = slice.query.data?.pages[0]?.total ?? 0;
  const terms = sortTerms(rows.flatMap((row) => row.cells.map((cell) => cell.term)));

  const changes = cellChanges(rows, typed, slice.currency);
  const reset = () => {
    setTyped({});
    setErrors({});
    setChecked(null);
  };
  /** Server words by the field they are about: `/cells/3/admin/recurring`. */
  const showRefusals = (
    found: { pointer: string; code: string; detail: string }[],
    sent: { key: string; sides: Side[] }[],
  ) => {
    const byField: Record<string, string> = {};
    for (const refusal of found) {
      const [, index, where, part] = /^\/cells\/(\d+)(?:\/(\w+))?(?:\/(\w+))?/.exec(refusal.pointer) ?? [];
      const cell = sent[parseInt(index ?? '-1', 10)];
      if (!cell) continue;
      const field = `${cell.key} ${where ?? cell.sides[0]} ${part ?? 'recurring'}`;
      byField[field] ??= fieldWords(refusal);
    }
    setErrors(byField);
    focusFirstRefused();
    const first = Object.keys(byField)[0]?.split(' ').at(-2) as Side | undefined;
    if (first && first !== side && ['admin', 'lowest', 'highest'].includes(first)) setSide(first);
    if (Object.keys(byField).some((field) => field.endsWith(' setup'))) setWithSetup(true);
  };
  const write = useAction({
    run: (dryRun: boolean) =>
      body(
        api.PUT('/api/admin/v1/pricing-groups/{id}/cells', {
          params: { path: { id: groupId } },
          body: { cells: changes.map((c) => c.input), dryRun },
        }),
      ),
    refresh: [['pricing-groups', groupId, 'slice']],
    after: ({ cells, dryRun }) => {
      if (!dryRun) {
        tell(t('savedCells', { n: cells.length }));
        return reset();
      }
      const bad = cells.filter((c) => c.status === 'refused');
      showRefusals(
        cells.flatMap((c) => c.refusals),
        changes,
      );
      setChecked({
        ok: cells.length - bad.length,
        bad: bad.length,
        flagged: cells.reduce((n, c) => n + c.flagged, 0),
        resellers: cells.reduce((n, c) => n + (c.impact?.resellers ?? 0), 0),
      });
    },
  });
  const start = (dryRun: boolean) => {
    setChecked(null);
    const unreadable = Object.entries(typed).filter(([, text]) => text.trim() !== '' && typedAmount(text) === null);
    setErrors(Object.fromEntries(unreadable.map(([field]) => [field, t('badAmount')])));
    if (unreadable.length > 0) return;
    write.mutate(dryRun, { onError: (error) => error instanceof ApiProblem && showRefusals(error.errors, changes) });
  };

  const cellOf = (row: Row, cell: Cell | undefined): GridCell | null => {
    if (!cell) return null;
    const parts: Part[] = withSetup ? ['recurring', 'setup'] : ['recurring'];
    const words = (pair: Cell['list']) => (pair ? formatMoney(pair.recurring) : '–');
    return {
      fields: parts.map((part) => {
        const id = `${keyOf(row, cell)} ${side} ${part}`;
        return {
          id,
          label: `${t(side)}, ${t(part)}`,
          value: typed[id] ?? stored(cell, side, part),
          placeholder: side === 'admin' ? t('notIn') : t('noBound'),
          error: errors[id],
          tag: withSetup ? t(part) : undefined,
        };
      }),
      hints: [
        t('list', { amount: words(cell.list) }),
        ...(side === 'admin' ? [] : [t('cost', { amount: words(cell.admin) })]),
        <PageLink key="why" to={`/explain-price/${row.itemType}/${row.itemId}/${slice.currency}/${cell.term}`}>
          {t('whyPrice')}
        </PageLink>,
      ],
    };
  };

  return (
    <Stack>
      <Section flush>
        <SliceBar slice={slice}>
          <div style={{ flex: '0 0 auto' }}>
            <SegmentedControl
              size="xs"
              aria-label={t('showing')}
              value={side}
              onChange={(value) => setSide(value as Side)}
              data={(['admin', 'lowest', 'highest'] as const).map((value) => ({ value, label: t(value) }))}
            />
          </div>
          <div style={{ flex: '0 0 auto', paddingBottom: 5 }}>
            <Switch
              size="xs"
              label={t('withSetup')}
              checked={withSetup}
              onChange={(e) => setWithSetup(e.currentTarget.checked)}
            />
          </div>
        </SliceBar>
        {slice.query.isError ? (
          <div className="rl-panel-body">
            <ProblemAlert error={slice.query.error} retry={() => void slice.query.refetch()} />
          </div>
        ) : rows.length === 0 && !slice.query.isPending ? (
          <EmptyState title={t('noItems')} text={t('noItemsText')} />
        ) : (
          <PriceGrid
            caption={t('prices')}
            corner={t('item')}
            columns={terms.map(termWords)}
            readOnly={!may}
            rows={rows.map((row) => ({
              key: `${row.itemType} ${row.itemId}`,
              name: row.label,
              head: (
                <>
                  {row.label}
                  {!row.label.startsWith(row.group) && (
                    <Text size="xs" c="dimmed" fw={400}>
                      {row.group}
                    </Text>
                  )}
                </>
              ),
              cells: terms.map((term) =>
                cellOf(
                  row,
                  row.cells.find((c) => c.term === term),
                ),
              ),
            }))}
            onChange={(list) =>
              setTyped((before) => ({ ...before, ...Object.fromEntries(list.map(({ id, value }) => [id, value])) }))
            }
          />
        )}
        {rows.length > 0 && (
          <div className="rl-table-foot">
            <Text size="sm" c="dimmed">
              {t('of', { n: rows.length, total })}
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
      {may && rows.length > 0 && (
        <div className="rl-savebar">
          <Stack gap="xs">
            {checked && (
              <Note tone={checked.bad ? 'bad' : checked.flagged ? 'wait' : 'good'}>
                <p>{t('checked', checked)}</p>
                {checked.resellers > 0 && <p>{t('impact', { n: checked.resellers })}</p>}
                {checked.flagged > 0 && <p>{t('flagged', { n: checked.flagged })}</p>}
              </Note>
            )}
            <ProblemAlert error={write.error} hideFields />
            <Group justify="space-between">
              <Text size="xs" c="dimmed" maw={620} visibleFrom="sm">
                {t('gridHint')}
              </Text>
              <Group gap="xs">
                <Button variant="default" disabled={changes.length === 0} onClick={reset}>
                  {t('reset')}
                </Button>
                <Button
                  variant="default"
                  disabled={changes.length === 0}
                  loading={write.isPending}
                  onClick={() => start(true)}
                >
                  {t('check')}
                </Button>
                <KeepAsDraft
                  disabled={changes.length === 0}
                  keep={(name) =>
                    body(
                      api.POST('/api/admin/v1/pricing-groups/{id}/change-sets', {
                        params: { path: { id: groupId } },
                        body: { name, cells: changes.map((c) => c.input) },
                      }),
                    )
                  }
                  after={reset}
                />
                <Button disabled={changes.length === 0} loading={write.isPending} onClick={() => start(false)}>
                  {t('save', { n: changes.length })}
                </Button>
              </Group>
            </Group>
          </Stack>
        </div>
      )}
    </Stack>
  );
}

/** What was typed, cell by cell, in the API's form; only sides that were touched are sent. */
function cellChanges(rows: Row[], typed: Record<string, string>, currency: string) {
  return rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      const key = keyOf(row, cell);
      const now = (side: Side, part: Part) => typed[`${key} ${side} ${part}`] ?? stored(cell, side, part);
      const value = (side: Side, part: Part) => typedAmount(now(side, part)) ?? (now(side, part).trim() || null);
      const touched = (side: Side) =>
        (['setup', 'recurring'] as const).some((part) => now(side, part) !== stored(cell, side, part));
      const sides = (['admin', 'lowest', 'highest'] as const).filter(touched);
      if (sides.length === 0) return [];
      const input: CellInput = {
        itemType: row.itemType as CellInput['itemType'],
        itemId: row.itemId,
        currency,
        term: cell.term as CellInput['term'],
      };
      for (const side of sides) {
        const recurring = value(side, 'recurring');
        const setup = value(side, 'setup');
        if (side === 'admin')
          input.admin = recurring === null ? null : { recurring, ...(setup === null ? {} : { setup }) };
        else input[side] = { recurring, setup };
      }
      return [{ key, sides, input }];
    }),
  );
}
