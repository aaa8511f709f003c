import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState, type ReactNode } from 'react';
import { body, newIdempotencyKey, toQuery, type AdminSchemas } from '#api-client';
import {
  ConfirmButton,
  EmptyState,
  ExplainButton,
  Facts,
  formatDate,
  formatRate,
  isZero,
  MoneyText,
  PageHeader,
  PageLink,
  PdfButton,
  PrintedPage,
  QueryView,
  Section,
  StatusBadge,
  tell,
  useAction,
  useIdParam,
  useMe,
} from '#ui';
import { api, queries } from '../../api.js';
import { ClientLink, ResellerName } from '../../shared/names.js';
import { DisputesOf, RecordChargeback } from '../payments/DisputesPage.js';
import { t } from './invoices.texts.js';
import { ChargeCard } from './ChargeCard.js';
import { WriteCreditNote, WriteOff } from './Corrections.js';
import { RecordPayment, UseCredit } from './RecordPayment.js';
import { RefundInvoice } from './RefundInvoice.js';
import { Refunds } from './Refunds.js';

type Invoice = AdminSchemas['TenantInvoiceDetailDto'];

export function InvoicePage() {
  const id = useIdParam();
  const me = useMe();
  const [dialog, setDialog] = useState<'payment' | 'credit' | 'refund' | 'note' | 'writeOff' | 'charge' | null>(null);
  const cancelKey = useRef('');
  const path = { id };
  const query = useQuery({
    queryKey: ['invoices', id],
    queryFn: () => body(api.GET('/api/admin/v1/invoices/{id}', { params: { path } })),
  });
  const cancel = async () => {
    cancelKey.current ||= newIdempotencyKey();
    await body(
      api.POST('/api/admin/v1/invoices/{id}/cancel', {
        params: { path, header: { 'Idempotency-Key': cancelKey.current } },
      }),
    );
    tell(t('cancelled'));
    await queries.invalidateQueries();
  };
  return (
    <QueryView query={query}>
      {(invoice) => {
        const payable = (!isZero(invoice.open.amount) || invoice.status === 'Collections') && me.can('payments.write');
        const paidSomething =
          ['Paid', 'Unpaid', 'Payment Pending'].includes(invoice.status) &&
          invoice.open.amount !== invoice.total.amount;
        return (
          <>
            <PageHeader
              title={t('invoice', { number: invoice.number || t('unnumbered', { id }) })}
              back={{ to: '/invoices', label: t('title') }}
              badge={<StatusBadge status={invoice.status} />}
              actions={
                <>
                  <PdfButton
                    href={`/api/admin/v1/invoices/${id}/pdf`}
                    of={t('invoice', { number: invoice.number || id })}
                  />
                  {payable && <Button onClick={() => setDialog('payment')}>{t('record')}</Button>}
                  {payable && (
                    <Button variant="default" onClick={() => setDialog('credit')}>
                      {t('applyCredit')}
                    </Button>
                  )}
                  {payable && invoice.status === 'Unpaid' && !isContainer(invoice.kind) && (
                    <Button variant="default" onClick={() => setDialog('charge')}>
                      {t('chargeCard')}
                    </Button>
                  )}
                  {paidSomething && me.can('payments.write') && (
                    <Button variant="default" onClick={() => setDialog('refund')}>
                      {t('refund')}
                    </Button>
                  )}
                  {me.can('invoices.write') && <DraftActions invoice={invoice} />}
                  {me.can('invoices.write') && ['Unpaid', 'Paid'].includes(invoice.status) && (
                    <Button variant="default" onClick={() => setDialog('note')}>
                      {t('writeNote')}
                    </Button>
                  )}
                  {me.can('invoices.write') && invoice.status === 'Unpaid' && (
                    <Button variant="default" onClick={() => setDialog('writeOff')}>
                      {t('writeOff')}
                    </Button>
                  )}
                  {invoice.status === 'Unpaid' && me.can('invoices.write') && (
                    <ConfirmButton
                      title={t('cancelTitle')}
                      text={t('cancelText')}
                      confirm={t('cancel')}
                      danger
                      action={cancel}
                    >
                      {t('cancel')}
                    </ConfirmButton>
                  )}
                </>
              }
            />
            <Stack>
              <Section>
                <Facts
                  items={[
                    [t('client'), <ClientLink key="c" id={invoice.clientId} name={invoice.clientName} />],
                    [t('reseller'), <ResellerName key="r" id={invoice.resellerId} />],
                    [t('total'), <MoneyText key="t" value={invoice.total} strong />],
                    [t('open'), <MoneyText key="o" value={invoice.open} strong />],
                    [t('issued'), formatDate(invoice.issuedOn)],
                    [t('due'), formatDate(invoice.dueOn)],
                    [t('paid'), formatDate(invoice.paidOn)],
                    [t('method'), invoice.paymentMethod],
                    [
                      t('order'),
                      invoice.orderId ? (
                        <PageLink
                          key="x"
                          to={`/orders/${invoice.orderId}`}
                        >{`${t('order')} ${invoice.orderId}`}</PageLink>
                      ) : null,
                    ],
                    [t('kind'), invoice.kind],
                    ...(invoice.writeOff ? writtenOff(invoice.writeOff) : []),
                    ...(invoice.notes ? [[t('notes'), invoice.notes] as [string, string]] : []),
                  ]}
                />
              </Section>
              <Lines invoice={invoice} />
              {me.can('payments.read') && <Payments invoiceId={id} />}
              {me.can('payments.read') && <DisputesOf invoiceId={id} />}
              {me.can('payments.read') && <Refunds invoiceId={id} />}
              <PrintedPage src={`/api/admin/v1/invoices/${id}/page`} title={t('document')} />
            </Stack>
            {dialog === 'payment' && <RecordPayment invoice={invoice} onClose={() => setDialog(null)} />}
            {dialog === 'charge' && <ChargeCard invoice={invoice} onClose={() => setDialog(null)} />}
            {dialog === 'refund' && <RefundInvoice invoice={invoice} onClose={() => setDialog(null)} />}
            {dialog === 'note' && <WriteCreditNote invoice={invoice} onClose={() => setDialog(null)} />}
            {dialog === 'writeOff' && <WriteOff invoice={invoice} onClose={() => setDialog(null)} />}
            {dialog === 'credit' && <UseCredit invoice={invoice} onClose={() => setDialog(null)} />}
          </>
        );
      }}
    </QueryView>
  );
}

