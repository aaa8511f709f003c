import { Button, Select, Stack, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body } from '#api-client';
import {
  ConfirmButton,
  DataTable,
  Facts,
  FormDrawer,
  formatDate,
  formatInstant,
  LogInAs,
  PageHeader,
  PageLink,
  QueryView,
  Section,
  StatusBadge,
  tell,
  useAction,
  useIdParam,
  useMe,
} from '#ui';
import { api, area, queries } from '../../api.js';
import { ResellerSelect } from '../../shared/choices.js';
import { ClientLink } from '../../shared/names.js';
import { ClientsList } from '../clients/ClientsPage.js';
import { InvoicesList } from '../invoices/InvoicesPage.js';
import { ProfitBalances } from '../profits/PayoutsPage.js';
import { ProfitsList } from '../profits/ProfitsPage.js';
import { Numbers } from '../settings/Numbers.js';
import { SettingsList } from '../settings/SettingsList.js';
import { BrandTab } from './BrandTab.js';
import { PutIntoGroup } from './PutIntoGroup.js';
import { t } from './resellers.texts.js';

export function ResellerPage() {
  const id = useIdParam();
  const me = useMe();
  const may = me.can('resellers.write');
  const [dialog, setDialog] = useState<'group' | 'leave' | null>(null);
  const path = { id };
  const query = useQuery({
    queryKey: ['resellers', id],
    queryFn: () => body(api.GET('/api/admin/v1/resellers/{id}', { params: { path } })),
  });
  const suspend = async () => {
    await body(api.POST('/api/admin/v1/resellers/{id}/suspend', { params: { path }, body: {} }));
    tell(t('suspended'));
    await queries.invalidateQueries();
  };
  const activate = async () => {
    await body(api.POST('/api/admin/v1/resellers/{id}/activate', { params: { path } }));
    tell(t('activated'));
    await queries.invalidateQueries();
  };
  const fixed = { resellerId: String(id) };
  return (
    <QueryView query={query}>
      {(reseller) => (
        <>
          <PageHeader
            title={reseller.name}
            back={{ to: '/resellers', label: t('title') }}
            badge={<StatusBadge status={reseller.status} />}
            actions={
              <>
                {me.can('impersonation.start') && reseller.status === 'active' && (
                  <LogInAs name={reseller.name} go={(reason) => logInAs(id, reason)} />
                )}
                {may && reseller.status !== 'left' && (
                  <>
                    <Button variant="default" onClick={() => setDialog('group')}>
                      {t('changeGroup')}
                    </Button>
                    {reseller.status === 'active' ? (
                      <ConfirmButton
                        title={t('suspendTitle', { name: reseller.name })}
                        text={t('suspendText')}
                        confirm={t('suspend')}
                        danger
                        action={suspend}
                      >
                        {t('suspend')}
                      </ConfirmButton>
                    ) : (
                      <ConfirmButton
                        variant="filled"
                        title={t('activateTitle', { name: reseller.name })}
                        text={t('activateText')}
                        confirm={t('activate')}
                        action={activate}
                      >
                        {t('activate')}
                      </ConfirmButton>
                    )}
                    <Button variant="default" onClick={() => setDialog('leave')}>
                      {t('leave')}
                    </Button>
                  </>
                )}
              </>
            }
          />
          <Tabs key={reseller.status} defaultValue="profile" keepMounted={false}>
            <Tabs.List mb="sm">
              <Tabs.Tab value="profile">{t('profile')}</Tabs.Tab>
              {reseller.status !== 'left' && <Tabs.Tab value="brand">{t('brand')}</Tabs.Tab>}
              <Tabs.Tab value="clients">{t('clients')}</Tabs.Tab>
              {me.can('invoices.read') && <Tabs.Tab value="invoices">{t('invoices')}</Tabs.Tab>}
              {me.can('payouts.read') && <Tabs.Tab value="profits">{t('profits')}</Tabs.Tab>}
              {me.can('settings.read') && reseller.status !== 'left' && (
                <Tabs.Tab value="settings">{t('settings')}</Tabs.Tab>
              )}
              <Tabs.Tab value="history">{t('history')}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="profile">
              <Stack>
                <Section>
                  <Facts
                    items={[
                      [t('client'), <ClientLink key="c" id={id} name={reseller.name} />],
                      [t('email'), reseller.email],
                      [
                        t('group'),
                        reseller.groupId && (
                          <PageLink key="g" to={`/groups/${reseller.groupId}`}>
                            {reseller.groupName}
                          </PageLink>
                        ),
                      ],
                      [t('clients'), reseller.endClients],
                      [t('joined'), formatDate(reseller.joinedAt)],
                    ]}
                  />
                </Section>
                {me.can('payouts.read') && (
                  <Section title={t('profits')}>
                    <Stack>
                      <ProfitBalances resellerId={id} />
                      <PageLink to={`/resellers/${id}/statement`}>{t('statement')}</PageLink>
                    </Stack>
                  </Section>
                )}
              </Stack>
            </Tabs.Panel>
            <Tabs.Panel value="brand">
              <BrandTab resellerId={id} />
            </Tabs.Panel>
            <Tabs.Panel value="clients">
              <ClientsList place="memory" fixed={fixed} />
            </Tabs.Panel>
            <Tabs.Panel value="invoices">
              <InvoicesList place="memory" fixed={fixed} />
            </Tabs.Panel>
            <Tabs.Panel value="profits">
              <ProfitsList place="memory" fixed={fixed} />
            </Tabs.Panel>
            <Tabs.Panel value="settings">
              <Stack>
                {me.can('invoices.read') && <Numbers resellerId={id} />}
                <SettingsList level="reseller" scopeId={id} />
              </Stack>
            </Tabs.Panel>
            <Tabs.Panel value="history">
              <DataTable
                label={t('history')}
                queryKey={['resellers', id, 'history']}
                place="memory"
                load={(q) => body(api.GET('/api/admin/v1/resellers/{id}/history', { params: { path, query: q } }))}
                rowKey={(row) => row.id}
                columns={[
                  { header: t('when'), cell: (row) => formatInstant(row.at) },
                  { header: t('event'), cell: (row) => row.event },
                  { header: t('client'), cell: (row) => <ClientLink id={row.clientId} /> },
                  { header: t('detail'), cell: (row) => <code className="rl-pre">{JSON.stringify(row.detail)}</code> },
                  { header: t('who'), cell: (row) => row.by },
                ]}
                empty={{ title: t('noHistory') }}
              />
            </Tabs.Panel>
          </Tabs>
          {dialog === 'group' && (
            <PutIntoGroup
              client={{ id, name: reseller.name }}
              groupId={reseller.groupId}
              onClose={() => setDialog(null)}
            />
          )}
          {dialog === 'leave' && (
            <LeaveGroup id={id} endClients={reseller.endClients} onClose={() => setDialog(null)} />
          )}
        </>
      )}
    </QueryView>
  );
}

