import { body } from '#api-client';
import { CancellationsScreen } from '#ui';
import { api } from '../../api.js';

export function CancellationsPage() {
  return (
    <CancellationsScreen
      load={(query) => body(api.GET('/api/reseller/v1/cancellation-requests', { params: { query } }))}
    />
  );
}
