import { Tabs } from '@mantine/core';
import { body, newIdempotencyKey, type AdminSchemas } from '#api-client';
import {
  ConfirmButton,
  DataTable,
  formatDate,
  formatInstant,
  isZero,
  MoneyText,
  PageHeader,
  PageLink,
  StatusBadge,
  tell,
  useMe,
  type Column,
} from '#ui';
import { api, queries } from '../../api.js';
import { ClientLink, ResellerName } from '../../shared/names.js';
import { t } from './payments.texts.js';

type Payment = AdminSchemas['AdminPaymentDto'];
type Held = AdminSchemas['HeldPaymentDto'];

const columns = (): Column<Payment>[] => [
  { header: t('received'), cell: (row) => formatDate(row.receivedOn), sort: 'receivedOn' },
  {
    header: t('invoice'),
    cell: (row) =>
      row.invoiceId ? (
        <PageLink to={`/invoices/${row.invoiceId}`}>{row.invoiceNumber || `#${row.invoiceId}`}</PageLink>
      ) : (
        '–'
      ),
  },
  { header: t('client'), cell: (row) => <ClientLink id={row.clientId} name={row.clientName} /> },
  { header: t('reseller'), cell: (row) => <ResellerName id={row.resellerId} /> },
  { header: t('gateway'), cell: (row) => row.gateway },
  { header: t('transaction'), cell: (row) => row.transactionId },
  { header: t('amount'), cell: (row) => <MoneyText value={row.amount} />, align: 'end' },
];

/** One key per held payment: pressing again after a lost answer closes the case once. */
const returnKeys = new Map<number, string>();
async function giveBack(id: number): Promise<void> {
  const key = returnKeys.get(id) ?? newIdempotencyKey();
  returnKeys.set(id, key);
  await body(
    api.POST('/api/admin/v1/held-payments/{id}/return', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  );
  tell(t('givenBack'));
  await queries.invalidateQueries();
}

export function PaymentsPage() {
  const may = useMe().can('payments.write');
  return (
    <>
      <PageHeader title={t('title')} />
      <Tabs defaultValue={window.location.hash === '#held' ? 'held' : 'all'} keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="all">{t('all')}</Tabs.Tab>
          <Tabs.Tab value="held">{t('heldTab')}</Tabs.Tab>
          <Tabs.Tab value="events">{t('events')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="all">
          <DataTable
            label={t('all')}
            queryKey={['payments']}
            place="memory"
            defaultSort="-id"
            search={t('search')}
            load={(query) => body(api.GET('/api/admin/v1/payments', { params: { query } }))}
            rowKey={(row) => row.id}
            columns={[
              ...columns(),
              {
                header: t('credited'),
                cell: (row) => (isZero(row.credited.amount) ? '–' : <MoneyText value={row.credited} />),
                align: 'end',
              },
              {
                header: t('fee'),
                cell: ({ fee, otherFee }) =>
                  isZero(fee.amount) && !otherFee ? '–' : <MoneyText value={otherFee ?? fee} />,
                align: 'end',
              },
              {
                header: t('kind'),
                cell: (row) => <StatusBadge status={row.kind} tone={row.kind === 'held' ? 'wait' : 'plain'} />,
              },
            ]}
            filters={[
              { name: 'kind', label: t('kind'), options: ['payment', 'held'] },
              { name: 'gateway', label: t('gateway') },
            ]}
            empty={{ title: t('empty'), text: t('emptyText') }}
          />
        </Tabs.Panel>
        <Tabs.Panel value="held">
          <DataTable<Held>
            label={t('heldTab')}
            queryKey={['held-payments']}
            place="memory"
            load={(query) => body(api.GET('/api/admin/v1/held-payments', { params: { query } }))}
            rowKey={(row) => row.id}
            columns={[
              ...(columns() as Column<Held>[]).map(({ sort: _, ...column }) => column),
              { header: t('reason'), cell: (row) => t(row.reason) },
              {
                header: t('decision'),
                cell: (row) =>
                  row.status === 'open' && may ? (
                    <ConfirmButton
                      size="compact-sm"
                      title={t('giveBackTitle')}
                      text={t('giveBackText')}
                      confirm={t('giveBack')}
                      action={() => giveBack(row.id)}
                    >
                      {t('giveBack')}
                    </ConfirmButton>
                  ) : (
                    <StatusBadge status={row.status} />
                  ),
              },
            ]}
            filters={[{ name: 'status', label: t('status'), options: ['open', 'resolved'] }]}
            empty={{ title: t('heldEmpty') }}
          />
        </Tabs.Panel>
        <Tabs.Panel value="events">
          <DataTable
            label={t('events')}
            queryKey={['gateway-events']}
            place="memory"
            load={(query) => body(api.GET('/api/admin/v1/gateway-events', { params: { query } }))}
            rowKey={(row) => row.id}
            columns={[
              { header: t('received'), cell: (row) => formatInstant(row.receivedAt) },
              { header: t('account'), cell: (row) => row.account },
              { header: t('type'), cell: (row) => row.type },
              { header: t('decided'), cell: (row) => formatInstant(row.decidedAt) },
              { header: t('outcome'), cell: (row) => row.outcome || '–' },
            ]}
            empty={{ title: t('eventsEmpty') }}
          />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
