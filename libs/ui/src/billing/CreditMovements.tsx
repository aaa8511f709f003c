import { DataTable } from '../DataTable.js';
import { formatInstant } from '../dates.js';
import type { ListQuery } from '#api-client';
import type { Page } from '../list-state.js';
import type { Money } from '../money.js';
import { MoneyText } from '../MoneyText.js';
import { PageLink } from '../page.js';
import { t } from './billing.texts.js';

const KINDS = [
  'overpayment',
  'applied',
  'add-funds',
  'goodwill',
  'removed',
  'refund',
  'downgrade',
  'released',
  'unapplied',
  'disputed',
  'reinstated',
  'opening',
] as const;
type Kind = (typeof KINDS)[number];
const isKind = (kind: string): kind is Kind => (KINDS as readonly string[]).includes(kind);

type Movement = {
  id: number;
  amount: Money;
  kind: string;
  invoiceId: number;
  invoiceNumber: string;
  description: string;
  movedAt: string | null;
};

/** How the credit of one client came about and where it went; both consoles show the same. */
export function CreditMovements({
  clientId,
  load,
}: {
  clientId: number;
  load: (query: ListQuery) => Promise<Page<Movement>>;
}) {
  return (
    <DataTable
      label={t('movements')}
      queryKey={['clients', clientId, 'credit-movements']}
      place="memory"
      fixed={{ clientId: String(clientId) }}
      defaultSort="-id"
      load={load}
      rowKey={(row) => row.id}
      columns={[
        { header: t('on'), cell: (row) => formatInstant(row.movedAt), sort: 'id' },
        { header: t('what'), cell: (row) => (isKind(row.kind) ? t(`kind.${row.kind}`) : row.kind) },
        {
          header: t('invoice'),
          cell: (row) =>
            row.invoiceId ? (
              <PageLink to={`/invoices/${row.invoiceId}`}>
                {row.invoiceNumber || t('unnumbered', { id: row.invoiceId })}
              </PageLink>
            ) : (
              '–'
            ),
        },
        { header: t('note'), cell: (row) => row.description },
        { header: t('amount'), cell: (row) => <MoneyText value={row.amount} />, align: 'end' },
      ]}
      filters={[
        { name: 'kind', label: t('what'), options: KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })) },
      ]}
      empty={{ title: t('noMovements'), text: t('noMovementsText') }}
    />
  );
}
