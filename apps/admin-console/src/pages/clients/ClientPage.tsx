import { Button, Group, Stack, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { body } from '#api-client';
import {
  CreditMovements,
  Facts,
  formatDate,
  handOver,
  LogInAs,
  PageHeader,
  QueryView,
  Section,
  StatusBadge,
  useIdParam,
  useMe,
} from '#ui';
import { api } from '../../api.js';
import { ResellerName } from '../../shared/names.js';
import { InvoicesList } from '../invoices/InvoicesPage.js';
import { OrdersList } from '../orders/OrdersPage.js';
import { DomainsList, ServicesList } from '../orders/ServicesPage.js';
import { PutIntoGroup } from '../resellers/PutIntoGroup.js';
import { ClientCards } from './ClientCards.js';
import { ClientCredit } from './ClientCredit.js';
import { ClientForm } from './ClientForm.js';
import { t } from './clients.texts.js';

export function ClientPage() {
  const id = useIdParam();
  const me = useMe();
  const [editing, setEditing] = useState(false);
  const [joining, setJoining] = useState(false);
  const query = useQuery({
    queryKey: ['clients', id],
    queryFn: () => body(api.GET('/api/admin/v1/clients/{id}', { params: { path: { id } } })),
  });
  const fixed = { clientId: String(id) };
  return (
    <QueryView query={query}>
      {(client) => (
        <>
          <PageHeader
            title={client.name}
            back={{ to: '/clients', label: t('title') }}
            badge={
              <Group gap={6}>
                <StatusBadge status={client.status} />
                {client.isReseller && <StatusBadge status={t('isReseller')} tone="info" />}
              </Group>
            }
            actions={
              <>
                {client.isReseller ? (
                  <Button component={Link} to={`/resellers/${id}`} variant="default">
                    {t('openReseller')}
                  </Button>
                ) : (
                  client.resellerId === 0 &&
                  me.can('resellers.write') && (
                    <Button variant="default" onClick={() => setJoining(true)}>
                      {t('makeReseller')}
                    </Button>
                  )
                )}
                {me.can('impersonation.start') && client.status !== 'Closed' && (
                  <LogInAs name={client.name} go={(reason) => logInAs(id, reason)} />
                )}
                {me.can('clients.write') && <Button onClick={() => setEditing(true)}>{t('edit')}</Button>}
              </>
            }
          />
          <Stack>
            <Section title={t('profile')}>
              <Facts
                items={[
                  [t('email'), client.email],
                  [t('reseller'), <ResellerName key="r" id={client.resellerId} />],
                  [
                    t('address1'),
                    [
                      client.address1,
                      client.address2,
                      `${client.postcode} ${client.city}`.trim(),
                      client.state,
                      client.country,
                    ]
                      .filter(Boolean)
                      .join(', '),
                  ],
                  [t('phone'), client.phone],
                  [t('currency'), client.currency],
                  [t('credit'), <ClientCredit key="credit" id={id} />],
                  [t('taxId'), client.taxId],
                  [t('taxExempt'), t(client.taxExempt ? 'yes' : 'no')],
                  [t('discount'), `${client.groupDiscountPercent} %`],
                  [t('created'), formatDate(client.createdOn)],
                  [t('notes'), client.notes],
                ]}
              />
            </Section>
            <Tabs defaultValue="invoices" keepMounted={false}>
              <Tabs.List mb="sm">
                {me.can('invoices.read') && <Tabs.Tab value="invoices">{t('invoices')}</Tabs.Tab>}
                {me.can('orders.read') && <Tabs.Tab value="orders">{t('orders')}</Tabs.Tab>}
                {me.can('services.read') && <Tabs.Tab value="services">{t('services')}</Tabs.Tab>}
                {me.can('domains.read') && <Tabs.Tab value="domains">{t('domains')}</Tabs.Tab>}
                {me.can('payments.read') && <Tabs.Tab value="credit">{t('credit')}</Tabs.Tab>}
                {me.can('payments.read') && <Tabs.Tab value="cards">{t('cards')}</Tabs.Tab>}
              </Tabs.List>
              <Tabs.Panel value="invoices">
                <InvoicesList place="memory" fixed={fixed} />
              </Tabs.Panel>
              <Tabs.Panel value="orders">
                <OrdersList place="memory" fixed={fixed} />
              </Tabs.Panel>
              <Tabs.Panel value="services">
                <ServicesList fixed={fixed} />
              </Tabs.Panel>
              <Tabs.Panel value="domains">
                <DomainsList fixed={fixed} />
              </Tabs.Panel>
              <Tabs.Panel value="credit">
                <CreditMovements
                  clientId={id}
                  load={(query) => body(api.GET('/api/admin/v1/credit-movements', { params: { query } }))}
                />
              </Tabs.Panel>
              <Tabs.Panel value="cards">
                <ClientCards id={id} />
              </Tabs.Panel>
            </Tabs>
          </Stack>
          {editing && <ClientForm client={client} onClose={() => setEditing(false)} />}
          {joining && <PutIntoGroup client={{ id, name: client.name }} onClose={() => setJoining(false)} />}
        </>
      )}
    </QueryView>
  );
}

async function logInAs(id: number, reason: string): Promise<void> {
  const params = { path: { id } };
  const { key } = await body(api.POST('/api/admin/v1/clients/{id}/impersonation', { params, body: { reason } }));
  handOver(key);
}