/** The reseller area is a front of this same host: it takes the key itself, and its cookie is set. */
async function logInAs(id: number, reason: string): Promise<void> {
  const params = { path: { id } };
  const { key, target } = await body(
    api.POST('/api/admin/v1/resellers/{id}/impersonation', { params, body: { reason } }),
  );
  await body(area.POST('/api/reseller/v1/impersonation', { body: { key } }));
  window.location.assign(target);
}

function LeaveGroup({ id, endClients, onClose }: { id: number; endClients: number; onClose: () => void }) {
  const [clients, setClients] = useState<'direct' | 'move'>('direct');
  const [to, setTo] = useState<number | null>(null);
  const leave = useAction({
    run: () =>
      body(
        api.POST('/api/admin/v1/resellers/{id}/leave', {
          params: { path: { id } },
          body: endClients === 0 ? {} : clients === 'move' ? { clients, toResellerId: to ?? 0 } : { clients },
        }),
      ),
    done: t('left'),
    after: onClose,
  });
  return (
    <FormDrawer
      opened
      onClose={onClose}
      title={t('leave')}
      submit={t('leave')}
      busy={leave.isPending}
      error={leave.error}
      onSubmit={(event) => {
        event.preventDefault();
        leave.mutate();
      }}
    >
      <Text size="sm">{t('leaveText')}</Text>
      {endClients > 0 && (
        <Select
          label={`${t('leaveClients')} (${endClients})`}
          allowDeselect={false}
          data={[
            { value: 'direct', label: t('direct') },
            { value: 'move', label: t('move') },
          ]}
          value={clients}
          onChange={(value) => setClients(value as 'direct' | 'move')}
        />
      )}
      {clients === 'move' && <ResellerSelect label={t('toReseller')} required value={to} onChange={setTo} />}
    </FormDrawer>
  );
}
