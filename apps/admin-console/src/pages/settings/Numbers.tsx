import { body } from '#api-client';
import { NumberSeries, useMe } from '#ui';
import { api } from '../../api.js';

/** Numbers of a reseller's clients, or (0) of the provider. */
export function Numbers({ resellerId }: { resellerId: number }) {
  const me = useMe();
  const params = { path: { resellerId } };
  return (
    <NumberSeries
      door={{
        key: String(resellerId),
        load: () => body(api.GET('/api/admin/v1/number-series/{resellerId}', { params })),
        ...(me.can('invoices.write')
          ? { save: (wish) => body(api.PUT('/api/admin/v1/number-series/{resellerId}', { params, body: wish })) }
          : {}),
      }}
    />
  );
}
