import { Button, Stack, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
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
import { InvoicesList } from '../invoices/InvoicesPage.js';
import { OrdersList } from '../orders/OrdersPage.js';
import { DomainsList, ServicesList } from '../orders/ServicesPage.js';
import { ClientForm } from './ClientForm.js';
import { t } from './clients.texts.js';

export function ClientPage() {
  const id = useIdParam();
  const me = useMe();
  const [editing, setEditing] = useState(false);
  const query = useQuery({
    queryKey: ['clients', id],
    queryFn: () => body(api.GET('/api/reseller/v1/clients/{id}', { params: { path: { id } } })),
  });
  const fixed = { clientId: String(id) };
  return (
    <QueryView query={query}>
      {(client) => (
        <>
          <PageHeader
            title={client.name}
            back={{ to: '/clients', label: t('title') }}
            badge={<StatusBadge status={client.status} />}
            actions={
              <>
                {me.logInAsClients && !me.impersonation && client.status !== 'Closed' && (
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
                  [t('taxId'), client.taxId],
                  [t('created'), formatDate(client.createdOn)],
                ]}
              />
            </Section>
            <Tabs defaultValue="invoices" keepMounted={false}>
              <Tabs.List mb="sm">
                {me.can('invoices.read') && <Tabs.Tab value="invoices">{t('invoices')}</Tabs.Tab>}
                {me.can('invoices.read') && <Tabs.Tab value="credit">{t('credit')}</Tabs.Tab>}
                {me.can('orders.read') && <Tabs.Tab value="orders">{t('orders')}</Tabs.Tab>}
                {me.can('services.read') && <Tabs.Tab value="services">{t('services')}</Tabs.Tab>}
                {me.can('domains.read') && <Tabs.Tab value="domains">{t('domains')}</Tabs.Tab>}
              </Tabs.List>
              <Tabs.Panel value="invoices">
                <InvoicesList place="memory" fixed={fixed} />
              </Tabs.Panel>
              <Tabs.Panel value="credit">
                <CreditMovements
                  clientId={id}
                  load={(query) => body(api.GET('/api/reseller/v1/credit-movements', { params: { query } }))}
                />
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
            </Tabs>
          </Stack>
          {editing && <ClientForm client={client} onClose={() => setEditing(false)} />}
        </>
      )}
    </QueryView>
  );
}

async function logInAs(id: number, reason: string): Promise<void> {
  const params = { path: { id } };
  const { key } = await body(api.POST('/api/reseller/v1/clients/{id}/impersonation', { params, body: { reason } }));
  handOver(key);
}
