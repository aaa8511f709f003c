import { Button, Select, SimpleGrid, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, type ResellerSchemas } from '#api-client';
import { useAction } from '../actions.js';
import { formatDate } from '../dates.js';
import { ExplainButton } from '../ExplainButton.js';
import { MoneyText } from '../MoneyText.js';
import { Facts, QueryView, Section } from '../page.js';
import { ProblemAlert } from '../ProblemAlert.js';
import { termWords } from '../terms.js';
import { t } from './explain.texts.js';

type Renewal = ResellerSchemas['SplitRenewalQuoteDto'];
type Upgrade = ResellerSchemas['SplitUpgradeQuoteDto'];
type Amounts = ResellerSchemas['SplitLineAmountsDto'];
export type UpgradeTarget = ResellerSchemas['UpgradeTargetDto'];
/** How a console asks what a running service will cost. */
export type ServiceQuoteDoor = {
  renewal: () => Promise<Renewal>;
  upgrade: (target: UpgradeTarget) => Promise<Upgrade>;
  /** Orders it as it was quoted; left out for whom may not. `key` names this order once. */
  place?: (
    target: UpgradeTarget & { expectedFingerprint: string },
    key: string,
  ) => Promise<{ invoiceId: number | null }>;
  /** Products whose names contain what was typed, some of them. */
  products: (q: string) => Promise<{ value: string; label: string }[]>;
};
type RunningService = { type: string; id: number; itemId: number; term: string; status: string };

const CYCLES = ['monthly', 'quarterly', 'semiannually', 'annually', 'biennially', 'triennially', 'onetime', 'free'];
const ENDED = 'ordering.service_does_not_renew';

/** What a running service costs next, and what changing it would. */
export function ServiceQuotes({ service, door }: { service: RunningService; door: ServiceQuoteDoor }) {
  const renewal = useQuery({
    queryKey: ['services', service.type, service.id, 'renewal'],
    queryFn: door.renewal,
    retry: false,
  });
  const ended = renewal.error instanceof ApiProblem && renewal.error.code === ENDED;
  return (
    <>
      <Section title={t('next')} description={t('nextText')}>
        {ended ? (
          t('noNext')
        ) : (
          <QueryView query={renewal}>
            {({ amounts, period }) => (
              <Facts
                items={[
                  [t('period'), `${formatDate(period.start)} – ${formatDate(period.end)}`],
                  ...amountFacts(amounts),
                ]}
              />
            )}
          </QueryView>
        )}
      </Section>
      {service.type === 'hosting' && service.status === 'Active' && <Change service={service} door={door} />}
    </>
  );
}

function amountFacts(amounts: Amounts): [string, React.ReactNode][] {
  return [
    [t('total'), <MoneyText key="t" value={amounts.total} strong />],
    [t('net'), <MoneyText key="n" value={amounts.net} />],
    [t('profit'), <MoneyText key="p" value={amounts.profit} />],
    [t('providerShare'), <MoneyText key="s" value={amounts.providerShare} />],
    [t('why'), <ExplainButton key="w" lines={amounts.explain} />],
  ];
}

function Change({ service, door }: { service: RunningService; door: ServiceQuoteDoor }) {
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 250);
  const products = useQuery({
    queryKey: ['upgrade', 'products', q],
    queryFn: () => door.products(q),
    staleTime: 300_000,
    placeholderData: (before) => before,
  });
  const [product, setProduct] = useState<string | null>(String(service.itemId));
  const [term, setTerm] = useState<string | null>(service.term);
  const ask = useAction({
    run: () => door.upgrade({ productId: parseInt(product ?? '0', 10), term: term as UpgradeTarget['term'] }),
    refresh: [['none']],
  });
  const quote = ask.data;
  const { place } = door;
  const order = useAction({
    run: ({ fingerprint }: Upgrade) =>
      place!(
        {
          productId: parseInt(product ?? '0', 10),
          term: term as UpgradeTarget['term'],
          expectedFingerprint: fingerprint,
        },
        crypto.randomUUID(),
      ),
    done: t('ordered'),
    after: () => ask.reset(),
  });
  return (
    <Section title={t('upgrade')} description={t('upgradeText')}>
      <Stack>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            ask.mutate();
          }}
        >
          <SimpleGrid cols={{ base: 1, sm: 3 }} style={{ alignItems: 'end' }}>
            <Select
              label={t('product')}
              searchable
              data={products.data ?? []}
              filter={({ options }) => options}
              value={product}
              onChange={setProduct}
              onSearchChange={(text) => setTyped(products.data?.some(({ label }) => label === text) ? '' : text)}
            />
            <Select
              label={t('term')}
              allowDeselect={false}
              data={CYCLES.map((value) => ({ value, label: termWords(value) }))}
              value={term}
              onChange={setTerm}
            />
            <div>
              <Button type="submit" loading={ask.isPending} disabled={!product}>
                {t('ask')}
              </Button>
            </div>
          </SimpleGrid>
        </form>
        <ProblemAlert error={ask.error} />
        {quote && (
          <SimpleGrid cols={{ base: 1, md: 2 }}>
            <div>
              <h3 style={{ margin: '0 0 8px', fontSize: 'inherit' }}>{t('now')}</h3>
              <Facts
                items={[
                  [t('kind'), t(quote.kind)],
                  [
                    t('period'),
                    quote.daysLeft === null ? null : t('daysLeft', { n: quote.daysLeft, of: quote.daysOfPeriod ?? 0 }),
                  ],
                  [t('effect'), t(quote.effect)],
                  ...amountFacts(quote.now),
                ]}
              />
            </div>
            <div>
              <h3 style={{ margin: '0 0 8px', fontSize: 'inherit' }}>{t('later')}</h3>
              <Facts items={amountFacts(quote.later)} />
            </div>
          </SimpleGrid>
        )}
        {quote && place && (
          <div>
            <Button loading={order.isPending} onClick={() => order.mutate(quote)}>
              {t('orderChange')}
            </Button>
          </div>
        )}
        <ProblemAlert error={order.error} />
      </Stack>
    </Section>
  );
}
