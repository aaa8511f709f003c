import { body } from '#api-client';
import { PromotionScreen, PromotionsScreen, useMe, type PromotionDoor } from '#ui';
import { api } from '../../api.js';
import { ClientLink, ResellerName, useCurrencies } from '../../shared/names.js';
import { t } from './promotions.texts.js';

/** How these screens reach the server. */
function useDoor(): PromotionDoor {
  const may = useMe().can('promotions.write');
  const currencies = useCurrencies().data ?? [];
  const path = (id: number) => ({ params: { path: { id } } });
  return {
    may,
    owner: 0,
    currencies,
    list: (query) => body(api.GET('/api/admin/v1/promotions', { params: { query } })),
    get: (id) => body(api.GET('/api/admin/v1/promotions/{id}', path(id))),
    create: (input) => body(api.POST('/api/admin/v1/promotions', { body: input })),
    update: (id, input) => body(api.PUT('/api/admin/v1/promotions/{id}', { ...path(id), body: input })),
    archive: (id) => body(api.POST('/api/admin/v1/promotions/{id}/archive', path(id))),
    restore: (id) => body(api.POST('/api/admin/v1/promotions/{id}/restore', path(id))),
    uses: (id, query) => body(api.GET('/api/admin/v1/promotions/{id}/uses', { params: { path: { id }, query } })),
    choices: () => body(api.GET('/api/admin/v1/promotions/choices')),
    batches: (query) => body(api.GET('/api/admin/v1/promotion-batches', { params: { query } })),
    makeCodes: (input, key) =>
      body(
        api.POST('/api/admin/v1/promotion-batches', { body: input, params: { header: { 'Idempotency-Key': key } } }),
      ),
    csvOf: (id) => `/api/admin/v1/promotion-batches/${id}/codes.csv`,
    preview: (input) => body(api.POST('/api/admin/v1/promotions/preview', { body: input })),
    ownerName: (id) => (id === 0 ? t('provider') : <ResellerName id={id} />),
    clientLink: (id) => <ClientLink id={id} />,
  };
}

export const PromotionsPage = () => <PromotionsScreen door={useDoor()} />;
export const PromotionPage = () => <PromotionScreen door={useDoor()} />;
