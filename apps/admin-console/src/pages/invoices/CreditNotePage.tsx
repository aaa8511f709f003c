import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { body } from '#api-client';
import {
  DataTable,
  Facts,
  formatDate,
  MoneyText,
  PageHeader,
  PageLink,
  PdfButton,
  PrintedPage,
  QueryView,
  Section,
  useIdParam,
} from '#ui';
import { api } from '../../api.js';
import { ClientLink, ResellerName } from '../../shared/names.js';
import { t } from './invoices.texts.js';

export function CreditNotesPage() {
  return (
    <>
      <PageHeader title={t('creditNotes')} />
      <DataTable
        label={t('creditNotes')}
        queryKey={['credit-notes']}
        defaultSort="-id"
        search={t('search')}
        load={(query) => body(api.GET('/api/admin/v1/credit-notes', { params: { query } }))}
        rowKey={(row) => row.id}
        columns={[
          { header: t('number'), cell: (row) => <PageLink to={`/credit-notes/${row.id}`}>{row.number}</PageLink> },
          {
            header: t('invoiceWord'),
            cell: (row) => (
              <PageLink to={`/invoices/${row.invoiceId}`}>{row.invoiceNumber || `#${row.invoiceId}`}</PageLink>
            ),
          },
          { header: t('client'), cell: (row) => <ClientLink id={row.clientId} name={row.clientName} /> },
          { header: t('reseller'), cell: (row) => <ResellerName id={row.resellerId} /> },
          { header: t('total'), cell: (row) => <MoneyText value={row.total} />, align: 'end', sort: 'gross' },
          { header: t('issued'), cell: (row) => formatDate(row.issuedOn), sort: 'issuedOn' },
        ]}
        filters={[{ name: 'issuedOn.gte', label: `${t('issued')} ≥`, type: 'date' }]}
        empty={{ title: t('noCreditNotes'), text: t('noCreditNotesText') }}
      />
    </>
  );
}

export function CreditNotePage() {
  const id = useIdParam();
  const query = useQuery({
    queryKey: ['credit-notes', id],
    queryFn: () => body(api.GET('/api/admin/v1/credit-notes/{id}', { params: { path: { id } } })),
  });
  return (
    <QueryView query={query}>
      {(note) => (
        <>
          <PageHeader
            title={t('creditNote', { number: note.number })}
            back={{ to: '/credit-notes', label: t('creditNotes') }}
            actions={
              <PdfButton href={`/api/admin/v1/credit-notes/${id}/pdf`} of={t('creditNote', { number: note.number })} />
            }
          />
          <Stack>
            <Section>
              <Facts
                items={[
                  [
                    t('invoiceWord'),
                    <PageLink key="i" to={`/invoices/${note.invoiceId}`}>
                      {note.invoiceNumber || `#${note.invoiceId}`}
                    </PageLink>,
                  ],
                  [t('client'), <ClientLink key="c" id={note.clientId} name={note.clientName} />],
                  [t('reseller'), <ResellerName key="r" id={note.resellerId} />],
                  [t('issued'), formatDate(note.issuedOn)],
                  [t('net'), <MoneyText key="n" value={note.net} />],
                  [t('total'), <MoneyText key="t" value={note.total} strong />],
                  [t('reason'), note.reason || '–'],
                ]}
              />
            </Section>
            <Section title={t('lines')} flush>
              <div className="rl-scroll" tabIndex={0} role="region" aria-label={t('lines')}>
                <table className="rl-table">
                  <thead>
                    <tr>
                      <th scope="col">{t('description')}</th>
                      <th scope="col" data-align="end">
                        {t('net')}
                      </th>
                      <th scope="col" data-align="end">
                        {t('tax')}
                      </th>
                      <th scope="col" data-align="end">
                        {t('tax2')}
                      </th>
                      <th scope="col" data-align="end">
                        {t('gross')}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {note.lines.map((line) => (
                      <tr key={line.lineId}>
                        <th scope="row">{line.description}</th>
                        <td data-align="end">
                          <MoneyText value={line.net} />
                        </td>
                        <td data-align="end">
                          <MoneyText value={line.tax} />
                        </td>
                        <td data-align="end">
                          <MoneyText value={line.tax2} />
                        </td>
                        <td data-align="end">
                          <MoneyText value={line.total} />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </Section>
            <PrintedPage src={`/api/admin/v1/credit-notes/${id}/page`} title={t('document')} />
          </Stack>
        </>
      )}
    </QueryView>
  );
}
