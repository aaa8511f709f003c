import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { body, toQuery } from '#api-client';
import { formatDate, MoneyText, PdfButton, QueryView, Section, StatusBadge } from '#ui';
import { api } from '../../api.js';
import { t } from './invoices.texts.js';

const WHERE = { credit: 'toCredit', gateway: 'toGateway', manual: 'toHand' } as const;

/** What went back of a client's invoice, or is on its way; the profit of it is taken back with it. */
export function Refunds({ invoiceId }: { invoiceId: number }) {
  const query = useQuery({
    queryKey: ['refunds', 'of', invoiceId],
    queryFn: () =>
      body(
        api.GET('/api/reseller/v1/refunds', {
          params: { query: toQuery({ limit: 100, filters: { invoiceId: String(invoiceId) } }) },
        }),
      ),
  });
  if (query.data?.items.length === 0) return null;
  return (
    <Section title={t('refunds')} flush>
      <QueryView query={query} lines={2}>
        {({ items }) => (
          <div className="rl-scroll" tabIndex={0} role="region" aria-label={t('refunds')}>
            <table className="rl-table">
              <thead>
                <tr>
                  <th scope="col">{t('status')}</th>
                  <th scope="col">{t('destination')}</th>
                  <th scope="col">{t('reference')}</th>
                  <th scope="col">{t('creditNoteWord')}</th>
                  <th scope="col">{t('given')}</th>
                  <th scope="col" data-align="end">
                    {t('amount')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((row) => (
                  <tr key={row.id}>
                    <td>
                      <StatusBadge status={row.status} />
                      {row.error && <div style={{ whiteSpace: 'normal' }}>{row.error}</div>}
                    </td>
                    <td>{t(WHERE[row.destination])}</td>
                    <td>{row.reference ?? '–'}</td>
                    <td>
                      {row.creditNoteId ? (
                        <Group gap="xs" wrap="nowrap">
                          {row.creditNoteNumber}
                          <PdfButton
                            compact
                            href={`/api/reseller/v1/credit-notes/${row.creditNoteId}/pdf`}
                            of={row.creditNoteNumber ?? ''}
                          />
                        </Group>
                      ) : (
                        '–'
                      )}
                    </td>
                    <td>{formatDate(row.doneOn)}</td>
                    <td data-align="end">
                      <MoneyText value={row.amount} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </QueryView>
    </Section>
  );
}
