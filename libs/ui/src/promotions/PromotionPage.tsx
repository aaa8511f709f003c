import { Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAction } from '../actions.js';
import { useIdParam } from '../console.js';
import { DataTable } from '../DataTable.js';
import { formatDate, formatInstant } from '../dates.js';
import { ConfirmButton } from '../dialogs.js';
import { MoneyText } from '../MoneyText.js';
import { Facts, PageHeader, PageLink, QueryView, Section } from '../page.js';
import { StatusBadge } from '../StatusBadge.js';
import { termWords } from '../terms.js';
import type { Promotion, PromotionDoor } from './door.js';
import { PromotionForm } from './PromotionForm.js';
import { t } from './promotions.texts.js';
import { benefitWords, choiceList, itemKey, recurrenceWords, usesWords } from './words.js';

/** One promotion: its rule, and the orders that used it. */
export default function PromotionPage({ door }: { door: PromotionDoor }) {
  const id = useIdParam();
  const [editing, setEditing] = useState(false);
  const query = useQuery({ queryKey: ['promotions', id], queryFn: () => door.get(id) });
  const restore = useAction({
    run: () => door.restore(id),
    done: t('restored'),
    undo: () => () => door.archive(id),
    tellFailures: true,
  });
  const archive = useAction({ run: () => door.archive(id), done: t('archived'), undo: () => () => door.restore(id) });
  return (
    <QueryView query={query}>
      {(promotion) => (
        <>
          <PageHeader
            title={promotion.code}
            back={{ to: '/promotions', label: t('back') }}
            badge={<StatusBadge status={promotion.status} />}
            actions={
              door.may && (
                <>
                  {promotion.status === 'active' ? (
                    <ConfirmButton
                      variant="default"
                      title={t('archiveTitle')}
                      text={t('archiveText')}
                      confirm={t('archive')}
                      danger
                      action={() => archive.mutateAsync()}
                    >
                      {t('archive')}
                    </ConfirmButton>
                  ) : (
                    <Button variant="default" loading={restore.isPending} onClick={() => restore.mutate()}>
                      {t('restore')}
                    </Button>
                  )}
                  {promotion.resellerId === door.owner && <Button onClick={() => setEditing(true)}>{t('edit')}</Button>}
                </>
              )
            }
          />
          <Stack>
            <Section title={t('rule')}>
              <Rule promotion={promotion} door={door} />
            </Section>
            <Section title={t('orders')} flush>
              <DataTable
                label={t('orders')}
                queryKey={['promotions', id, 'uses']}
                place="memory"
                load={(list) => door.uses(id, list)}
                rowKey={(row) => row.id}
                columns={[
                  {
                    header: t('order'),
                    cell: (row) => <PageLink to={`/orders/${row.orderId}`}>{row.orderId}</PageLink>,
                  },
                  { header: t('client'), cell: (row) => door.clientLink(row.clientId) },
                  ...(door.ownerName
                    ? [{ header: t('store'), cell: (row: { resellerId: number }) => door.ownerName!(row.resellerId) }]
                    : []),
                  {
                    header: t('saving'),
                    cell: (row) => <MoneyText value={row.discount} />,
                    align: 'end',
                    sort: 'discount',
                  },
                  { header: t('usedAt'), cell: (row) => formatInstant(row.usedAt), sort: 'usedAt' },
                ]}
                empty={{ title: t('noUses') }}
              />
            </Section>
          </Stack>
          {editing && <PromotionForm door={door} promotion={promotion} onClose={() => setEditing(false)} />}
        </>
      )}
    </QueryView>
  );
}

function Rule({ promotion, door }: { promotion: Promotion; door: PromotionDoor }) {
  const choices = useQuery({ queryKey: ['promotions', 'choices'], queryFn: door.choices, staleTime: 300_000 });
  const names = new Map(choiceList(choices.data?.items ?? []).map(({ value, label }) => [value, label]));
  const itemWords = (items: Promotion['appliesTo']) =>
    items.map((item) => names.get(itemKey(item)) ?? itemKey(item)).join(', ');
  const { upgrade, terms, requires, maxUsesPerClient, startsOn, expiresOn } = promotion;
  return (
    <Facts
      items={[
        ...(door.ownerName ? [[t('owner'), door.ownerName(promotion.resellerId)] as [string, React.ReactNode]] : []),
        [t('value'), benefitWords(promotion)],
        [t('appliesTo'), itemWords(promotion.appliesTo)],
        [t('terms'), terms.length ? terms.map(termWords).join(', ') : t('anyTerm')],
        [t('recurrence'), recurrenceWords(promotion)],
        [t('requires'), requires.length ? itemWords(requires) : null],
        [t('audience'), t(promotion.audience as 'all')],
        [t('starts'), startsOn && formatDate(startsOn)],
        [t('ends'), expiresOn && formatDate(expiresOn)],
        [
          t('uses'),
          `${usesWords(promotion)}${maxUsesPerClient > 0 ? `, ${t('perClient', { n: maxUsesPerClient })}` : ''}`,
        ],
        [t('upgrade'), upgrade ? benefitWords(upgrade) : t('noUpgrade')],
        [t('notes'), promotion.notes],
      ]}
    />
  );
}
