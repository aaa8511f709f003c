import { Button, Tabs, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { body } from '#api-client';
import {
  DataTable,
  FormDrawer,
  formatInstant,
  PageHeader,
  PriceChange,
  QueryView,
  StatusBadge,
  termWords,
  useAction,
  useIdParam,
  useMe,
} from '#ui';
import { api } from '../../api.js';
import { ResellersList } from '../resellers/ResellersPage.js';
import { SettingsList } from '../settings/SettingsList.js';
import { ArchiveForm } from './ArchiveForm.js';
import { ChangeSetsTab, FileTab } from './ChangeSetsTab.js';
import { FillTab } from './FillTab.js';
import { GroupForm } from './GroupsPage.js';
import { t } from './groups.texts.js';
import { ItemsTab } from './ItemsTab.js';
import { PricesTab } from './PricesTab.js';
import { TestBench } from './TestBench.js';

export function GroupPage() {
  const id = useIdParam();
  const me = useMe();
  const may = me.can('groups.write');
  const [dialog, setDialog] = useState<'edit' | 'copy' | 'archive' | null>(null);
  const path = { id };
  const query = useQuery({
    queryKey: ['pricing-groups', id],
    queryFn: () => body(api.GET('/api/admin/v1/pricing-groups/{id}', { params: { path } })),
  });
  const restore = useAction({
    run: () => body(api.PATCH('/api/admin/v1/pricing-groups/{id}', { params: { path }, body: { status: 'active' } })),
    done: t('restored'),
    tellFailures: true,
  });
  return (
    <QueryView query={query}>
      {(group) => (
        <>
          <PageHeader
            title={group.name}
            back={{ to: '/groups', label: t('title') }}
            badge={<StatusBadge status={group.status} />}
            description={group.notes}
            actions={
              may && (
                <>
                  <Button variant="default" onClick={() => setDialog('edit')}>
                    {t('edit')}
                  </Button>
                  <Button variant="default" onClick={() => setDialog('copy')}>
                    {t('copy')}
                  </Button>
                  {group.status === 'active' ? (
                    <Button variant="default" onClick={() => setDialog('archive')}>
                      {t('archive')}
                    </Button>
                  ) : (
                    <Button variant="default" loading={restore.isPending} onClick={() => restore.mutate()}>
                      {t('restore')}
                    </Button>
                  )}
                </>
              )
            }
          />
          <Tabs defaultValue="prices" keepMounted={false}>
            <Tabs.List mb="sm">
              <Tabs.Tab value="prices">{t('prices')}</Tabs.Tab>
              <Tabs.Tab value="items">{t('items')}</Tabs.Tab>
              {may && <Tabs.Tab value="fill">{t('fill')}</Tabs.Tab>}
              {me.can('commission.read') && <Tabs.Tab value="bench">{t('bench')}</Tabs.Tab>}
              {me.can('resellers.read') && <Tabs.Tab value="resellers">{t('resellers')}</Tabs.Tab>}
              {me.can('settings.read') && <Tabs.Tab value="settings">{t('settings')}</Tabs.Tab>}
              <Tabs.Tab value="sets">{t('sets')}</Tabs.Tab>
              <Tabs.Tab value="file">{t('file')}</Tabs.Tab>
              <Tabs.Tab value="changes">{t('changes')}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="prices">
              <PricesTab groupId={id} />
            </Tabs.Panel>
            <Tabs.Panel value="items">
              <ItemsTab groupId={id} />
            </Tabs.Panel>
            <Tabs.Panel value="fill">
              <FillTab groupId={id} />
            </Tabs.Panel>
            <Tabs.Panel value="bench">
              <TestBench />
            </Tabs.Panel>
            <Tabs.Panel value="resellers">
              <ResellersList place="memory" fixed={{ groupId: String(id) }} />
            </Tabs.Panel>
            <Tabs.Panel value="settings">
              <SettingsList level="group" scopeId={id} />
            </Tabs.Panel>
            <Tabs.Panel value="sets">
              <ChangeSetsTab groupId={id} />
            </Tabs.Panel>
            <Tabs.Panel value="file">
              <FileTab groupId={id} />
            </Tabs.Panel>
            <Tabs.Panel value="changes">
              <DataTable
                label={t('changes')}
                queryKey={['pricing-groups', id, 'changes']}
                place="memory"
                load={(q) => body(api.GET('/api/admin/v1/pricing-groups/{id}/changes', { params: { path, query: q } }))}
                rowKey={(row) => row.id}
                columns={[
                  { header: t('when'), cell: (row) => formatInstant(row.changedAt) },
                  { header: t('who'), cell: (row) => row.changedBy },
                  { header: t('item'), cell: (row) => `${row.itemType} ${row.itemId}` },
                  { header: t('term'), cell: (row) => `${termWords(row.term)} ${row.currency}` },
                  { header: t('before'), cell: (row) => <PriceChange value={row.before} /> },
                  { header: t('after'), cell: (row) => <PriceChange value={row.after} /> },
                ]}
                empty={{ title: t('noChanges') }}
              />
            </Tabs.Panel>
          </Tabs>
          {dialog === 'edit' && <GroupForm group={group} onClose={() => setDialog(null)} />}
          {dialog === 'archive' && <ArchiveForm group={group} onClose={() => setDialog(null)} />}
          {dialog === 'copy' && <CopyForm id={id} onClose={() => setDialog(null)} />}
        </>
      )}
    </QueryView>
  );
}

function CopyForm({ id, onClose }: { id: number; onClose: () => void }) {
  const [name, setName] = useState('');
  const navigate = useNavigate();
  const copy = useAction({
    run: () => body(api.POST('/api/admin/v1/pricing-groups/{id}/copy', { params: { path: { id } }, body: { name } })),
    done: t('copied'),
    after: (made) => {
      onClose();
      void navigate({ to: `/groups/${made.id}` });
    },
  });
  return (
    <FormDrawer
      opened
      onClose={onClose}
      title={t('copy')}
      submit={t('copy')}
      busy={copy.isPending}
      error={copy.error}
      onSubmit={(event) => {
        event.preventDefault();
        copy.mutate();
      }}
    >
      <TextInput label={t('copyName')} required value={name} onChange={(e) => setName(e.currentTarget.value)} />
    </FormDrawer>
  );
}
