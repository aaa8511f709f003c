import { ExplainSteps } from '../ExplainButton.js';
import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ResellerSchemas } from '#api-client';
import { useParam } from '../console.js';
import { formatMoney, type Money } from '../money.js';
import { Facts, PageHeader, QueryView, Section } from '../page.js';
import { Note } from '../ProblemAlert.js';
import { termWords } from '../terms.js';
import { t } from './explain.texts.js';

export type AskedPrice = { itemType: string; itemId: string; currency: string; term: string };
type Told = ResellerSchemas['PriceExplanationDto'];

/** Why a cell of a price matrix is what it is. `load` null: the console has to choose a reseller first, with `choose`. */
export function PriceExplanationScreen({
  load,
  of,
  back,
  choose,
}: {
  load: ((asked: AskedPrice) => Promise<Told>) | null;
  /** Distinguishes what is asked for, such as the reseller. */
  of: string | number;
  back: { to: string; label: string };
  choose?: ReactNode;
}) {
  const asked: AskedPrice = {
    itemType: useParam('itemType'),
    itemId: useParam('itemId'),
    currency: useParam('currency'),
    term: useParam('term'),
  };
  const query = useQuery({
    queryKey: ['explain', 'prices', of, ...Object.values(asked)],
    queryFn: () => load!(asked),
    enabled: load !== null,
  });
  return (
    <>
      <PageHeader title={t('priceTitle')} back={back} description={`${termWords(asked.term)}, ${asked.currency}`} />
      <Stack>
        {choose}
        {load === null ? (
          <Note>{t('pickReseller')}</Note>
        ) : (
          <QueryView query={query}>{(told) => <Price told={told} />}</QueryView>
        )}
      </Stack>
    </>
  );
}

const parts = (pair: { setup?: Money | null; recurring?: Money | null } | null, none: string): string => {
  if (!pair?.recurring) return none;
  const setup = pair.setup && !/^[0.]*$/.test(pair.setup.amount) ? ` + ${formatMoney(pair.setup)} ${t('setup')}` : '';
  return `${formatMoney(pair.recurring)}${setup}`;
};

function Price({ told }: { told: Told }) {
  const { unit, problem } = told;
  return (
    <Stack>
      {problem && <Note tone="bad">{t('refused', { detail: problem.detail })}</Note>}
      {told.flagged && <Note tone="wait">{t('flagged')}</Note>}
      <Section title={told.label}>
        <Facts
          items={[
            [t('inForce'), <strong key="f">{parts(told.inForce, t('notSold'))}</strong>],
            [t('source'), told.source ? t(told.source) : null],
            [t('storedPrice'), parts(told.stored, '–')],
            [t('adminPrice'), parts(told.admin, '–')],
            [t('range'), `${parts(told.lowest, t('any'))} … ${parts(told.highest, t('any'))}`],
            [t('method'), told.method?.replaceAll('_', ' ')],
          ]}
        />
      </Section>
      {unit && (
        <Section title={t('oneUnit')}>
          <Facts
            items={[
              [t('total'), formatMoney(unit.clientPays)],
              [t('net'), formatMoney(unit.net)],
              [t('profit'), <strong key="p">{formatMoney(unit.profit)}</strong>],
              [t('providerShare'), formatMoney(unit.providerShare)],
            ]}
          />
        </Section>
      )}
      <Section title={t('steps')}>
        <ExplainSteps lines={told.steps} />
      </Section>
    </Stack>
  );
}
