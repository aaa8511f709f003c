import { Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body, newIdempotencyKey, toQuery, type AdminSchemas } from '#api-client';
import { EmptyState, FormDrawer, MoneyText, QueryView, useAction } from '#ui';
import { api } from '../../api.js';
import { t } from './invoices.texts.js';

type Invoice = AdminSchemas['TenantInvoiceDetailDto'];
type Charge = AdminSchemas['CardChargeDto'];

const said = ({ status, failure }: Charge): string =>
  status === 'succeeded'
    ? t('charged')
    : status === 'failed'
      ? t(`charge.${failure as 'card_declined'}`)
      : t('chargeUnknown');

/** Charges a card that the client keeps, with all that is open. The key is made when the dialog opens: pressing again charges once. */
export function ChargeCard({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const [key] = useState(newIdempotencyKey);
  const [chosen, setChosen] = useState<string | null>(null);
  const cards = useQuery({
    queryKey: ['clients', invoice.clientId, 'pay-methods', 'usable'],
    queryFn: () =>
      body(
        api.GET('/api/admin/v1/clients/{id}/pay-methods', {
          params: { path: { id: invoice.clientId }, query: toQuery({ limit: 100 }) },
        }),
      ),
  });
  const usable = (cards.data?.items ?? []).filter((card) => card.usable);
  const payMethodId = chosen ?? (usable[0] ? String(usable[0].id) : null);
  const charge = useAction({
    run: () =>
      body(
        api.POST('/api/admin/v1/invoices/{id}/card-charges', {
          params: { path: { id: invoice.id }, header: { 'Idempotency-Key': key } },
          body: { amount: invoice.open, ...(payMethodId ? { payMethodId: Number.parseInt(payMethodId, 10) } : {}) },
        }),
      ),
    done: said,
    after: onClose,
  });
  return (
    <FormDrawer
      opened
      onClose={onClose}
      title={t('chargeCard')}
      submit={`${t('chargeCard')}: ${invoice.open.amount} ${invoice.open.currency}`}
      busy={charge.isPending}
      error={charge.error}
      onSubmit={(event) => {
        event.preventDefault();
        charge.mutate();
      }}
    >
      <Text size="sm" c="dimmed">
        {t('chargeText')}
      </Text>
      <Text size="sm">
        {t('open')}: <MoneyText value={invoice.open} strong />
      </Text>
      <QueryView query={cards} lines={1}>
        {() =>
          usable.length === 0 ? (
            <EmptyState title={t('noCard')} />
          ) : (
            <Select
              label={t('card')}
              allowDeselect={false}
              value={payMethodId}
              onChange={setChosen}
              data={usable.map((card) => ({
                value: String(card.id),
                label: t('cardName', { brand: card.brand, lastFour: card.lastFour }),
              }))}
            />
          )
        }
      </QueryView>
    </FormDrawer>
  );
}
