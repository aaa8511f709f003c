import type { ListSpec, Sql } from '#platform';

export type LedgerTransactionRow = {
  id: number;
  reseller_id: number;
  book: number;
  posting_key: string;
  event: string;
  currency: string;
  invoice_id: number;
  client_id: number;
  posted_at: string;
  business_date: string;
  description: string;
};

/** `amount`: debit positive, credit negative. */
export type LedgerEntryRow = {
  transaction_id: number;
  account: string;
  party: string;
  currency: string;
  amount: string;
};

export const LEDGER_LIST: ListSpec = {
  id: 't.id',
  sort: { id: 't.id', businessDate: 't.business_date' },
  defaultSort: '-id',
  filter: {
    book: { column: 't.book', type: 'number' },
    resellerId: { column: 't.reseller_id', type: 'number' },
    invoiceId: { column: 't.invoice_id', type: 'number' },
    clientId: { column: 't.client_id', type: 'number' },
    event: { column: 't.event', type: 'text' },
    businessDate: { column: 't.business_date', type: 'date' },
  },
};

export function ledgerEntriesOf(sql: Sql, transactionIds: number[]): Promise<LedgerEntryRow[]> {
  if (transactionIds.length === 0) return Promise.resolve([]);
  return sql.query<LedgerEntryRow>(
    `SELECT transaction_id, account, party, currency, amount FROM rc_ledger_entries WHERE transaction_id IN (?) ORDER BY id`,
    [transactionIds],
  );
}
