import { Injectable } from '@nestjs/common';
import { Clock, type ClientId, Money } from '#kernel';
import type { Sql, Tx } from '#platform';
import { ClientsService } from '#clients';
import { mirrorInsert } from '#whmcs';
import { InsufficientCreditError } from './payments.errors.js';
import type { CreditMove } from './payments.types.js';

/**
 * Credit of a client in one book (domain.md §8): `rc_client_credit` is the truth, `tblcredit` and `tblclients.credit`
 * follow it in the same transaction. The ledger side is posted by whoever knows where the money came from or went.
 */
@Injectable()
export class ClientCredit {
  constructor(
    private readonly clients: ClientsService,
    private readonly clock: Clock,
  ) {}

  /** Adds or uses credit. @throws InsufficientCreditError: never below zero */
  async move(tx: Tx, move: CreditMove): Promise<void> {
    const { clientId, book, resellerId, amount } = move;
    const before = await this.lock(tx, clientId, book, resellerId, amount.currency);
    const after = before.plus(amount);
    if (after.isNegative()) throw new InsufficientCreditError(amount.abs(), before);
    const { affectedRows } = await tx.execute(
      'UPDATE rc_client_credit SET amount = amount + ? WHERE client_id = ? AND book = ? AND amount + ? >= 0',
      [amount.toDatabase(), clientId, book, amount.toDatabase()],
    );
    if (affectedRows !== 1) throw new InsufficientCreditError(amount.abs(), before);
    const { insertId } = await mirrorInsert(tx, 'tblcredit', {
      clientid: clientId,
      admin_id: move.adminId ?? 0,
      date: this.clock.today().toString(),
      description: move.description,
      amount: amount.toDatabase(),
      relid: move.invoiceId ?? 0,
    });
    await tx.execute(
      `INSERT INTO rc_client_credit_movements (client_id, book, reseller_id, currency, amount, movement_key, kind,
         invoice_id, credit_row_id, description, moved_at) VALUES (?,?,?,?,?,?,?,?,?,?,?)`,
      [
        clientId,
        book,
        resellerId,
        amount.currency,
        amount.toDatabase(),
        move.key,
        move.kind,
        move.invoiceId ?? 0,
        insertId,
        move.description.slice(0, 255),
        this.clock.now(),
      ],
    );
    await this.clients.setCreditMirror(tx, clientId as ClientId, after);
  }

  /** What a client has in a book, locked until the commit. */
  async lock(tx: Tx, clientId: number, book: number, resellerId: number, currency: string): Promise<Money> {
    const read = () =>
      tx.query<{ amount: string; currency: string }>(
        'SELECT amount, currency FROM rc_client_credit WHERE client_id = ? AND book = ? FOR UPDATE',
        [clientId, book],
      );
    let [row] = await read();
    if (!row) {
      await tx.execute(
        `INSERT INTO rc_client_credit (client_id, book, reseller_id, currency) VALUES (?,?,?,?)
         ON DUPLICATE KEY UPDATE client_id = client_id`,
        [clientId, book, resellerId, currency],
      );
      [row] = await read();
    }
    const held = Money.fromDatabase(row.amount, row.currency);
    if (row.currency === currency || !held.isZero()) return held;
    // A client whose currency changed before his first invoice: an empty credit takes the new one.
    await tx.execute('UPDATE rc_client_credit SET currency = ? WHERE client_id = ? AND book = ?', [
      currency,
      clientId,
      book,
    ]);
    return Money.zero(currency);
  }

  /** Who of these clients has credit, as `client/book`; locks nothing. */
  async holders(sql: Sql, clientIds: readonly ClientId[]): Promise<Set<string>> {
    const rows = await sql.query<{ client: number; book: number }>(
      'SELECT client_id AS client, book FROM rc_client_credit WHERE client_id IN (?) AND amount > 0',
      [[...clientIds]],
    );
    return new Set(rows.map(({ client, book }) => `${client}/${book}`));
  }

  /** What a client has in a book; null when he never had any. */
  async balance(sql: Sql, clientId: number, book: number): Promise<Money | null> {
    const [row] = await sql.query<{ amount: string; currency: string }>(
      'SELECT amount, currency FROM rc_client_credit WHERE client_id = ? AND book = ?',
      [clientId, book],
    );
    return row ? Money.fromDatabase(row.amount, row.currency) : null;
  }
}
