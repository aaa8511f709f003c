import { Stack, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { body } from '#api-client';
import {
  DataTable,
  Facts,
  formatDate,
  formatInstant,
  MoneyText,
  PageHeader,
  PageLink,
  QueryView,
  Section,
  Statement,
  StatusBadge,
} from '#ui';
import { api } from '../../api.js';
import { Balances } from './Balances.js';
import { ProfitsList } from './ProfitsList.js';
import { t } from './profit.texts.js';

export function ProfitPage() {
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <Stack>
        <Section title={t('balances')} flush>
          <Balances />
        </Section>
        <Tabs defaultValue="profits" keepMounted={false}>
          <Tabs.List mb="sm">
            <Tabs.Tab value="profits">{t('profits')}</Tabs.Tab>
            <Tabs.Tab value="payouts">{t('payouts')}</Tabs.Tab>
            <Tabs.Tab value="wallet">{t('wallet')}</Tabs.Tab>
            <Tabs.Tab value="statement">{t('statement')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="profits">
            <ProfitsList />
          </Tabs.Panel>
          <Tabs.Panel value="payouts">
            <DataTable
              label={t('payouts')}
              queryKey={['payouts']}
              place="memory"
              defaultSort="-id"
              load={(query) => body(api.GET('/api/reseller/v1/payouts', { params: { query } }))}
              rowKey={(row) => row.id}
              columns={[
                {
                  header: t('payouts'),
                  cell: (row) => <PageLink to={`/profit/payouts/${row.id}`}>{t('payoutOf', { id: row.id })}</PageLink>,
                },
                { header: t('status'), cell: (row) => <StatusBadge status={row.status} /> },
                {
                  header: t('amount'),
                  cell: (row) => <MoneyText value={row.amount} strong />,
                  align: 'end',
                  sort: 'amount',
                },
                { header: t('entries'), cell: (row) => row.entryCount, align: 'end' },
                { header: t('preparedOn'), cell: (row) => formatDate(row.preparedOn), sort: 'preparedOn' },
                { header: t('sentOn'), cell: (row) => formatInstant(row.sentAt) },
              ]}
              filters={[
                {
                  name: 'status',
                  label: t('status'),
                  options: ['draft', 'approved', 'sending', 'sent', 'failed', 'unknown', 'cancelled'],
                },
              ]}
              empty={{ title: t('noPayouts'), text: t('noPayoutsText') }}
            />
          </Tabs.Panel>
          <Tabs.Panel value="wallet">
            <Wallet />
          </Tabs.Panel>
          <Tabs.Panel value="statement">
            <MyStatement />
          </Tabs.Panel>
        </Tabs>
      </Stack>
    </>
  );
}

/** In the currencies in which he earned something or has a wallet. */
function MyStatement() {
  const earned = useQuery({
    queryKey: ['profit-balances'],
    queryFn: () => body(api.GET('/api/reseller/v1/profit-balances')),
  });
  const wallets = useQuery({ queryKey: ['wallets'], queryFn: () => body(api.GET('/api/reseller/v1/wallets')) });
  const rows = [...(earned.data?.items ?? []), ...(wallets.data?.items ?? [])];
  const currencies = [...new Set(rows.map(({ currency }) => currency))];
  if (earned.data && wallets.data && currencies.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('noBalances')}
      </Text>
    );
  return (
    <Statement
      path="/api/reseller/v1/statement"
      currencies={currencies}
      load={(query) => body(api.GET('/api/reseller/v1/statement', { params: { query } }))}
    />
  );
}

function Wallet() {
  const query = useQuery({ queryKey: ['wallets'], queryFn: () => body(api.GET('/api/reseller/v1/wallets')) });
  return (
    <Stack>
      <Section title={t('wallet')}>
        <QueryView query={query} lines={2}>
          {({ items }) =>
            items.length === 0 ? (
              <Text size="sm" c="dimmed">
                {t('noWallet')}
              </Text>
            ) : (
              <Stack>
                {items.map((w) => (
                  <Facts
                    key={w.currency}
                    items={[
                      [t('availableNow'), <MoneyText key="a" value={w.available} strong />],
                      [t('reserved'), <MoneyText key="r" value={w.reserved} />],
                    ]}
                  />
                ))}
              </Stack>
            )
          }
        </QueryView>
      </Section>
      <DataTable
        label={t('movements')}
        queryKey={['wallet-movements']}
        place="memory"
        defaultSort="-id"
        load={(q) => body(api.GET('/api/reseller/v1/wallet-movements', { params: { query: q } }))}
        rowKey={(row) => row.id}
        columns={[
          { header: t('moved'), cell: (row) => formatInstant(row.movedAt), sort: 'movedAt' },
          { header: t('kind'), cell: (row) => t(row.kind) },
          { header: t('what'), cell: (row) => row.description || '–' },
          { header: t('amount'), cell: (row) => <MoneyText value={row.amount} strong />, align: 'end', sort: 'amount' },
        ]}
        filters={[
          {
            name: 'kind',
            label: t('kind'),
            options: ['payout', 'top-up', 'withdrawal', 'goodwill', 'correction', 'wholesale', 'downgrade'],
          },
        ]}
        empty={{ title: t('noMovements') }}
      />
    </Stack>
  );
}
