import { Injectable } from '@nestjs/common';
import { Clock, Money, type ResellerId } from '#kernel';
import { listPage, Db, type ListPage, type ListRequest, type Sql, type Tx } from '#platform';
import { AlreadyPostedError, LedgerAccountNotInBookError, LedgerUnbalancedError } from './ledger.errors.js';
import { PROVIDER_ACCOUNTS, type LedgerAccount, type LedgerPosting, type LedgerReport } from './ledger.types.js';
import { LEDGER_LIST, ledgerEntriesOf, type LedgerEntryRow, type LedgerTransactionRow } from './ledger-list.query.js';
import { verifyLedger } from './verify-ledger.query.js';

/** The journal of all money. Whoever moves money posts here in his own transaction. */
@Injectable()
export class LedgerService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes one balanced posting in the caller's transaction (domain.md §8). Negative amounts swap sides, zero entries are
   * dropped; a posting without any entry is not written at all. The rows travel with the next statement, so a posting that exists
   * already fails that one, at the latest the commit.
   * @example issued net 10.00, tax 2.00, profit 3.00: debit receivable 12.00; credit income 7.00, profit-pending 3.00, tax 2.00
   * @throws LedgerUnbalancedError, AlreadyPostedError, LedgerAccountNotInBookError
   */
  post(tx: Tx, posting: LedgerPosting): Promise<void> {
    return this.postMany(tx, [posting]);
  }

  /** Many postings at once, each as `post`: two statements, however many. */
  async postMany(tx: Tx, postings: readonly LedgerPosting[]): Promise<void> {
    const kept = postings
      .map((posting) => ({ posting, entries: signedEntries(posting) }))
      .filter(({ entries }) => entries.length > 0);
    if (kept.length === 0) return;
    this.insert(
      tx,
      kept.map(({ posting }) => posting),
    );
    // Their ids run on from that of the statement before, so nobody waits for it (`Tx.idsOf`).
    const entries = kept.flatMap(({ posting, entries }, at) => entries.map((entry) => ({ at, posting, entry })));
    tx.executeLater(
      `INSERT INTO rc_ledger_entries (transaction_id, reseller_id, book, account, party, currency, amount, invoice_id)
       VALUES ${entries.map(() => '(LAST_INSERT_ID() + ? * @@auto_increment_increment,?,?,?,?,?,?,?)').join(',')}`,
      entries.flatMap(
        ({ at, posting: { resellerId, book, currency, invoiceId }, entry: { account, party, amount } }) => [
          at,
          resellerId,
          book,
          account,
          party,
          currency,
          amount.toDatabase(),
          invoiceId ?? 0,
        ],
      ),
    );
  }

  /** Balance of an account, debit positive; of one party where named. */
  async balance(
    account: LedgerAccount,
    of: { book: ResellerId; currency: string; party?: string },
    sql: Sql = this.db,
  ): Promise<Money> {
    const [row] = await sql.query<{ balance: string }>(
      `SELECT COALESCE(SUM(amount), 0.00) AS balance FROM rc_ledger_entries
       WHERE book = ? AND account = ? AND currency = ?${of.party === undefined ? '' : ' AND party = ?'}`,
      [of.book, account, of.currency, ...(of.party === undefined ? [] : [of.party])],
    );
    return Money.fromDatabase(row.balance, of.currency);
  }

  /** Every invariant, recomputed from business rows in one snapshot (reliability.md, section 3). Reads only. */
  verify(): Promise<LedgerReport> {
    return verifyLedger(this.db);
  }

  /** Postings for the admin console, newest first. */
  list(request: ListRequest): Promise<ListPage<LedgerTransactionRow>> {
    return listPage<LedgerTransactionRow>(
      this.db.read,
      LEDGER_LIST,
      {
        select: `t.id, t.reseller_id, t.book, t.posting_key, t.event, t.currency, t.invoice_id, t.client_id, t.posted_at,
          t.business_date, t.description`,
        from: 'rc_ledger_transactions t',
      },
      request,
    );
  }

  /** The entries of the given postings. */
  entriesOf(transactionIds: number[]): Promise<LedgerEntryRow[]> {
    return ledgerEntriesOf(this.db.read, transactionIds);
  }

  private insert(tx: Tx, postings: readonly LedgerPosting[]): void {
    const now = this.clock.now();
    const today = this.clock.today().toString();
    tx.insertManyLater(
      'rc_ledger_transactions',
      [
        'reseller_id',
        'book',
        'posting_key',
        'event',
        'currency',
        'invoice_id',
        'client_id',
        'posted_at',
        'business_date',
        'description',
      ],
      postings.map((posting) => [
        posting.resellerId,
        posting.book,
        posting.key,
        posting.event,
        posting.currency,
        posting.invoiceId ?? 0,
        posting.clientId ?? 0,
        now,
        today,
        (posting.description ?? '').slice(0, 255),
      ]),
      ({ code, message }) => {
        if (code !== 'ER_DUP_ENTRY') return null;
        return new AlreadyPostedError((postings.find(({ key }) => message.includes(`'${key}'`)) ?? postings[0]).key);
      },
    );
  }
}

/** Debits positive, credits negative, zeros dropped. @throws LedgerUnbalancedError, LedgerAccountNotInBookError */
function signedEntries({ key, currency, book, entries }: LedgerPosting) {
  const zero = Money.zero(currency);
  const signed = entries.map(({ account, party, debit, credit }) => {
    if (book !== 0 && PROVIDER_ACCOUNTS.includes(account)) throw new LedgerAccountNotInBookError(account, book);
    return { account, party: party ?? '', amount: zero.plus(debit ?? zero).minus(credit ?? zero) };
  });
  const difference = Money.sum(
    signed.map((entry) => entry.amount),
    currency,
  );
  if (!difference.isZero()) throw new LedgerUnbalancedError(key, difference.toString());
  return signed.filter((entry) => !entry.amount.isZero());
}
