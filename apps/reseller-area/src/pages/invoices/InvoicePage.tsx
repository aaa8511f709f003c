import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { body, newIdempotencyKey, type ResellerSchemas } from '#api-client';
import {
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
  useAction,
  useIdParam,
  useMe,
} from '#ui';
import { api } from '../../api.js';
import { ClientLink } from '../clients/ClientLink.js';
import { t } from './invoices.texts.js';
import { Disputes } from './Disputes.js';
import { Refunds } from './Refunds.js';
import { UseCredit } from './UseCredit.js';

type Invoice = ResellerSchemas['TenantInvoiceDetailDto'];

export function InvoicePage() {
  const id = useIdParam();
  const me = useMe();
  const [usingCredit, setUsingCredit] = useState(false);
  const path = { id };
  const query = useQuery({
    queryKey: ['invoices', id],
    queryFn: () => body(api.GET('/api/reseller/v1/invoices/{id}', { params: { path } })),
  });
  return (
    <QueryView query={query}>
      {(invoice) => {
        return (
          <>
            <PageHeader
              title={t('invoice', { number: invoice.number || t('unnumbered', { id }) })}
              back={{ to: '/invoices', label: t('title') }}
              badge={<StatusBadge status={invoice.status} />}
              actions={
                <>
                  {me.can('invoices.write') && <DraftActions invoice={invoice} />}
                  {me.can('invoices.write') &&
                    !me.impersonation &&
                    invoice.status === 'Unpaid' &&
                    !isZero(invoice.open.amount) && (
                      <Button variant="default" onClick={() => setUsingCredit(true)}>
                        {t('applyCredit')}
                      </Button>
                    )}
                  <PdfButton
                    href={`/api/reseller/v1/invoices/${id}/pdf`}
                    of={t('invoice', { number: invoice.number || id })}
                  />
                </>
              }
            />
            <Stack>
              <Section>
                <Facts
                  items={[
                    [t('client'), <ClientLink key="c" id={invoice.clientId} name={invoice.clientName} />],
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
                  ]}
                />
              </Section>
              <Lines invoice={invoice} />
              <Disputes invoiceId={id} />
              <Refunds invoiceId={id} />
              <PrintedPage src={`/api/reseller/v1/invoices/${id}/page`} title={t('document')} />
            </Stack>
            {usingCredit && <UseCredit invoice={invoice} onClose={() => setUsingCredit(false)} />}
          </>
        );
      }}
    </QueryView>
  );
}

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

/** Drafts are edited; what was issued is copied to a new draft, to be written anew. */
function DraftActions({ invoice }: { invoice: Invoice }) {
  const navigate = useNavigate();
  const [key] = useState(newIdempotencyKey);
  const copy = useAction({
    run: () =>
      body(
        api.POST('/api/reseller/v1/invoices/{id}/copy', {
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
