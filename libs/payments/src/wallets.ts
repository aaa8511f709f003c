import { Injectable } from '@nestjs/common';
import { Clock, Money, type ResellerId } from '#kernel';
import { newToken, type Sql, type Tx } from '#platform';
import { InsufficientWalletError } from './payments.errors.js';
import type { WalletMove } from './payments.types.js';

export type WalletBalance = { currency: string; available: Money; reserved: Money };
/** Without a key the movement is its own fact, by its id. */
type Move = Omit<WalletMove, 'key'> & { key?: string; gateway?: string; reference?: string; recordedBy?: string };

/** A reseller's wallets at the provider, one per currency (domain.md §8). The ledger side is the caller's. */
@Injectable()
export class Wallets {
  constructor(private readonly clock: Clock) {}

  /** Adds to or takes from a wallet; each business fact once, by its key. @throws InsufficientWalletError */
  async move(tx: Tx, move: Move): Promise<number> {
    const { resellerId, amount, kind, description } = move;
    await this.ensure(tx, resellerId, amount.currency);
    const { affectedRows } = await tx.execute(
      'UPDATE rc_wallets SET available = available + ? WHERE reseller_id = ? AND currency = ? AND available + ? >= 0',
      [amount.toDatabase(), resellerId, amount.currency, amount.toDatabase()],
    );
    if (affectedRows !== 1) throw new InsufficientWalletError(amount.abs());
    const now = this.clock.now();
    const { insertId } = await tx.execute(
      `INSERT INTO rc_wallet_movements (reseller_id, currency, amount, movement_key, kind, description, gateway, reference,
         moved_at, moved_on, recorded_by) VALUES (?,?,?,?,?,?,?,?,?,?,?)`,
      [
        resellerId,
        amount.currency,
        amount.toDatabase(),
        move.key ?? `by-hand:${resellerId}:${newToken()}`,
        kind,
        description.slice(0, 255),
        move.gateway ?? '',
        move.reference ?? null,
        now,
        this.clock.today().toString(),
        (move.recordedBy ?? '').slice(0, 80),
      ],
    );
    if (!move.key)
      await tx.execute('UPDATE rc_wallet_movements SET movement_key = ? WHERE id = ?', [
        `wallet:${insertId}`,
        insertId,
      ]);
    return insertId;
  }

  /** What a reseller has in a currency, locked until the commit. */
  async lock(tx: Tx, resellerId: ResellerId, currency: string): Promise<WalletBalance> {
    await this.ensure(tx, resellerId, currency);
    const [row] = await tx.query<{ available: string; reserved: string }>(
      'SELECT available, reserved FROM rc_wallets WHERE reseller_id = ? AND currency = ? FOR UPDATE',
      [resellerId, currency],
    );
    return {
      currency,
      available: Money.fromDatabase(row.available, currency),
      reserved: Money.fromDatabase(row.reserved, currency),
    };
  }

  async of(sql: Sql, resellerId: ResellerId): Promise<WalletBalance[]> {
    const rows = await sql.query<{ currency: string; available: string; reserved: string }>(
      'SELECT currency, available, reserved FROM rc_wallets WHERE reseller_id = ? ORDER BY currency',
      [resellerId],
    );
    return rows.map(({ currency, available, reserved }) => ({
      currency,
      available: Money.fromDatabase(available, currency),
      reserved: Money.fromDatabase(reserved, currency),
    }));
  }

  private async ensure(tx: Tx, resellerId: ResellerId, currency: string): Promise<void> {
    await tx.execute(
      `INSERT INTO rc_wallets (reseller_id, currency) VALUES (?,?) ON DUPLICATE KEY UPDATE reseller_id = reseller_id`,
      [resellerId, currency],
    );
  }
}
