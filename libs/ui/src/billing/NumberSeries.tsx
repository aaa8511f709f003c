import { Button, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAction } from '../actions.js';
import { FormDrawer } from '../dialogs.js';
import { QueryView, Section } from '../page.js';
import { showFieldErrors } from '../problem-words.js';
import { t } from './billing.texts.js';

type Series = {
  kind: 'invoice' | 'credit-note';
  year: number;
  nextNumber: number;
  example: string;
  format: string;
  padding: number;
  resetYearly: boolean;
  at: 'issue' | 'payment';
  own: boolean;
};

export type NumberSeriesDoor = {
  /** Whose series, for the cache. */
  key: string;
  load: () => Promise<{ items: Series[] }>;
  /** Absent: may look only. */
  save?: (wish: { kind: Series['kind']; nextNumber: number }) => Promise<unknown>;
};

/** Where the numbers of invoices and credit notes stand, and setting the next one. */
export function NumberSeries({ door, ownOnly = false }: { door: NumberSeriesDoor; ownOnly?: boolean }) {
  const [changing, setChanging] = useState<Series | null>(null);
  const query = useQuery({ queryKey: ['number-series', door.key], queryFn: door.load });
  return (
    <Section title={t('numbers')} flush>
      <QueryView query={query} lines={2}>
        {({ items }) => {
          const isShared = items.some(({ own }) => !own);
          const may = door.save && !(ownOnly && isShared);
          return (
            <>
              <Text size="sm" c="dimmed" px={16} pb={10}>
                {t('numbersText')} {isShared && ownOnly && t('shared')}
              </Text>
              <div className="rl-scroll" tabIndex={0} role="region" aria-label={t('numbers')}>
                <table className="rl-table">
                  <thead>
                    <tr>
                      <th scope="col">{t('series')}</th>
                      <th scope="col" data-align="end">
                        {t('next')}
                      </th>
                      <th scope="col">{t('reads')}</th>
                      <th scope="col">{t('rule')}</th>
                      {may && <th scope="col">{t('actions')}</th>}
                    </tr>
                  </thead>
                  <tbody>
                    {items.map((series) => (
                      <tr key={series.kind}>
                        <th scope="row">{t(`series.${series.kind}`)}</th>
                        <td data-align="end">{series.nextNumber}</td>
                        <td style={{ whiteSpace: 'nowrap' }}>{series.example}</td>
                        <td style={{ minWidth: 240 }}>
                          {t('format', { format: series.format, padding: series.padding })},{' '}
                          {t(series.resetYearly ? 'yearly' : 'continuous')}, {t(`at.${series.at}`)}
                        </td>
                        {may && (
                          <td>
                            <Button
                              size="compact-sm"
                              variant="default"
                              aria-label={t('changeOf', { series: t(`series.${series.kind}`) })}
                              onClick={() => setChanging(series)}
                            >
                              {t('change')}
                            </Button>
                          </td>
                        )}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </>
          );
        }}
      </QueryView>
      {changing && door.save && (
        <SetNext series={changing} save={door.save} cacheKey={door.key} onClose={() => setChanging(null)} />
      )}
    </Section>
  );
}

function SetNext({
  series,
  save,
  cacheKey,
  onClose,
}: {
  series: Series;
  save: NonNullable<NumberSeriesDoor['save']>;
  cacheKey: string;
  onClose: () => void;
}) {
  const least = series.nextNumber;
  const form = useForm({
    initialValues: { nextNumber: String(least) },
    validate: {
      nextNumber: (value) =>
        /^[1-9]\d{0,9}$/.test(value.trim()) && parseInt(value, 10) >= least ? null : t('badNumber', { next: least }),
    },
  });
  const set = useAction({
    run: ({ nextNumber }: typeof form.values) => save({ kind: series.kind, nextNumber: parseInt(nextNumber, 10) }),
    done: t('numberSet'),
    refresh: [['number-series', cacheKey]],
    after: onClose,
  });
  return (
    <FormDrawer
      opened
      onClose={onClose}
      title={t('changeOf', { series: t(`series.${series.kind}`) })}
      submit={t('change')}
      busy={set.isPending}
      error={set.error}
      onSubmit={form.onSubmit((values) => set.mutate(values, { onError: (error) => showFieldErrors(form, error) }))}
    >
      <Text size="sm" c="dimmed">
        {t('changeText', { next: least })}
      </Text>
      <TextInput label={t('next')} inputMode="numeric" required {...form.getInputProps('nextNumber')} />
    </FormDrawer>
  );
}
