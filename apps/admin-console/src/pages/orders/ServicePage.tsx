import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { body, type AdminSchemas } from '#api-client';
import {
  ExplainSteps,
  Facts,
  formatDate,
  MoneyText,
  PageHeader,
  PageLink,
  QueryView,
  Section,
  ServiceLife,
  ServiceQuotes,
  StatusBadge,
  termWords,
  useIdParam,
  useMe,
  useParam,
  type ServiceLifeDoor,
  type ServiceQuoteDoor,
} from '#ui';
import { api } from '../../api.js';
import { ClientLink, ResellerName } from '../../shared/names.js';
import { TasksOfService } from '../tasks/ServerTasks.js';
import { t } from './orders.texts.js';

const doorOf = (service: AdminSchemas['ServiceDetailDto'], may: boolean): ServiceQuoteDoor => {
  const { type, id } = service;
  return {
    renewal: () =>
      body(api.GET('/api/admin/v1/services/{type}/{id}/renewal-quote', { params: { path: { type, id } as never } })),
    upgrade: (target) =>
      body(api.POST('/api/admin/v1/services/{id}/upgrade-quote', { params: { path: { id } }, body: target })),
    products: async (q) => {
      const { items } = await body(
        api.GET('/api/admin/v1/services/{id}/upgrade-products', { params: { path: { id } } }),
      );
      return items
        .filter(({ name }) => name.toLowerCase().includes(q.toLowerCase()))
        .map(({ id: value, name }) => ({ value: String(value), label: name }));
    },
    ...(may && {
      place: (target, key) =>
        body(
          api.POST('/api/admin/v1/services/{id}/upgrades', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body: target,
          }),
        ),
    }),
  };
};

/** What may be done to a service here; the server decides in the end. */
const lifeOf = ({ type, id }: AdminSchemas['ServiceDetailDto'], may: boolean): ServiceLifeDoor => {
  const params = { path: { type, id } as never };
  return {
    load: () => body(api.GET('/api/admin/v1/services/{type}/{id}/life', { params })),
    ...(may
      ? {
          suspend: (reason: string) =>
            body(api.POST('/api/admin/v1/services/{type}/{id}/suspend', { params, body: { reason } })),
          unsuspend: () => body(api.POST('/api/admin/v1/services/{type}/{id}/unsuspend', { params })),
          cancel: (wish) => body(api.POST('/api/admin/v1/services/{type}/{id}/cancellation', { params, body: wish })),
          withdraw: (requestId) =>
            body(
              api.POST('/api/admin/v1/cancellation-requests/{id}/withdraw', { params: { path: { id: requestId } } }),
            ),
          takeBack: () => body(api.POST('/api/admin/v1/services/{id}/upgrades/cancel', { params: { path: { id } } })),
          terminate: (reason: string) =>
            body(api.POST('/api/admin/v1/services/{type}/{id}/terminate', { params, body: { reason } })),
          keep: (kept: { on: boolean; until: string | null }) =>
            body(api.PUT('/api/admin/v1/services/{id}/keep', { params: { path: { id } }, body: kept })),
        }
      : {}),
  };
};

export function ServicePage() {
  const me = useMe();
  const may = me.can('services.write');
  const path = { type: useParam('type') as 'hosting' | 'addon', id: useIdParam() };
  const query = useQuery({
    queryKey: ['services', path.type, path.id],
    queryFn: () => body(api.GET('/api/admin/v1/services/{type}/{id}', { params: { path: path as never } })),
  });
  const terms = useQuery({
    queryKey: ['services', path.type, path.id, 'terms'],
    queryFn: () => body(api.GET('/api/admin/v1/services/{type}/{id}/terms', { params: { path: path as never } })),
  });
  return (
    <QueryView query={query}>
      {(service) => (
        <>
          <PageHeader
            title={service.label}
            back={{ to: '/services', label: t('services') }}
            badge={<StatusBadge status={service.status} />}
            description={service.domain}
          />
          <Stack>
            <Section>
              <Facts
                items={[
                  [t('client'), <ClientLink key="c" id={service.clientId} name={service.clientName} />],
                  [t('reseller'), <ResellerName key="r" id={service.resellerId} />],
                  [
                    t('order1'),
                    service.orderId ? (
                      <PageLink
                        key="o"
                        to={`/orders/${service.orderId}`}
                      >{`${t('order1')} ${service.orderId}`}</PageLink>
                    ) : null,
                  ],
                  [t('term'), termWords(service.term)],
                  [t('firstPayment'), <MoneyText key="f" value={service.firstPayment} />],
                  [t('amount'), <MoneyText key="a" value={service.amount} />],
                  [t('quantity'), service.quantity],
                  [t('registered'), formatDate(service.registeredOn)],
                  [t('nextDue'), formatDate(service.nextDueOn)],
                  [t('payment'), service.paymentMethod],
                  [t('username'), service.username],
                ]}
              />
            </Section>
            <ServiceLife service={service} door={lifeOf(service, may)} />
            {me.can('tasks.read') && <TasksOfService type={service.type} id={service.id} />}
            <ServiceQuotes service={service} door={doorOf(service, may)} />
            <Section title={t('terms')} description={t('termsText')}>
              <QueryView query={terms}>
                {({ items }) => (
                  <Stack gap="lg">
                    {items.map((item) => (
                      <div key={`${item.version}${item.appliesTo}`}>
                        <Text fw={600} size="sm" mb={4}>
                          {t('version', { n: item.version, applies: t(item.appliesTo) })}
                        </Text>
                        <ExplainSteps lines={item.explain} />
                      </div>
                    ))}
                  </Stack>
                )}
              </QueryView>
            </Section>
          </Stack>
        </>
      )}
    </QueryView>
  );
}
