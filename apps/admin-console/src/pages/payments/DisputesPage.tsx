import { Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { body, newIdempotencyKey, toQuery, type AdminSchemas } from '#api-client';
import {
  ConfirmButton,
  DataTable,
  EmptyState,
  Facts,
  FormDrawer,
  formatDate,
  MoneyText,
  PageHeader,
  PageLink,
  QueryView,
  Section,
  showFieldErrors,
  StatusBadge,
  tell,
  typedAmount,
  useAction,
  useIdParam,
  useMe,
  type Column,
} from '#ui';
import { api, queries } from '../../api.js';
import { ClientLink } from '../../shared/names.js';
import { t } from './disputes.texts.js';

type Dispute = AdminSchemas['DisputeDto'];
type Payment = AdminSchemas['AdminPaymentDto'];
const TONES = { inquiry: 'plain', open: 'wait', won: 'good', lost: 'bad' } as const;

const Status = ({ status }: Pick<Dispute, 'status'>) => (
  <StatusBadge status={status} tone={TONES[status as keyof typeof TONES]} />
);
const InvoiceLink = ({ invoiceId, invoiceNumber }: Pick<Dispute, 'invoiceId' | 'invoiceNumber'>) =>
  invoiceId ? <PageLink to={`/invoices/${invoiceId}`}>{invoiceNumber || `#${invoiceId}`}</PageLink> : <>–</>;
const Reseller = ({ resellerId, resellerName }: Pick<Dispute, 'resellerId' | 'resellerName'>) =>
  resellerId ? <PageLink to={`/resellers/${resellerId}`}>{resellerName}</PageLink> : <>{t('direct')}</>;

const columns = (): Column<Dispute>[] => [
  { header: t('number'), cell: (row) => <PageLink to={`/disputes/${row.id}`}>{row.reference}</PageLink> },
  { header: t('status'), cell: (row) => <Status status={row.status} /> },
  { header: t('invoice'), cell: (row) => <InvoiceLink {...row} /> },
  { header: t('client'), cell: (row) => <ClientLink id={row.clientId} name={row.clientName} /> },
  { header: t('reseller'), cell: (row) => <Reseller {...row} /> },
  { header: t('opened'), cell: (row) => formatDate(row.openedOn), sort: 'openedOn' },
  { header: t('amount'), cell: (row) => <MoneyText value={row.amount} />, align: 'end', sort: 'amount' },
  { header: t('taken'), cell: (row) => <MoneyText value={row.taken} strong />, align: 'end' },
];

export function DisputesPage() {
  return (
    <>
      <PageHeader title={t('title')} description={t('text')} />
      <DataTable
        label={t('title')}
        queryKey={['disputes']}
        defaultSort="-id"
        load={(query) => body(api.GET('/api/admin/v1/disputes', { params: { query } }))}
        rowKey={(row) => row.id}
        columns={columns()}
        filters={[
          { name: 'status', label: t('status'), options: ['inquiry', 'open', 'won', 'lost'] },
          { name: 'openedOn.gte', label: `${t('opened')} ≥`, type: 'date' },
        ]}
        empty={{ title: t('empty'), text: t('emptyText') }}
      />
    </>
  );
}

export function DisputePage() {
  const id = useIdParam();
  const may = useMe().can('payments.write');
  const key = useRef('');
  const query = useQuery({
    queryKey: ['disputes', id],
    queryFn: () => body(api.GET('/api/admin/v1/disputes/{id}', { params: { path: { id } } })),
  });
  const reverse = async () => {
    key.current ||= newIdempotencyKey();
    await body(
      api.POST('/api/admin/v1/disputes/{id}/reverse', {
        params: { path: { id }, header: { 'Idempotency-Key': key.current } },
        body: {},
      }),
    );
    tell(t('reversed'));
    await queries.invalidateQueries();
  };
  return (
    <QueryView query={query}>
      {(dispute) => (
        <>
          <PageHeader
            title={t('dispute', { reference: dispute.reference })}
            back={{ to: '/disputes', label: t('title') }}
            badge={<Status status={dispute.status} />}
            actions={
              may &&
              dispute.byHand &&
              dispute.status === 'lost' && (
                <ConfirmButton
                  title={t('reverseTitle')}
                  text={t('reverseText')}
                  confirm={t('reverse')}
                  action={reverse}
                >
                  {t('reverse')}
                </ConfirmButton>
              )
            }
          />
          <Stack>
            <Section>
              <Facts
                items={[
                  [t('invoice'), <InvoiceLink key="i" {...dispute} />],
                  [t('client'), <ClientLink key="c" id={dispute.clientId} name={dispute.clientName} />],
                  [t('reseller'), <Reseller key="r" {...dispute} />],
                  [t('amount'), <MoneyText key="a" value={dispute.amount} />],
                  [t('taken'), <MoneyText key="t" value={dispute.taken} strong />],
                  [t('fee'), <MoneyText key="f" value={dispute.fee} />],
                  [t('reason'), dispute.reason],
                  [t('gateway'), dispute.gateway],
                  [t('transaction'), dispute.transactionId],
                  [t('by'), dispute.byHand ? t('byHand') : t('byGateway')],
                  [t('opened'), formatDate(dispute.openedOn)],
                  [t('closed'), formatDate(dispute.closedOn)],
                ]}
              />
            </Section>
            <Movements movements={dispute.movements} />
          </Stack>
        </>
      )}
    </QueryView>
  );
}

function Movements({ movements }: Pick<AdminSchemas['DisputeDetailDto'], 'movements'>) {
  return (
    <Section title={t('movements')} flush>
      {movements.length === 0 ? (
        <EmptyState title={t('noMovements')} />
      ) : (
        <div className="rl-scroll" tabIndex={0} role="region" aria-label={t('movements')}>
          <table className="rl-table">
            <thead>
              <tr>
                <th scope="col">{t('moved')}</th>
                <th scope="col">{t('kind')}</th>
                {(['amount', 'fee', 'ofInvoice', 'ofCredit', 'ofLoss'] as const).map((name) => (
                  <th key={name} scope="col" data-align="end">
                    {t(name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {movements.map((row) => (
                <tr key={row.id}>
                  <td>{row.bookedOn ? formatDate(row.bookedOn) : t('waits')}</td>
                  <td>{t(row.kind)}</td>
                  {([row.amount, row.fee, row.toInvoice, row.toCredit, row.toLoss] as const).map((value, index) => (
                    <td key={index} data-align="end">
                      <MoneyText value={value} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

/** Disputes of an invoice's payments; nothing is shown where there are none. */
export function DisputesOf({ invoiceId }: { invoiceId: number }) {
  const query = useQuery({
    queryKey: ['disputes', 'of', invoiceId],
    queryFn: () =>
      body(
        api.GET('/api/admin/v1/disputes', {
          params: { query: toQuery({ limit: 100, filters: { invoiceId: String(invoiceId) } }) },
        }),
      ),
  });
  if (!query.data || query.data.items.length === 0) return null;
  return (
    <Section title={t('title')} flush>
      <div className="rl-scroll" tabIndex={0} role="region" aria-label={t('title')}>
        <table className="rl-table">
          <thead>
            <tr>
              <th scope="col">{t('number')}</th>
              <th scope="col">{t('status')}</th>
              <th scope="col">{t('opened')}</th>
              <th scope="col" data-align="end">
                {t('amount')}
              </th>
              <th scope="col" data-align="end">
                {t('taken')}
              </th>
            </tr>
          </thead>
          <tbody>
            {query.data.items.map((row) => (
              <tr key={row.id}>
                <td>
                  <PageLink to={`/disputes/${row.id}`}>{row.reference}</PageLink>
                </td>
                <td>
                  <Status status={row.status} />
                </td>
                <td>{formatDate(row.openedOn)}</td>
                <td data-align="end">
                  <MoneyText value={row.amount} />
                </td>
                <td data-align="end">
                  <MoneyText value={row.taken} strong />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** What a bank took back, as staff saw it. The key is made when the dialog opens: pressing again records once. */
export function RecordChargeback({ payment, onClose }: { payment: Payment; onClose: () => void }) {
  const [key] = useState(newIdempotencyKey);
  const { currency } = payment.amount;
  const form = useForm({
    initialValues: { amount: '', fee: '', reference: '', reason: '', takenOn: new Date().toLocaleDateString('sv-SE') },
    validate: {
      amount: (value) => (!value || typedAmount(value) ? null : t('badAmount')),
      fee: (value) => (!value || typedAmount(value) ? null : t('badAmount')),
    },
  });
  const record = useAction({
    run: ({ amount, fee, ...values }: typeof form.values) =>
      body(
        api.POST('/api/admin/v1/payments/{id}/chargebacks', {
          params: { path: { id: payment.id }, header: { 'Idempotency-Key': key } },
          body: {
            ...values,
            ...(amount ? { amount: { amount: typedAmount(amount) ?? '', currency } } : {}),
            ...(fee ? { fee: { amount: typedAmount(fee) ?? '', currency } } : {}),
          },
        }),
      ),
    done: t('recorded'),
    after: onClose,
  });
  return (
    <FormDrawer
      opened
      onClose={onClose}
      title={t('record')}
      submit={t('record')}
      busy={record.isPending}
      error={record.error}
      onSubmit={form.onSubmit((values) =>
        record.mutate(values, {
          onError: (error) => showFieldErrors(form, error, { 'amount.amount': 'amount', 'fee.amount': 'fee' }),
        }),
      )}
    >
      <Text size="sm" c="dimmed">
        {t('recordText')}
      </Text>
      <Text size="sm">
        {t('payment')}: <MoneyText value={payment.amount} strong /> · {payment.transactionId}
      </Text>
      <TextInput
        label={`${t('left')} (${currency})`}
        description={t('leftHint')}
        inputMode="decimal"
        {...form.getInputProps('amount')}
      />
      <TextInput label={`${t('bankFee')} (${currency})`} inputMode="decimal" {...form.getInputProps('fee')} />
      <TextInput label={t('reference')} required {...form.getInputProps('reference')} />
      <TextInput label={t('reason')} required {...form.getInputProps('reason')} />
      <TextInput label={t('takenOn')} type="date" required {...form.getInputProps('takenOn')} />
    </FormDrawer>
  );
}
