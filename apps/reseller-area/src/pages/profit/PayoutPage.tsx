import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { body } from '#api-client';
import {
  Facts,
  formatDate,
  formatInstant,
  MoneyText,
  PageHeader,
  QueryView,
  Section,
  StatusBadge,
  useIdParam,
} from '#ui';
import { api } from '../../api.js';
import { ProfitsList } from './ProfitsList.js';
import { t } from './profit.texts.js';

export function PayoutPage() {
  const id = useIdParam();
  const query = useQuery({
    queryKey: ['payouts', id],
    queryFn: () => body(api.GET('/api/reseller/v1/payouts/{id}', { params: { path: { id } } })),
  });
  return (
    <QueryView query={query}>
      {(payout) => (
        <>
          <PageHeader
            title={t('payoutOf', { id })}
            back={{ to: '/profit', label: t('title') }}
            badge={<StatusBadge status={payout.status} />}
          />
          <Stack>
            <Section>
              <Facts
                items={[
                  [t('amount'), <MoneyText key="a" value={payout.amount} strong />],
                  [t('method'), payout.method === 'credit' ? t('wallet') : payout.method],
                  [t('entries'), payout.entryCount],
                  [t('preparedOn'), formatDate(payout.preparedOn)],
                  [t('sentOn'), formatInstant(payout.sentAt)],
                ]}
              />
            </Section>
            <ProfitsList fixed={{ payoutId: String(id) }} />
          </Stack>
        </>
      )}
    </QueryView>
  );
}
