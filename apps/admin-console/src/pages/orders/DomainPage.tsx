import { body } from '#api-client';
import { DataTable, DomainScreen, formatInstant, PageLink, Section, StatusBadge, useIdParam, useMe } from '#ui';
import { api } from '../../api.js';
import { ClientLink, ResellerName } from '../../shared/names.js';
import { t } from './orders.texts.js';

export function DomainPage() {
  const id = useIdParam();
  const may = useMe().can('domains.write');
  const params = { path: { id } };
  return (
    <DomainScreen
      key={id}
      door={{
        id,
        may,
        back: { to: '/services', label: t('services') },
        load: () => body(api.GET('/api/admin/v1/domains/{id}', { params })),
        registry: () => body(api.GET('/api/admin/v1/domains/{id}/registry', { params })),
        renewals: () => body(api.GET('/api/admin/v1/domains/{id}/renewals', { params })),
        setLock: (locked) => body(api.PUT('/api/admin/v1/domains/{id}/lock', { params, body: { locked } })),
        eppCode: () => body(api.POST('/api/admin/v1/domains/{id}/epp-code', { params })),
        setFields: (fields) => body(api.PUT('/api/admin/v1/domains/{id}/fields', { params, body: { fields } })),
        staff: {
          transferAway: (eppCode) =>
            body(api.POST('/api/admin/v1/domains/{id}/transfer-away', { params, body: eppCode ? { eppCode } : {} })),
          finishTransfer: () => body(api.POST('/api/admin/v1/domains/{id}/finish-transfer', { params })),
          sync: () => body(api.POST('/api/admin/v1/domains/{id}/sync', { params })),
        },
        facts: (domain) => [
          [t('client'), <ClientLink key="c" id={domain.clientId} name={domain.clientName} />],
          [t('reseller'), <ResellerName key="r" id={domain.resellerId} />],
          [
            t('order1'),
            domain.orderId ? (
              <PageLink key="o" to={`/orders/${domain.orderId}`}>{`${t('order1')} ${domain.orderId}`}</PageLink>
            ) : null,
          ],
        ],
        children: <Requests domainId={id} />,
      }}
    />
  );
}

/** What its registrar was asked to do, newest first. */
function Requests({ domainId }: { domainId: number }) {
  if (!useMe().can('tasks.read')) return null;
  return (
    <Section title={t('requests')} flush>
      <DataTable
        label={t('requests')}
        queryKey={['registrar-tasks', 'of', domainId]}
        place="memory"
        defaultSort="-id"
        fixed={{ domainId: String(domainId) }}
        load={(query) => body(api.GET('/api/admin/v1/registrar-tasks', { params: { query } }))}
        rowKey={(row) => row.id}
        columns={[
          { header: t('request'), cell: (row) => row.action },
          { header: t('placed'), cell: (row) => formatInstant(row.createdAt), sort: 'createdAt' },
          {
            header: t('status'),
            cell: (row) => <StatusBadge status={row.outcome === 'attention' ? row.outcome : row.status} />,
          },
          { header: t('note'), cell: (row) => row.note || '–' },
        ]}
        empty={{ title: t('noRequests') }}
      />
    </Section>
  );
}
