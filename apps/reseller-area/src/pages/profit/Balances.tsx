import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { body, type ResellerSchemas } from '#api-client';
import { formatDate, MoneyText, QueryView } from '#ui';
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
                  <th scope="col">{t('whyItWaits')}</th>
                  <th scope="col">{t('next')}</th>
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
                    <td>
                      <Holds balance={b} />
                    </td>
                    <td>
                      <Upcoming balance={b} />
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

type Balance = ResellerSchemas['ProfitBalanceDto'];

/** Why money is not in his wallet yet, each sum with its reason. */
function Holds({ balance: { holds, state, minimum } }: { balance: Balance }) {
  if (holds.length === 0) return <>{state === 'ready' ? t('ready') : '–'}</>;
  return (
    <Stack gap={2}>
      {holds.map(({ reason, amount, missing, until }) => (
        <Text key={reason} size="sm" span>
          <MoneyText value={amount} />:{' '}
          {t(`hold_${reason}`, {
            until: formatDate(until),
            missing: missing ? `${missing.amount} ${missing.currency}` : '',
            minimum: `${minimum.amount} ${minimum.currency}`,
          })}
        </Text>
      ))}
    </Stack>
  );
}

/** When more comes. */
function Upcoming({ balance: { upcoming } }: { balance: Balance }) {
  if (upcoming.length === 0) return <>–</>;
  return (
    <Stack gap={2}>
      {upcoming.map(({ on, amount }) => (
        <Text key={on} size="sm" span>
          {formatDate(on)} <MoneyText value={amount} />
        </Text>
      ))}
    </Stack>
  );
}
