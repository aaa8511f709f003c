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
  return (
    <QueryView query={reseller}>
      {({ name }) => (
        <>
          <PageHeader title={t('statement')} description={name} back={{ to: `/resellers/${id}`, label: name }} />
          <Statement
            path={`/api/admin/v1/resellers/${id}/statement`}
            currencies={currencies}
            load={(query) =>
              body(api.GET('/api/admin/v1/resellers/{id}/statement', { params: { path: { id }, query } }))
            }
          />
        </>
      )}
    </QueryView>
  );
}
