import { useQuery } from '@tanstack/react-query';
import { body } from '#api-client';
import { PageHeader, QueryView, Statement, useIdParam } from '#ui';
import { api } from '../../api.js';
import { useCurrencies } from '../../shared/names.js';
import { t } from './profits.texts.js';

export function StatementPage() {
  const id = useIdParam();
  const { data: currencies = [] } = useCurrencies();
  const reseller = useQuery({
    queryKey: ['resellers', id],
    queryFn: () => body(api.GET('/api/admin/v1/resellers/{id}', { params: { path: { id } } })),
  });
  const earned = useQuery({
    queryKey: ['profit-balances', id],
    queryFn: () => body(api.GET('/api/admin/v1/resellers/{id}/profit-balances', { params: { path: { id } } })),
  });
  // Those in which he earned something first.
  const own = earned.data?.items.map(({ currency }) => currency) ?? [];
  return (
    <QueryView query={reseller}>
      {({ name }) => (
        <>
          <PageHeader title={t('statement')} description={name} back={{ to: `/resellers/${id}`, label: name }} />
          <Statement
            path={`/api/admin/v1/resellers/${id}/statement`}
            currencies={earned.isPending ? [] : [...new Set([...own, ...currencies])]}
            load={(query) =>
              body(api.GET('/api/admin/v1/resellers/{id}/statement', { params: { path: { id }, query } }))
            }
          />
        </>
      )}
    </QueryView>
  );
}
