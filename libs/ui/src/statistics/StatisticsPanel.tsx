import { Anchor, Button, Group, NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate } from '../dates.js';
import { formatMoney } from '../money.js';
import { EmptyState, QueryView, Section } from '../page.js';
import { Bars } from './Bars.js';
import {
  changeOf,
  heightOf,
  lastDayOf,
  PERIODS,
  rangeOf,
  type Figures,
  type Period,
  type Statistics,
} from './series.js';
import { t } from './statistics.texts.js';

type Name = keyof Figures | 'clients' | 'orders';

export interface StatisticsDoor {
  load: (query: { from: string; to: string; step: 'day' | 'month' }) => Promise<Statistics>;
  /** Figures in their order; the first is drawn first. */
  figures: Name[];
  /** Words of a figure that differ from the provider's. */
  labels?: Partial<Record<Name, string>>;
  /** The list behind a figure: its page and the name of its date filter. */
  lists: Partial<Record<Name, { to: string; date: string }>>;
}

type Shown = {
  name: Name;
  total: string;
  before: string;
  change: number | null;
  bars: { from: string; height: number; words: string }[];
};

/** The figures of a period beside those of the period before, one of them drawn; each leads to its records. */
export function StatisticsPanel({ load, figures, labels = {}, lists }: StatisticsDoor) {
  const [period, setPeriod] = useState<Period>('month');
  const [currency, setCurrency] = useState<string | null>(null);
  const [drawn, setDrawn] = useState<Name>(figures[0]);
  const [table, setTable] = useState(false);
  const navigate = useNavigate();
  const range = rangeOf(period, new Date().toLocaleDateString('sv-SE'));
  const query = useQuery({ queryKey: ['statistics', range], queryFn: () => load(range), staleTime: 60_000 });
  const label = (name: Name) => labels[name] ?? t(name);

  return (
    <Section
      title={t('title')}
      actions={
        <>
          {query.data && query.data.currencies.length > 1 && (
            <NativeSelect
              size="xs"
              w={90}
              aria-label={t('currency')}
              data={query.data.currencies.map((one) => one.currency)}
              value={currency ?? query.data.currencies[0].currency}
              onChange={(event) => setCurrency(event.currentTarget.value)}
            />
          )}
          <div className="rl-periods" role="group" aria-label={t('period')}>
            {PERIODS.map((one) => (
              <button key={one} type="button" aria-pressed={one === period} onClick={() => setPeriod(one)}>
                {t(one)}
              </button>
            ))}
          </div>
        </>
      }
    >
      <QueryView query={query} lines={6}>
        {(data) => {
          const shown = figures.map((name) => figureOf(data, name, currency)).filter((one) => one !== null);
          const chosen = shown.find(({ name }) => name === drawn) ?? shown[0];
          if (!chosen || (data.currencies.length === 0 && data.orders.total === 0))
            return <EmptyState title={t('nothing')} />;
          const list = lists[chosen.name];
          const searchOf = (at: number) =>
            list && {
              [`${list.date}.gte`]: chosen.bars[at].from,
              [`${list.date}.lte`]: lastDayOf(chosen.bars, at, data.to),
            };
          return (
            <>
              <div className="rl-figures">
                {shown.map((one) => (
                  <button
                    key={one.name}
                    type="button"
                    className="rl-figure"
                    title={t(`${one.name}What`)}
                    aria-pressed={one.name === chosen.name}
                    onClick={() => setDrawn(one.name)}
                  >
                    <span className="rl-figure-name">{label(one.name)}</span>
                    <span className="rl-figure-value">{one.total}</span>
                    <Change change={one.change} before={one.before} />
                  </button>
                ))}
              </div>
              <Group justify="space-between" mt="md" mb="xs">
                <Text size="sm" c="dimmed">
                  {t(`${chosen.name}What`)}
                </Text>
                <Button size="compact-xs" variant="subtle" onClick={() => setTable(!table)}>
                  {t(table ? 'asChart' : 'asTable')}
                </Button>
              </Group>
              {table ? (
                <div className="rl-scroll" tabIndex={0} role="region" aria-label={label(chosen.name)}>
                  <table className="rl-table">
                    <thead>
                      <tr>
                        <th scope="col">{t('from')}</th>
                        <th scope="col" data-align="end">
                          {label(chosen.name)}
                        </th>
                      </tr>
                    </thead>
                    <tbody>
                      {chosen.bars.map((bar, at) => (
                        <tr key={bar.from}>
                          <th scope="row" style={{ fontWeight: 500 }}>
                            {list ? (
                              <Anchor component={Link} to={list.to} search={searchOf(at) as never} inherit>
                                {formatDate(bar.from)}
                              </Anchor>
                            ) : (
                              formatDate(bar.from)
                            )}
                          </th>
                          <td data-align="end">{bar.words}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
              ) : (
                <Bars
                  bars={chosen.bars}
                  label={t('chart', { what: label(chosen.name) })}
                  choose={list && ((at) => void navigate({ to: list.to, search: searchOf(at) as never }))}
                />
              )}
            </>
          );
        }}
      </QueryView>
    </Section>
  );
}

function Change({ change, before }: { change: number | null; before: string }) {
  const words =
    change === null ? t('first') : change === 0 ? t('same') : t(change > 0 ? 'up' : 'down', { n: Math.abs(change) });
  const arrow = change === null || change === 0 ? '' : change > 0 ? '▲ ' : '▼ ';
  return (
    <span className="rl-figure-change" title={words}>
      <span aria-hidden>{change === null ? '–' : `${arrow}${Math.abs(change)} %`}</span>
      <span className="rl-figure-before">{t('before', { value: before })}</span>
    </span>
  );
}

function figureOf(data: Statistics, name: Name, currency: string | null): Shown | null {
  if (name === 'clients' || name === 'orders') {
    const { total, before, series } = data[name];
    const bars = series.map(({ from, count }) => ({ from, height: count, words: String(count) }));
    return { name, total: String(total), before: String(before), change: changeOf(total, before), bars };
  }
  const one = data.currencies.find((c) => c.currency === currency) ?? data.currencies[0];
  if (!one) return null;
  return {
    name,
    total: formatMoney(one.totals[name]),
    before: formatMoney(one.before[name]),
    change: changeOf(heightOf(one.totals[name].amount), heightOf(one.before[name].amount)),
    bars: one.series.map((bucket) => ({
      from: bucket.from,
      height: heightOf(bucket[name].amount),
      words: formatMoney(bucket[name]),
    })),
  };
}
