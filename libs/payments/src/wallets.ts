import { Injectable } from '@nestjs/common';
import { Clock, Money, type ResellerId } from '#kernel';
import type { Sql, Tx } from '#platform';
import { InsufficientWalletError } from './payments.errors.js';
import type { WalletMove } from './payments.types.js';

export type WalletBalance = { currency: string; available: Money; reserved: Money };

/** A reseller's wallets at the provider, one per currency (domain.md §8). The ledger side is the caller's. */
@Injectable()
export class Wallets {
  constructor(private readonly clock: Clock) {}

  /** Adds to or takes from a wallet; each business fact once, by its key. @throws InsufficientWalletError */
  async move(tx: Tx, { resellerId, amount, key, kind, description }: WalletMove): Promise<void> {
    await tx.execute(
      `INSERT INTO rc_wallets (reseller_id, currency) VALUES (?,?) ON DUPLICATE KEY UPDATE reseller_id = reseller_id`,
      [resellerId, amount.currency],
    );
    const { affectedRows } = await tx.execute(
      'UPDATE rc_wallets SET available = available + ? WHERE reseller_id = ? AND currency = ? AND available + ? >= 0',
      [amount.toDatabase(), resellerId, amount.currency, amount.toDatabase()],
    );
    if (affectedRows !== 1) throw new InsufficientWalletError(amount.abs());
    await tx.execute(
      `INSERT INTO rc_wallet_movements (reseller_id, currency, amount, movement_key, kind, description, moved_at)
       VALUES (?,?,?,?,?,?,?)`,
      [resellerId, amount.currency, amount.toDatabase(), key, kind, description.slice(0, 255), this.clock.now()],
    );
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
}
