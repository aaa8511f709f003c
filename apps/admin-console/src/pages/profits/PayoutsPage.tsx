import { Button, Select, Stack, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { body, newIdempotencyKey } from '#api-client';
import {
  DataTable,
  FormDrawer,
  formatInstant,
  MoneyText,
  PageHeader,
  PageLink,
  QueryView,
  useAction,
  useMe,
} from '#ui';
import { api } from '../../api.js';
import { ResellerSelect } from '../../shared/choices.js';
import { useCurrencies } from '../../shared/names.js';
import { MoveWallet } from './MoveWallet.js';
import { PayoutsTab, QueueTab, RunsTab } from './PayoutQueue.js';
import { t } from './profits.texts.js';

export function PayoutsPage() {
  const may = useMe().can('payouts.write');
  const [preparing, setPreparing] = useState(false);
  const [moving, setMoving] = useState(false);
  return (
    <>
      <PageHeader
        title={t('payouts')}
        actions={
          may && (
            <>
              <Button onClick={() => setPreparing(true)}>{t('prepare')}</Button>
              <Button variant="default" onClick={() => setMoving(true)}>
                {t('moveWallet')}
              </Button>
            </>
          )
        }
      />
      <Tabs defaultValue="queue" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="queue">{t('queue')}</Tabs.Tab>
          <Tabs.Tab value="payouts">{t('payouts')}</Tabs.Tab>
          <Tabs.Tab value="runs">{t('runs')}</Tabs.Tab>
          <Tabs.Tab value="wallets">{t('wallets')}</Tabs.Tab>
          <Tabs.Tab value="movements">{t('movements')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="queue">
          <QueueTab />
        </Tabs.Panel>
        <Tabs.Panel value="runs">
          <RunsTab />
        </Tabs.Panel>
        <Tabs.Panel value="payouts">
          <PayoutsTab />
        </Tabs.Panel>
        <Tabs.Panel value="wallets">
          <DataTable
            label={t('wallets')}
            queryKey={['wallets']}
            place="memory"
            load={(query) => body(api.GET('/api/admin/v1/wallets', { params: { query } }))}
            rowKey={(row) => `${row.resellerId}${row.available.currency}`}
            columns={[
              {
                header: t('reseller'),
                cell: (row) => <PageLink to={`/resellers/${row.resellerId}/statement`}>{row.resellerName}</PageLink>,
              },
              {
                header: t('availableNow'),
                cell: (row) => <MoneyText value={row.available} strong />,
                align: 'end',
                sort: 'available',
              },
              { header: t('reserved'), cell: (row) => <MoneyText value={row.reserved} />, align: 'end' },
            ]}
            empty={{ title: t('walletsEmpty') }}
          />
        </Tabs.Panel>
        <Tabs.Panel value="movements">
          <DataTable
            label={t('movements')}
            queryKey={['wallet-movements']}
            place="memory"
            defaultSort="-id"
            load={(query) => body(api.GET('/api/admin/v1/wallet-movements', { params: { query } }))}
            rowKey={(row) => row.id}
            columns={[
              { header: t('moved'), cell: (row) => formatInstant(row.movedAt), sort: 'movedAt' },
              {
                header: t('reseller'),
                cell: (row) => <PageLink to={`/resellers/${row.resellerId}`}>{row.resellerName}</PageLink>,
              },
              { header: t('kind'), cell: (row) => t(row.kind) },
              { header: t('moneyReference'), cell: (row) => row.reference ?? '–' },
              { header: t('description'), cell: (row) => row.description || '–' },
              { header: t('amount'), cell: (row) => <MoneyText value={row.amount} />, align: 'end', sort: 'amount' },
            ]}
            filters={[
              {
                name: 'kind',
                label: t('kind'),
                options: ['payout', 'top-up', 'withdrawal', 'goodwill', 'correction', 'wholesale', 'downgrade'],
              },
              { name: 'currency', label: t('currency') },
            ]}
            empty={{ title: t('movementsEmpty') }}
          />
        </Tabs.Panel>
      </Tabs>
      {moving && <MoveWallet onClose={() => setMoving(false)} />}
      {preparing && <Prepare onClose={() => setPreparing(false)} />}
    </>
  );
}

/** What a reseller has earned, per currency and state. */
export function ProfitBalances({ resellerId }: { resellerId: number }) {
  const query = useQuery({
    queryKey: ['profit-balances', resellerId],
    queryFn: () =>
      body(api.GET('/api/admin/v1/resellers/{id}/profit-balances', { params: { path: { id: resellerId } } })),
  });
  return (
    <QueryView query={query} lines={2}>
      {({ items }) =>
        items.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('noBalances')}
          </Text>
        ) : (
          <div className="rl-scroll" tabIndex={0} role="region" aria-label={t('balances')}>
            <table className="rl-table">
              <thead>
                <tr>
                  <th scope="col">{t('currency')}</th>
                  <th scope="col" data-align="end">
                    {t('held')}
                  </th>
                  <th scope="col" data-align="end">
                    {t('payable')}
                  </th>
                  <th scope="col" data-align="end">
                    {t('inPayout')}
                  </th>
                  <th scope="col" data-align="end">
                    {t('paid')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((b) => (
                  <tr key={b.currency}>
                    <th scope="row">{b.currency}</th>
                    <td data-align="end">
                      <MoneyText value={b.held} />
                    </td>
                    <td data-align="end">
                      <MoneyText value={b.available} strong />
                    </td>
                    <td data-align="end">
                      <MoneyText value={b.inPayout} />
                    </td>
                    <td data-align="end">
                      <MoneyText value={b.paid} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )
      }
    </QueryView>
  );
}

function Prepare({ onClose }: { onClose: () => void }) {
  const [key] = useState(newIdempotencyKey);
  const [resellerId, setResellerId] = useState<number | null>(null);
  const [currency, setCurrency] = useState<string | null>(null);
  const currencies = useCurrencies();
  const navigate = useNavigate();
  const prepare = useAction({
    run: () =>
      body(
        api.POST('/api/admin/v1/payouts', {
          params: { header: { 'Idempotency-Key': `${key}-${resellerId}-${currency}` } },
          body: { resellerId: resellerId ?? 0, currency: currency ?? '' },
        }),
      ),
    done: t('prepared'),
    after: ({ id }) => {
      onClose();
      void navigate({ to: `/payouts/${id}` });
    },
  });
  return (
    <FormDrawer
      opened
      onClose={onClose}
      title={t('prepare')}
      submit={t('prepare')}
      busy={prepare.isPending}
      error={prepare.error}
      onSubmit={(event) => {
        event.preventDefault();
        prepare.mutate();
      }}
    >
      <Text size="sm" c="dimmed">
        {t('prepareText')}
      </Text>
      <ResellerSelect label={t('reseller')} required value={resellerId} onChange={setResellerId} />
      {resellerId && (
        <Stack gap={4}>
          <ProfitBalances resellerId={resellerId} />
        </Stack>
      )}
      <Select label={t('currency')} required data={currencies.data ?? []} value={currency} onChange={setCurrency} />
    </FormDrawer>
  );
}
