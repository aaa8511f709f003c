import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body, newIdempotencyKey } from '#api-client';
import {
  ConfirmButton,
  Facts,
  formatDate,
  formatInstant,
  MoneyText,
  PageHeader,
  QueryView,
  Section,
  StatusBadge,
  tell,
  useIdParam,
  useMe,
} from '#ui';
import { api, queries } from '../../api.js';
import { ResellerName } from '../../shared/names.js';
import { ProfitsList } from './ProfitsPage.js';
import { t } from './profits.texts.js';

type Step = 'approve' | 'send' | 'discard';

export function PayoutPage() {
  const id = useIdParam();
  const may = useMe().can('payouts.write');
  const [key] = useState(newIdempotencyKey);
  const query = useQuery({
    queryKey: ['payouts', id],
    queryFn: () => body(api.GET('/api/admin/v1/payouts/{id}', { params: { path: { id } } })),
  });
  const step = (name: Step, said: string) => async () => {
    await body(
      api.POST(`/api/admin/v1/payouts/{id}/${name}`, {
        params: { path: { id }, header: { 'Idempotency-Key': `${key}-${name}` } },
      }),
    );
    tell(said);
    await queries.invalidateQueries();
  };
  return (
    <QueryView query={query}>
      {(payout) => (
        <>
          <PageHeader
            title={t('payoutOf', { id })}
            back={{ to: '/payouts', label: t('payouts') }}
            badge={<StatusBadge status={payout.status} />}
            actions={
              may && (
                <>
                  {payout.status === 'draft' && (
                    <ConfirmButton
                      variant="filled"
                      title={t('approveTitle')}
                      text={t('approveText')}
                      confirm={t('approve')}
                      action={step('approve', t('approved'))}
                    >
                      {t('approve')}
                    </ConfirmButton>
                  )}
                  {payout.status === 'approved' && (
                    <ConfirmButton
                      variant="filled"
                      title={t('sendTitle')}
                      text={t('sendText')}
                      confirm={t('send')}
                      action={step('send', t('sent'))}
                    >
                      {t('send')}
                    </ConfirmButton>
                  )}
                  {['draft', 'approved', 'failed'].includes(payout.status) && (
                    <ConfirmButton
                      title={t('discardTitle')}
                      text={t('discardText')}
                      confirm={t('discard')}
                      danger
                      action={step('discard', t('discarded'))}
                    >
                      {t('discard')}
                    </ConfirmButton>
                  )}
                </>
              )
            }
          />
          <Stack>
            <Section>
              <Facts
                items={[
                  [t('reseller'), <ResellerName key="r" id={payout.resellerId} />],
                  [t('amount'), <MoneyText key="a" value={payout.amount} strong />],
                  [t('method'), payout.method],
                  [t('preparedOn'), formatDate(payout.preparedOn)],
                  [t('approvedOn'), formatInstant(payout.approvedAt)],
                  [t('sentOn'), formatInstant(payout.sentAt)],
                ]}
              />
            </Section>
            <ProfitsList place="memory" fixed={{ payoutId: String(id) }} />
          </Stack>
        </>
      )}
    </QueryView>
  );
}
