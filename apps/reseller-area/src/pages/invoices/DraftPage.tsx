import { body } from '#api-client';
import { DraftScreen, useIdParam, type DraftDoor } from '#ui';
import { api } from '../../api.js';
import { ClientSelect } from '../clients/ClientSelect.js';

const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` });

const door: DraftDoor = {
  isStaff: false,
  get: (id) => body(api.GET('/api/reseller/v1/invoice-drafts/{id}', { params: { path: { id } } })),
  create: (draft, key) =>
    body(api.POST('/api/reseller/v1/invoice-drafts', { params: { header: { 'Idempotency-Key': key } }, body: draft })),
  replace: (id, version, draft) =>
    body(
      api.PUT('/api/reseller/v1/invoice-drafts/{id}', {
        params: { path: { id }, header: ifMatch(version) },
        body: draft,
      }),
    ),
  remove: (id, version) =>
    body(api.DELETE('/api/reseller/v1/invoice-drafts/{id}', { params: { path: { id }, header: ifMatch(version) } })),
  issue: (id, version, key) =>
    body(
      api.POST('/api/reseller/v1/invoice-drafts/{id}/issue', {
        params: { path: { id }, header: { ...ifMatch(version), 'Idempotency-Key': key } },
      }),
    ),
  preview: (draft) => body(api.POST('/api/reseller/v1/invoice-drafts/preview', { body: draft })),
  client: (id) => body(api.GET('/api/reseller/v1/clients/{id}', { params: { path: { id } } })),
  clientSelect: (props) => <ClientSelect required {...props} />,
};

export const NewInvoicePage = () => <DraftScreen door={door} id={null} />;

export function DraftPage() {
  return <DraftScreen door={door} id={useIdParam()} />;
}
