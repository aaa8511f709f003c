import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { body } from '#api-client';
import { MoneyText, QueryView } from '#ui';
import { api } from '../../api.js';
import { t } from './profit.texts.js';

/** Profit per currency and state. */
export function Balances() {
  const query = useQuery({
    queryKey: ['profit-balances'],
    queryFn: () => body(api.GET('/api/reseller/v1/profit-balances')),
  });
  return (
    <QueryView query={query} lines={2}>
      {({ items }) =>
        items.length === 0 ? (
          <Text size="sm" c="dimmed" px={18} pb={14}>
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
