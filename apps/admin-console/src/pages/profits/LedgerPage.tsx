import { Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { body } from '#api-client';
import { DataTable, formatDate, MoneyText, Note, PageHeader, PageLink, ProblemAlert, useMe } from '#ui';
import { api } from '../../api.js';
import { t } from './profits.texts.js';

export function LedgerPage() {
  const me = useMe();
  const report = useQuery({
    queryKey: ['ledger', 'verification'],
    queryFn: () => body(api.GET('/api/admin/v1/ledger/verification')),
    enabled: false,
  });
  const violated = report.data?.invariants.filter((i) => i.violations > 0) ?? [];
  return (
    <>
      <PageHeader
        title={t('ledger')}
        description={t('ledgerText')}
        actions={
          me.can('operations.read') && (
            <Button variant="default" loading={report.isFetching} onClick={() => void report.refetch()}>
              {t('verify')}
            </Button>
          )
        }
      />
      <Stack>
        <ProblemAlert error={report.error} />
        {report.data && (
          <Note tone={report.data.ok ? 'good' : 'bad'}>
            <p>{report.data.ok ? t('ok', { n: report.data.invariants.length }) : t('notOk', { n: violated.length })}</p>
            {violated.length > 0 && (
              <ul>
                {violated.map((i) => (
                  <li key={i.id}>
                    {i.id} {i.title}: {t('violations', { n: i.violations })}
                  </li>
                ))}
              </ul>
            )}
          </Note>
        )}
        <DataTable
          label={t('ledger')}
          queryKey={['ledger']}
          defaultSort="-id"
          load={(query) => body(api.GET('/api/admin/v1/ledger/transactions', { params: { query } }))}
          rowKey={(row) => row.id}
          columns={[
            { header: t('date'), cell: (row) => formatDate(row.businessDate), sort: 'businessDate' },
            { header: t('event'), cell: (row) => row.event },
            { header: t('description'), cell: (row) => row.description || row.postingKey },
            { header: t('book'), cell: (row) => (row.book === 0 ? t('provider') : `${t('reseller')} ${row.book}`) },
            {
              header: t('invoice'),
              cell: (row) =>
                row.invoiceId ? <PageLink to={`/invoices/${row.invoiceId}`}>{`#${row.invoiceId}`}</PageLink> : '–',
            },
            {
              header: t('postings'),
              cell: (row) =>
                row.entries.map((e, i) => (
                  <div
                    key={i}
                    style={{ display: 'flex', justifyContent: 'space-between', gap: 16, whiteSpace: 'nowrap' }}
                  >
                    <span>
                      {e.account} {e.party}
                    </span>
                    <MoneyText value={e.amount} plain />
                  </div>
                )),
            },
          ]}
          filters={[
            { name: 'event', label: t('event') },
            { name: 'businessDate.gte', label: `${t('date')} ≥`, type: 'date' },
          ]}
          empty={{ title: t('ledgerEmpty') }}
        />
      </Stack>
    </>
  );
}
