import { Button, Tabs } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { DataTable } from '../DataTable.js';
import { formatDate, formatInstant } from '../dates.js';
import { PageHeader, PageLink } from '../page.js';
import { StatusBadge } from '../StatusBadge.js';
import { CodeBatches } from './CodeBatches.js';
import type { PromotionDoor } from './door.js';
import { PromotionForm } from './PromotionForm.js';
import { t } from './promotions.texts.js';
import { TryCode } from './TryCode.js';
import { usesWords } from './words.js';

/** Codes, single-use codes, and what a code would do. */
export default function PromotionsPage({ door }: { door: PromotionDoor }) {
  const [adding, setAdding] = useState(false);
  const navigate = useNavigate();
  const add = door.may && <Button onClick={() => setAdding(true)}>{t('add')}</Button>;
  return (
    <>
      <PageHeader title={t('title')} actions={add} />
      <Tabs defaultValue="codes" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="codes">{t('codes')}</Tabs.Tab>
          <Tabs.Tab value="batches">{t('batches')}</Tabs.Tab>
          <Tabs.Tab value="try">{t('tryCode')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="codes">
          <DataTable
            label={t('title')}
            queryKey={['promotions']}
            defaultSort="-id"
            search={t('search')}
            load={door.list}
            fixed={{ batchId: '0' }}
            rowKey={(row) => row.id}
            columns={[
              {
                header: t('code'),
                cell: (row) => <PageLink to={`/promotions/${row.id}`}>{row.code}</PageLink>,
                sort: 'code',
              },
              ...(door.ownerName
                ? [{ header: t('owner'), cell: (row: { resellerId: number }) => door.ownerName!(row.resellerId) }]
                : []),
              {
                header: t('value'),
                cell: (row) => (row.kind === 'percent' ? `${row.percent} %` : t(row.kind as 'fixed')),
              },
              { header: t('uses'), cell: usesWords, align: 'end', sort: 'uses' },
              {
                header: t('ends'),
                cell: (row) => (row.expiresOn ? formatDate(row.expiresOn) : '–'),
                sort: 'expiresOn',
              },
              { header: t('status'), cell: (row) => <StatusBadge status={row.status} /> },
              { header: t('created'), cell: (row) => formatInstant(row.createdAt), sort: 'createdAt' },
            ]}
            filters={[
              { name: 'status', label: t('status'), options: ['active', 'archived'] },
              { name: 'kind', label: t('kind'), options: ['percent', 'fixed', 'price_override', 'free_setup'] },
              ...(door.ownerName ? [{ name: 'resellerId', label: t('owner') }] : []),
            ]}
            empty={{ title: t('empty'), text: t('emptyText'), action: add }}
          />
        </Tabs.Panel>
        <Tabs.Panel value="batches">
          <CodeBatches door={door} />
        </Tabs.Panel>
        <Tabs.Panel value="try">
          <TryCode door={door} />
        </Tabs.Panel>
      </Tabs>
      {adding && (
        <PromotionForm
          door={door}
          onClose={() => setAdding(false)}
          after={({ id }) => void navigate({ to: `/promotions/${id}` })}
        />
      )}
    </>
  );
}
