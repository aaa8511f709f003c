import { body } from '#api-client';
import { ChangeSets, PriceFile, useMe, type ChangeSetDoor } from '#ui';
import { api, useCurrencies } from '../../api.js';

const ONE = '/api/reseller/v1/price-change-sets/{id}' as const;
const one = (id: number) => ({ params: { path: { id } } });

/** Prepared and published changes of the store's prices. */
export function PriceSets() {
  const door: ChangeSetDoor = {
    queryKey: ['prices', 'change-sets'],
    may: useMe().can('prices.write'),
    list: (query) => body(api.GET('/api/reseller/v1/price-change-sets', { params: { query: query as never } })),
    get: (id) => body(api.GET(ONE, one(id))),
    cells: (id, query) => body(api.GET(`${ONE}/cells`, { params: { path: { id }, query: query as never } })),
    publish: (id, mode) => body(api.POST(`${ONE}/publish`, { ...one(id), body: mode })),
    schedule: (id, at) => body(api.POST(`${ONE}/schedule`, { ...one(id), body: at })),
    unschedule: (id) => body(api.POST(`${ONE}/unschedule`, one(id))),
    revert: (id) => body(api.POST(`${ONE}/revert`, one(id))),
    remove: (id) => body(api.DELETE(ONE, one(id))),
  };
  return <ChangeSets door={door} />;
}

/** The store's prices as a file. */
export function PricesFile() {
  const may = useMe().can('prices.write');
  const currencies = useCurrencies().data ?? [];
  return (
    <PriceFile
      exportHref="/api/reseller/v1/prices/export"
      currencies={currencies}
      may={may}
      send={(request) => body(api.POST('/api/reseller/v1/prices/import', { body: request }))}
    />
  );
}
