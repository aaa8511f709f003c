import { body } from '#api-client';
import { DataTable, formatInstant, PageHeader, PageLink, StatusBadge } from '#ui';
import { api } from '../../api.js';
import { ResellerName } from '../../shared/names.js';
import { t } from './mails.texts.js';

export function MailsPage() {
  return (
    <>
      <PageHeader title={t('title')} />
      <DataTable
        label={t('title')}
        queryKey={['mails']}
        defaultSort="-createdAt"
        search={t('search')}
        load={(query) => body(api.GET('/api/admin/v1/mails', { params: { query } }))}
        rowKey={(row) => row.id}
        columns={[
          {
            header: t('subject'),
            cell: (row) => <PageLink to={`/mails/${row.id}`}>{row.subject || row.template}</PageLink>,
          },
          { header: t('to'), cell: (row) => row.to },
          { header: t('template'), cell: (row) => row.template },
          { header: t('reseller'), cell: (row) => <ResellerName id={row.resellerId} /> },
          { header: t('status'), cell: (row) => <StatusBadge status={row.status} /> },
          { header: t('created'), cell: (row) => formatInstant(row.createdAt), sort: 'createdAt' },
        ]}
        filters={[
          { name: 'status', label: t('status'), options: ['queued', 'sending', 'sent', 'failed'] },
          { name: 'to', label: t('to') },
        ]}
        empty={{ title: t('empty'), text: t('emptyText') }}
      />
    </>
  );
}
