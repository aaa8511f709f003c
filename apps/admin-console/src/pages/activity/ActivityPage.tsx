import { Text } from '@mantine/core';
import { body, type AdminSchemas } from '#api-client';
import { DataTable, formatInstant, PageHeader, PageLink, sentence } from '#ui';
import { api } from '../../api.js';
import { ClientLink } from '../../shared/names.js';
import { t } from './activity.texts.js';

type Entry = AdminSchemas['AuditEntryDto'];

/** The activity log; both names where somebody was signed in as another (reliability.md, case 107). */
export function ActivityPage() {
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <DataTable
        label={t('title')}
        queryKey={['activity']}
        defaultSort="-id"
        load={(query) => body(api.GET('/api/admin/v1/audit', { params: { query } }))}
        rowKey={(row) => row.id}
        columns={[
          { header: t('when'), cell: (row) => formatInstant(row.at), sort: 'at' },
          { header: t('who'), cell: (row) => <Who entry={row} /> },
          {
            header: t('what'),
            cell: (row) => <span className="rl-wrap">{sentence(row.description)}</span>,
            rowHeader: true,
          },
          { header: t('client'), cell: (row) => <ClientLink id={row.clientId} /> },
          { header: t('reason'), cell: (row) => <Reason entry={row} /> },
          { header: t('ip'), cell: (row) => row.ip || '–' },
        ]}
        filters={[
          {
            name: 'signedInAs.in',
            label: t('signedInAs'),
            options: [
              { value: 'reseller,client', label: t('anybody') },
              { value: 'reseller', label: t('reseller') },
              { value: 'client', label: t('aClient') },
            ],
          },
          { name: 'clientId', label: t('clientId') },
          { name: 'adminId', label: t('adminId') },
          { name: 'date.gte', label: t('from'), type: 'date' },
          { name: 'date.lt', label: t('before'), type: 'date' },
        ]}
        empty={{ title: t('empty'), text: t('emptyText') }}
      />
    </>
  );
}

function Who({ entry: { user, impersonation } }: { entry: Entry }) {
  if (!impersonation) return <>{user || t('system')}</>;
  const { actorName, subjectKind, subjectId, subjectName } = impersonation;
  const to = subjectKind === 'reseller' ? `/resellers/${subjectId}` : `/clients/${subjectId}`;
  return (
    <>
      <Text size="sm" fw={600}>
        {actorName}
      </Text>
      <PageLink to={to}>{t('as', { name: subjectName })}</PageLink>
    </>
  );
}

function Reason({ entry: { impersonation } }: { entry: Entry }) {
  if (!impersonation) return <>–</>;
  return (
    <>
      <div className="rl-wrap">{impersonation.reason}</div>
      <PageLink to={`/activity?impersonationId=${impersonation.id}`}>{t('ofThis')}</PageLink>
    </>
  );
}
