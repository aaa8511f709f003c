import { Injectable } from '@nestjs/common';
import { Clock, Exact, Money, type ResellerId } from '#kernel';
import { Db, type Sql, type Tx } from '#platform';
import { CatalogService } from '#catalog';
import { LedgerService } from '#ledger';
import { GatewayAccounts } from './gateway-accounts.js';
import { StripeGateway } from './stripe-gateway.js';

const ASKED_DAYS = 30;

type Source = {
  kind: 'charge' | 'refund';
  paymentId: number;
  refundId?: number;
  resellerId: number;
  book: number;
  gateway: string;
  account: string;
  /** The gateway's id of the payment, or of the refund. */
  transactionId: string;
};
type Row = {
  id: number;
  kind: Source['kind'];
  payment_id: number;
  refund_id: number;
  reseller_id: ResellerId;
  book: ResellerId;
  gateway: string;
  account: string;
  transaction_id: string;
  status: string;
};

/** What gateways keep (domain.md §8: fees f against cash f): noted with the money, read by the worker, booked once. */
@Injectable()
export class GatewayFees {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly accounts: GatewayAccounts,
    private readonly stripe: StripeGateway,
    private readonly ledger: LedgerService,
    private readonly catalog: CatalogService,
  ) {}

  /** Notes that a fee will be known, in the transaction that books its money; several payments of one transaction have one fee. */
  async expect(tx: Tx, source: Source): Promise<void> {
    const { affectedRows, insertId } = await tx.execute(
      `INSERT IGNORE INTO rc_gateway_fees (kind, payment_id, refund_id, reseller_id, book, gateway, account, transaction_id, asked_at)
       VALUES (?,?,?,?,?,?,?,?,?)`,
      [
        source.kind,
        source.paymentId,
        source.refundId ?? 0,
        source.resellerId,
        source.book,
        source.gateway,
        source.account,
        source.transactionId,
        this.clock.now(),
      ],
    );
    if (affectedRows === 1) tx.enqueue('payments.read-fee', { feeId: insertId }, `read-fee:${insertId}`);
  }

  /** Asks the gateway and books what it tells. What it does not know yet is asked for again by the sweeper. Safe to repeat. */
  async read(feeId: number): Promise<void> {
    const [row] = await this.db.query<Row>(`SELECT * FROM rc_gateway_fees WHERE id = ?`, [feeId]);
    if (!row || row.status === 'booked') return;
    const account = await this.accounts.byCode(row.account);
    const told = await (row.kind === 'charge'
      ? this.stripe.chargeFee(account, row.transaction_id)
      : this.stripe.refundFee(account, row.transaction_id));
    if (told.is !== 'done' || !told.value) {
      const why = told.is === 'done' ? 'the gateway does not know it yet' : told.why;
      await this.db.query("UPDATE rc_gateway_fees SET last_error = ? WHERE id = ? AND status = 'asked'", [
        why.slice(0, 255),
        feeId,
      ]);
      return;
    }
    const { reference, fee } = told.value;
    await this.db.transaction((tx) => this.book(tx, feeId, reference, fee));
  }

  /** Fees that nobody told yet, for the sweeper; after a month only staff ask. */
  async waiting(sql: Sql, olderThanMinutes: number): Promise<number[]> {
    const rows = await sql.query<{ id: number }>(
      `SELECT id FROM rc_gateway_fees WHERE status = 'asked' AND asked_at < UTC_TIMESTAMP(3) - INTERVAL ? MINUTE
         AND asked_at > UTC_TIMESTAMP(3) - INTERVAL ${ASKED_DAYS} DAY ORDER BY asked_at LIMIT 500`,
      [olderThanMinutes],
    );
    return rows.map((row) => row.id);
  }

  private async book(tx: Tx, feeId: number, reference: string, fee: Money): Promise<void> {
    const [row] = await tx.query<Row>('SELECT * FROM rc_gateway_fees WHERE id = ? FOR UPDATE', [feeId]);
    if (row.status === 'booked') return;
    await tx.execute(
      `UPDATE rc_gateway_fees SET status = 'booked', reference = ?, currency = ?, amount = ?, last_error = '', booked_at = ? WHERE id = ?`,
      [reference, fee.currency, fee.toDatabase(), this.clock.now(), feeId],
    );
    if (fee.isZero()) return;
    const party = `gateway:${row.gateway}`;
    await this.ledger.post(tx, {
      key: `gateway-fee:${feeId}`,
      event: 'gateway-fee',
      resellerId: row.reseller_id,
      book: row.book,
      currency: fee.currency,
      description: `${row.gateway} ${row.transaction_id}`,
      entries: [
        { account: 'fees', party, debit: fee },
        { account: 'cash', party, credit: fee },
      ],
    });
    await this.mirror(tx, row, fee);
  }

  /** `tblaccounts.fees` is in the payer's currency, as WHMCS converts it by its own rates; the books keep the fee's own. */
  private async mirror(tx: Tx, row: Row, fee: Money): Promise<void> {
    const [at] = await tx.query<{ row_id: number; currency: string }>(
      row.kind === 'charge'
        ? 'SELECT IF(account_row_id > 0, account_row_id, credit_row_id) AS row_id, currency FROM rc_payments WHERE id = ?'
        : 'SELECT account_row_id AS row_id, currency FROM rc_refunds WHERE id = ?',
      [row.kind === 'charge' ? row.payment_id : row.refund_id],
    );
    // Held money has no row there until a person decided.
    if (!at || at.row_id === 0) return;
    const shown = fee.currency === at.currency ? fee : await this.converted(tx, fee, at.currency);
    if (shown) await tx.execute('UPDATE tblaccounts SET fees = fees + ? WHERE id = ?', [shown.toDatabase(), at.row_id]);
  }

  /** Null for a currency that the provider does not have. */
  private async converted(tx: Tx, fee: Money, currency: string): Promise<Money | null> {
    const known = new Map((await this.catalog.currencies(tx)).map(({ code, rate }) => [code, rate]));
    const [from, to] = [known.get(fee.currency), known.get(currency)];
    if (!from || !to) return null;
    return fee.toExact().dividedBy(Exact.of(from)).times(Exact.of(to)).round(currency);
  }
}