const isContainer = (kind: string): boolean => kind === 'mass-payment' || kind === 'add-funds';

const writtenOff = ({
  amount,
  recovered,
  reason,
  writtenOn,
}: NonNullable<Invoice['writeOff']>): [string, ReactNode][] => [
  [t('givenUp'), <MoneyText key="w" value={amount} />],
  [t('cameIn'), <MoneyText key="m" value={recovered} />],
  [t('reason'), `${reason} (${formatDate(writtenOn)})`],
];

function Lines({ invoice: { lines, sums, total } }: { invoice: Invoice }) {
  const sum = (label: string, value: Invoice['total'], strong?: boolean) => (
    <tr>
      <th scope="row" colSpan={3} style={{ textAlign: 'end' }}>
        {label}
      </th>
      <td data-align="end">
        <MoneyText value={value} strong={strong} />
      </td>
      <td colSpan={3} />
    </tr>
  );
  return (
    <Section title={t('lines')} flush>
      <div className="rl-scroll" tabIndex={0} role="region" aria-label={t('lines')}>
        <table className="rl-table">
          <thead>
            <tr>
              <th scope="col">{t('description')}</th>
              <th scope="col" data-align="end">
                {t('net')}
              </th>
              <th scope="col" data-align="end">
                {t('tax')}
              </th>
              <th scope="col" data-align="end">
                {t('amount')}
              </th>
              <th scope="col" data-align="end">
                {t('profit')}
              </th>
              <th scope="col" data-align="end">
                {t('share')}
              </th>
              <th scope="col">{t('why')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <th scope="row">
                  {line.description}
                  {line.periodStart && !line.description.includes(line.periodStart) && (
                    <Text size="xs" c="dimmed">
                      {`${formatDate(line.periodStart)} – ${formatDate(line.periodEnd)}`}
                    </Text>
                  )}
                </th>
                <td data-align="end">
                  <MoneyText value={line.net} />
                </td>
                <td data-align="end">
                  <MoneyText value={line.tax} />
                </td>
                <td data-align="end">
                  <MoneyText value={line.amount} />
                </td>
                <td data-align="end">
                  <MoneyText value={line.profit} />
                </td>
                <td data-align="end">
                  <MoneyText value={line.providerShare} />
                </td>
                <td>
                  <ExplainButton lines={line.explain} of={line.description} to={`/explain/invoice-lines/${line.id}`} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            {sum(t('subtotal'), sums.subtotal)}
            {!isZero(sums.tax.amount) && sum(t('tax1', { rate: formatRate(sums.taxRate) }), sums.tax)}
            {!isZero(sums.tax2.amount) && sum(t('tax1', { rate: formatRate(sums.taxRate2) }), sums.tax2)}
            {sum(t('total'), total, true)}
            {!isZero(sums.credit.amount) && sum(t('credit'), sums.credit)}
          </tfoot>
        </table>
      </div>
    </Section>
  );
}

function Payments({ invoiceId }: { invoiceId: number }) {
  const may = useMe().can('payments.write');
  const [taken, setTaken] = useState<AdminSchemas['AdminPaymentDto'] | null>(null);
  const query = useQuery({
    queryKey: ['payments', 'of', invoiceId],
    queryFn: () =>
      body(
        api.GET('/api/admin/v1/payments', {
          params: { query: toQuery({ limit: 100, filters: { invoiceId: String(invoiceId) } }) },
        }),
      ),
  });
  return (
    <Section title={t('payments')} flush>
      <QueryView query={query} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('noPayments')} />
          ) : (
            <div className="rl-scroll" tabIndex={0} role="region" aria-label={t('payments')}>
              <table className="rl-table">
                <thead>
                  <tr>
                    <th scope="col">{t('received')}</th>
                    <th scope="col">{t('gateway')}</th>
                    <th scope="col">{t('transaction')}</th>
                    <th scope="col" data-align="end">
                      {t('amount')}
                    </th>
                    {may && <th scope="col">{t('bankTook')}</th>}
                  </tr>
                </thead>
                <tbody>
                  {items.map((p) => (
                    <tr key={p.id}>
                      <td>{formatDate(p.receivedOn)}</td>
                      <td>{p.gateway}</td>
                      <td>{p.transactionId}</td>
                      <td data-align="end">
                        <MoneyText value={p.amount} />
                      </td>
                      {may && (
                        <td>
                          {p.kind === 'payment' && (
                            <Button size="compact-sm" variant="default" onClick={() => setTaken(p)}>
                              {t('recordChargeback')}
                            </Button>
                          )}
                        </td>
                      )}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </QueryView>
      {taken && <RecordChargeback payment={taken} onClose={() => setTaken(null)} />}
    </Section>
  );
}

/** Drafts are edited; what was issued is copied to a new draft, to be written anew. */
function DraftActions({ invoice }: { invoice: Invoice }) {
  const navigate = useNavigate();
  const [key] = useState(newIdempotencyKey);
  const copy = useAction({
    run: () =>
      body(
        api.POST('/api/admin/v1/invoices/{id}/copy', {
          params: { path: { id: invoice.id }, header: { 'Idempotency-Key': key } },
        }),
      ),
    done: t('copied'),
    after: (draft) => void navigate({ to: `/drafts/${draft.id}` }),
    tellFailures: true,
  });
  if (invoice.status === 'Draft')
    return (
      <Button component={Link} to={`/drafts/${invoice.id}`}>
        {t('editDraft')}
      </Button>
    );
  if (invoice.kind !== 'custom') return null;
  return (
    <Button variant="default" loading={copy.isPending} onClick={() => copy.mutate()}>
      {t('copy')}
    </Button>
  );
}
