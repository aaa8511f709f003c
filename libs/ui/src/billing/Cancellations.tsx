import type { ReactNode } from 'react';
import type { ListQuery } from '#api-client';
import { DataTable } from '../DataTable.js';
import { formatDate, formatInstant } from '../dates.js';
import type { Page } from '../list-state.js';
import { PageHeader, PageLink } from '../page.js';
import { StatusBadge } from '../StatusBadge.js';
import { t } from './billing.texts.js';

const STATUSES = ['open', 'carried-out', 'withdrawn'] as const;
const KINDS = ['immediate', 'end-of-period'] as const;
const TONES = { open: 'wait', 'carried-out': 'plain', withdrawn: 'plain' } as const;

type Wish = {
  id: number;
  serviceType: string;
  serviceId: number;
  clientId: number;
  clientName: string;
  resellerId: number;
  label: string;
  domain: string;
  kind: (typeof KINDS)[number];
  reason: string;
  endsOn: string;
  status: (typeof STATUSES)[number];
  requestedAt: string;
};

/** Who wants to cancel what, and when it ends. `reseller` names whose client it is, where there is more than one. */
export function CancellationsScreen({
  load,
  reseller,
}: {
  load: (query: ListQuery) => Promise<Page<Wish>>;
  reseller?: (id: number) => ReactNode;
}) {
  return (
    <>
      <PageHeader title={t('cancellations')} description={t('cancellationsText')} />
      <DataTable
        label={t('cancellations')}
        queryKey={['cancellations']}
        defaultSort="-requestedAt"
        load={load}
        rowKey={(row) => row.id}
        columns={[
          {
            header: t('service'),
            cell: (row) => (
              <PageLink to={`/services/${row.serviceType}/${row.serviceId}`}>
                {row.domain && !row.label.includes(row.domain) ? `${row.label} – ${row.domain}` : row.label}
              </PageLink>
            ),
          },
          {
            header: t('client'),
            cell: (row) => <PageLink to={`/clients/${row.clientId}`}>{row.clientName}</PageLink>,
          },
          ...(reseller ? [{ header: t('reseller'), cell: (row: Wish) => reseller(row.resellerId) }] : []),
          { header: t('status'), cell: (row) => <StatusBadge status={t(row.status)} tone={TONES[row.status]} /> },
          { header: t('when'), cell: (row) => t(row.kind) },
          { header: t('endsOn'), cell: (row) => formatDate(row.endsOn), sort: 'endsOn' },
          { header: t('asked'), cell: (row) => formatInstant(row.requestedAt), sort: 'requestedAt' },
          { header: t('reason'), cell: (row) => row.reason || '–' },
        ]}
        filters={[
          { name: 'status', label: t('status'), options: STATUSES.map((value) => ({ value, label: t(value) })) },
          { name: 'kind', label: t('when'), options: KINDS.map((value) => ({ value, label: t(value) })) },
          { name: 'endsOn.lte', label: t('endsUntil'), type: 'date' },
        ]}
        empty={{ title: t('noCancellations'), text: t('noCancellationsText') }}
      />
    </>
  );
}
