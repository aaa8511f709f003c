import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { body } from '#api-client';
import {
  ConfirmButton,
  ExplainButton,
  Facts,
  formatInstant,
  MoneyText,
  PageHeader,
  PageLink,
  QueryView,
  Section,
  StatusBadge,
  tell,
  useIdParam,
  useMe,
} from '#ui';
import { api, queries } from '../../api.js';
import { ClientLink } from '../clients/ClientLink.js';
import { t } from './orders.texts.js';

export function OrderPage() {
  const id = useIdParam();
  const may = useMe().can('orders.write');
  const query = useQuery({
    queryKey: ['orders', id],
    queryFn: () => body(api.GET('/api/reseller/v1/orders/{id}', { params: { path: { id } } })),
  });
  const cancel = async () => {
    await body(api.POST('/api/reseller/v1/orders/{id}/cancel', { params: { path: { id } } }));
    tell(t('cancelled'));
    await queries.invalidateQueries();
  };
  const accept = async () => {
    await body(api.POST('/api/reseller/v1/orders/{id}/accept', { params: { path: { id } } }));
    tell(t('acceptedNow'));
    await queries.invalidateQueries();
  };
  return (
    <QueryView query={query}>
      {(order) => (
        <>
          <PageHeader
            title={t('order', { number: order.number })}
            back={{ to: '/orders', label: t('orders') }}
            badge={<StatusBadge status={order.status} />}
            actions={
              may &&
              order.status === 'Pending' && (
                <>
                  <ConfirmButton title={t('acceptTitle')} text={t('acceptText')} confirm={t('accept')} action={accept}>
                    {t('accept')}
                  </ConfirmButton>
                  <ConfirmButton
                    title={t('cancelTitle')}
                    text={t('cancelText')}
                    confirm={t('cancel')}
                    danger
                    action={cancel}
                  >
                    {t('cancel')}
                  </ConfirmButton>
                </>
              )
            }
          />
          <Stack>
            <Section>
              <Facts
                items={[
                  [t('client'), <ClientLink key="c" id={order.clientId} name={order.clientName} />],
                  [t('total'), <MoneyText key="t" value={order.total} strong />],
                  [
                    t('invoice'),
                    order.invoiceId ? (
                      <PageLink
                        key="i"
                        to={`/invoices/${order.invoiceId}`}
                      >{`${t('invoice')} ${order.invoiceId}`}</PageLink>
                    ) : null,
                  ],
                  [t('payment'), order.paymentMethod],
                  [t('placed'), formatInstant(order.createdAt)],
                  [t('by'), order.placedBy],
                  [t('accepted'), formatInstant(order.acceptedAt)],
                ]}
              />
            </Section>
            <Section title={t('lines')} flush>
              <div className="rl-scroll" tabIndex={0} role="region" aria-label={t('lines')}>
                <table className="rl-table">
                  <thead>
                    <tr>
                      <th scope="col">{t('description')}</th>
                      <th scope="col" data-align="end">
                        {t('net')}
                      </th>
                      <th scope="col" data-align="end">
                        {t('tax')}
                      </th>
                      <th scope="col" data-align="end">
                        {t('total')}
                      </th>
                      <th scope="col" data-align="end">
                        {t('profit')}
                      </th>
                      <th scope="col" data-align="end">
                        {t('share')}
                      </th>
                      <th scope="col">{t('why')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {order.lines.map((line) => (
                      <tr key={`${line.serviceType}${line.serviceId}`}>
                        <th scope="row">
                          {line.serviceType === 'domain' ? (
                            line.description
                          ) : (
                            <PageLink to={`/services/${line.serviceType}/${line.serviceId}`}>
                              {line.description}
                            </PageLink>
                          )}
                        </th>
                        <td data-align="end">
                          <MoneyText value={line.net} />
                        </td>
                        <td data-align="end">
                          <MoneyText value={line.tax} />
                        </td>
                        <td data-align="end">
                          <MoneyText value={line.total} />
                        </td>
                        <td data-align="end">
                          <MoneyText value={line.profit} />
                        </td>
                        <td data-align="end">
                          <MoneyText value={line.providerShare} />
                        </td>
                        <td>
                          <ExplainButton
                            lines={line.explain}
                            of={line.description}
                            to={`/explain/order-lines/${line.id}`}
                          />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </Section>
          </Stack>
        </>
      )}
    </QueryView>
  );
}
