import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { body } from '#api-client';
import { ConfirmButton, DataTable, formatDate, QueryView, Section, StatusBadge, tell, useMe } from '#ui';
import { api, queries } from '../../api.js';
import { t } from './clients.texts.js';

/** Cards that a client keeps, and whether his due invoices are charged by themselves. Staff can remove and end, not add or choose. */
export function ClientCards({ id }: { id: number }) {
  const may = useMe().can('payments.write');
  const path = { id };
  const automatic = useQuery({
    queryKey: ['clients', id, 'automatic-payment'],
    queryFn: () => body(api.GET('/api/admin/v1/clients/{id}/automatic-payment', { params: { path } })),
  });
  const end = async () => {
    await body(api.DELETE('/api/admin/v1/clients/{id}/automatic-payment', { params: { path } }));
    tell(t('automaticEnded'));
    await queries.invalidateQueries();
  };
  const remove = async (cardId: number) => {
    await body(api.DELETE('/api/admin/v1/pay-methods/{id}', { params: { path: { id: cardId } } }));
    tell(t('cardRemoved'));
    await queries.invalidateQueries();
  };
  return (
    <Stack>
      <DataTable
        label={t('cards')}
        queryKey={['clients', id, 'pay-methods']}
        place="memory"
        load={(query) => body(api.GET('/api/admin/v1/clients/{id}/pay-methods', { params: { path, query } }))}
        rowKey={(row) => row.id}
        columns={[
          {
            header: t('card'),
            cell: (row) =>
              row.lastFour ? t('cardName', { brand: row.brand, lastFour: row.lastFour }) : row.description,
          },
          { header: t('cardExpires'), cell: (row) => formatDate(row.expiresOn) },
          {
            header: t('status'),
            cell: (row) => (
              <Group gap={6}>
                <StatusBadge
                  status={row.status}
                  tone={row.usable ? 'good' : row.status === 'unknown' ? 'wait' : 'plain'}
                  label={t(`card.${row.status as 'kept'}`)}
                />
                {row.isDefault && <StatusBadge status={t('cardDefault')} tone="info" />}
                {row.error && (
                  <Text size="sm" c="dimmed">
                    {row.error}
                  </Text>
                )}
              </Group>
            ),
          },
          { header: t('cardAdded'), cell: (row) => formatDate(row.addedOn), sort: 'id' },
          {
            header: t('cardRemove'),
            cell: (row) =>
              may && ['kept', 'imported'].includes(row.status) ? (
                <ConfirmButton
                  title={t('cardRemoveTitle')}
                  text={t('cardRemoveText')}
                  confirm={t('cardRemove')}
                  danger
                  action={() => remove(row.id)}
                >
                  {t('cardRemove')}
                </ConfirmButton>
              ) : (
                '–'
              ),
          },
        ]}
        empty={{ title: t('noCards'), text: t('noCardsText') }}
      />
      <Section title={t('automatic')}>
        <QueryView query={automatic} lines={1}>
          {({ enabled }) => (
            <Group justify="space-between">
              <Text size="sm">{enabled ? t('automaticOn') : t('automaticOff')}</Text>
              {enabled && may && (
                <ConfirmButton
                  title={t('automaticEndTitle')}
                  text={t('automaticEndText')}
                  confirm={t('automaticEnd')}
                  danger
                  action={end}
                >
                  {t('automaticEnd')}
                </ConfirmButton>
              )}
            </Group>
          )}
        </QueryView>
      </Section>
    </Stack>
  );
}
