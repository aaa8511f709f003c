import { useQuery } from '@tanstack/react-query';
import { body, toQuery } from '#api-client';
import { formatDate, MoneyText, Section, StatusBadge } from '#ui';
import { api } from '../../api.js';
import { t } from './invoices.texts.js';

const TONES = { inquiry: 'plain', open: 'wait', won: 'good', lost: 'bad' } as const;

/** What banks took back of a client's invoice; the profit of it is taken back with it. Nothing is shown where nothing was. */
export function Disputes({ invoiceId }: { invoiceId: number }) {
  const query = useQuery({
    queryKey: ['disputes', 'of', invoiceId],
    queryFn: () =>
      body(
        api.GET('/api/reseller/v1/disputes', {
          params: { query: toQuery({ limit: 100, filters: { invoiceId: String(invoiceId) } }) },
        }),
      ),
  });
  if (!query.data || query.data.items.length === 0) return null;
  return (
    <Section title={t('disputes')} flush>
      <div className="rl-scroll" tabIndex={0} role="region" aria-label={t('disputes')}>
        <table className="rl-table">
          <thead>
            <tr>
              <th scope="col">{t('status')}</th>
              <th scope="col">{t('disputedOn')}</th>
              <th scope="col">{t('reason')}</th>
              <th scope="col" data-align="end">
                {t('disputed')}
              </th>
              <th scope="col" data-align="end">
                {t('takenNow')}
              </th>
            </tr>
          </thead>
          <tbody>
            {query.data.items.map((row) => (
              <tr key={row.id}>
                <td>
                  <StatusBadge status={row.status} tone={TONES[row.status as keyof typeof TONES]} />
                </td>
                <td>{formatDate(row.openedOn)}</td>
                <td>{row.reason || '–'}</td>
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
