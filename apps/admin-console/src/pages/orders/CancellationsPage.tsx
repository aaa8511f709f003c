import { body } from '#api-client';
import { CancellationsScreen } from '#ui';
import { api } from '../../api.js';
import { ResellerName } from '../../shared/names.js';

export function CancellationsPage() {
  return (
    <CancellationsScreen
      load={(query) => body(api.GET('/api/admin/v1/cancellation-requests', { params: { query } }))}
      reseller={(id) => <ResellerName id={id} />}
    />
  );
}
