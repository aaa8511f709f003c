import { body } from '#api-client';
import { ChangeSets, PriceFile, useMe, type ChangeSetDoor } from '#ui';
import { api } from '../../api.js';
import { useCurrencies } from '../../shared/names.js';

const ONE = '/api/admin/v1/pricing-groups/{id}/change-sets/{setId}' as const;

/** Prepared and published changes of a group's prices. */
export function ChangeSetsTab({ groupId }: { groupId: number }) {
  const may = useMe().can('groups.write');
  const group = { path: { id: groupId } };
  const one = (setId: number) => ({ params: { path: { id: groupId, setId } } });
  const door: ChangeSetDoor = {
    queryKey: ['pricing-groups', groupId, 'change-sets'],
    may,
    list: (query) =>
      body(api.GET('/api/admin/v1/pricing-groups/{id}/change-sets', { params: { ...group, query: query as never } })),
    get: (id) => body(api.GET(ONE, one(id))),
    cells: (id, query) =>
      body(api.GET(`${ONE}/cells`, { params: { path: { id: groupId, setId: id }, query: query as never } })),
    publish: (id, mode) => body(api.POST(`${ONE}/publish`, { ...one(id), body: mode })),
    schedule: (id, at) => body(api.POST(`${ONE}/schedule`, { ...one(id), body: at })),
    unschedule: (id) => body(api.POST(`${ONE}/unschedule`, one(id))),
    revert: (id) => body(api.POST(`${ONE}/revert`, one(id))),
    remove: (id) => body(api.DELETE(ONE, one(id))),
  };
  return <ChangeSets door={door} />;
}

/** A group's prices as a file. */
export function FileTab({ groupId }: { groupId: number }) {
  const may = useMe().can('groups.write');
  const currencies = useCurrencies().data ?? [];
  return (
    <PriceFile
      exportHref={`/api/admin/v1/pricing-groups/${groupId}/prices/export`}
      currencies={currencies}
      may={may}
      send={(request) =>
        body(
          api.POST('/api/admin/v1/pricing-groups/{id}/prices/import', {
            params: { path: { id: groupId } },
            body: request,
          }),
        )
      }
    />
  );
}
