import { body } from '#api-client';
import { DomainScreen, PageLink, useIdParam, useMe } from '#ui';
import { api } from '../../api.js';
import { ClientLink } from '../clients/ClientLink.js';
import { t } from './orders.texts.js';

export function DomainPage() {
  const id = useIdParam();
  const me = useMe();
  const may = me.can('domains.write');
  const params = { path: { id } };
  return (
    <DomainScreen
      key={id}
      door={{
        id,
        may,
        back: { to: '/services', label: t('services') },
        load: () => body(api.GET('/api/reseller/v1/domains/{id}', { params })),
        registry: () => body(api.GET('/api/reseller/v1/domains/{id}/registry', { params })),
        renewals: () => body(api.GET('/api/reseller/v1/domains/{id}/renewals', { params })),
        setLock: (locked) => body(api.PUT('/api/reseller/v1/domains/{id}/lock', { params, body: { locked } })),
        eppCode: me.impersonation ? null : () => body(api.POST('/api/reseller/v1/domains/{id}/epp-code', { params })),
        setFields: (fields) => body(api.PUT('/api/reseller/v1/domains/{id}/fields', { params, body: { fields } })),
        facts: (domain) => [
          [t('client'), <ClientLink key="c" id={domain.clientId} name={domain.clientName} />],
          [
            t('order1'),
            domain.orderId ? (
              <PageLink key="o" to={`/orders/${domain.orderId}`}>{`${t('order1')} ${domain.orderId}`}</PageLink>
            ) : null,
          ],
        ],
      }}
    />
  );
}
