import { Injectable } from '@nestjs/common';
import { type ClientId, Clock, Money, PROVIDER } from '#kernel';
import { Db, type Tx } from '#platform';
import { LedgerService } from '#ledger';
import { isZeroDate, localToUtc, mirrorInsert } from '#whmcs';
import { ClientCredit } from './client-credit.js';
import { type ImportedCredit, importedCredits } from './imported-credit.query.js';

const BATCH = 200;

/** Takes client credit of an imported WHMCS into the provider's book. */
@Injectable()
export class CreditAdoption {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly credit: ClientCredit,
    private readonly ledger: LedgerService,
  ) {}

  async all(): Promise<number> {
    let adopted = 0;
    for (let after = 0; ;) {
      const rows = await importedCredits(this.db, after, BATCH);
      if (rows.length === 0) return adopted;
      after = rows[rows.length - 1].clientId;
      for (const row of rows) adopted += (await this.db.transaction((tx) => this.one(tx, row))) ? 1 : 0;
    }
  }

  /** The rows of the credit log become movements; where they do not add up to the credit, one more row closes the gap. */
  private async one(tx: Tx, { clientId, credit, currency }: ImportedCredit): Promise<boolean> {
    await this.credit.lock(tx, clientId, PROVIDER, PROVIDER, currency);
    const moved = await tx.query('SELECT id FROM rc_client_credit_movements WHERE client_id = ? AND book = ? LIMIT 1', [
      clientId,
      PROVIDER,
    ]);
    if (moved.length > 0) return false;
    const amount = Money.fromDatabase(credit, currency);
    const log = await tx.query<{ id: number; date: string; description: string; amount: string }>(
      'SELECT id, date, description, amount FROM tblcredit WHERE clientid = ? ORDER BY id',
      [clientId],
    );
    const logged = Money.sum(
      log.map((row) => Money.fromDatabase(row.amount, currency)),
      currency,
    );
    const gap = amount.minus(logged);
    if (!gap.isZero()) {
      const row = {
        date: this.clock.today().toString(),
        description: 'Opening balance',
        amount: gap.toDatabase(),
      };
      const { insertId } = await mirrorInsert(tx, 'tblcredit', { clientid: clientId, admin_id: 0, ...row, relid: 0 });
      log.push({ id: insertId, ...row });
    }
    await tx.execute('UPDATE rc_client_credit SET amount = ?, currency = ? WHERE client_id = ? AND book = ?', [
      amount.toDatabase(),
      currency,
      clientId,
      PROVIDER,
    ]);
    await tx.insertMany(
      'rc_client_credit_movements',
      [
        'client_id',
        'book',
        'reseller_id',
        'currency',
        'amount',
        'movement_key',
        'kind',
        'credit_row_id',
        'description',
        'moved_at',
      ],
      log.map((row) => [
        clientId,
        PROVIDER,
        PROVIDER,
        currency,
        row.amount,
        `adopted:${row.id}`,
        'opening',
        row.id,
        row.description.slice(0, 255),
        isZeroDate(row.date)
          ? this.clock.now()
          : new Date(localToUtc(`${row.date.slice(0, 10)} 00:00:00`, this.clock.zone()) as string),
      ]),
    );
    await this.ledger.post(tx, {
      key: `credit-adopted:${clientId}`,
      event: 'credit-adopted',
      resellerId: PROVIDER,
      book: PROVIDER,
      currency,
      clientId: clientId as ClientId,
      entries: [
        { account: 'adjustment', debit: amount },
        { account: 'credit', party: `client:${clientId}`, credit: amount },
      ],
    });
    return true;
  }
}
