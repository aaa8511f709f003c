import { Injectable } from '@nestjs/common';
import { Money } from '#kernel';
import type { Tx } from '#platform';
import type { DisputeRow } from './dispute-booking.js';

/** What is attached to a part of a dispute. */
export type PartPayment = {
  id: number;
  reseller_id: number;
  book: number;
  client_id: number;
  invoice_id: number;
  currency: string;
  amount: string;
};

/**
 * A dispute of a payment that went over several invoices (domain.md §8, §9): one part per payment, in the reverse order of how the money
 * was spread, so the surplus goes first and the invoice due first is opened last. The parts add up to what the gateway tells.
 */
@Injectable()
export class DisputeParts {
  /** The parts of a dispute; made when its payments are known. The caller holds the locks of the invoices and of the head. */
  async of(tx: Tx, head: DisputeRow, payments: readonly PartPayment[], columns: string): Promise<DisputeRow[]> {
    if (payments.length === 0) return [head];
    if (head.payment_id === 0) await this.make(tx, head, payments);
    return tx.query<DisputeRow>(
      `SELECT ${columns} FROM rc_disputes WHERE gateway = ? AND account = ? AND reference = ? ORDER BY part FOR UPDATE`,
      [head.gateway, head.account, head.reference],
    );
  }

  private async make(tx: Tx, head: DisputeRow, payments: readonly PartPayment[]): Promise<void> {
    const left = await this.leftOf(tx, payments, head.currency);
    const shares = divided(Money.fromDatabase(head.amount, head.currency), left);
    const parts = payments
      .map((payment, at) => ({ payment, share: shares[at] }))
      .filter(({ share }) => share.isPositive());
    const [first, ...others] = parts;
    await tx.execute(
      'UPDATE rc_disputes SET payment_id = ?, reseller_id = ?, book = ?, client_id = ?, invoice_id = ?, amount = ? WHERE id = ?',
      [...of(first.payment), first.share.toDatabase(), head.id],
    );
    const ids = [head.id];
    for (const [at, { payment, share }] of others.entries()) {
      const { insertId } = await tx.execute(
        `INSERT INTO rc_disputes (payment_id, reseller_id, book, client_id, invoice_id, amount, gateway, account, transaction_id, reference,
           part, currency, status, reason, by_hand, opened_on, closed_on, told_at, recorded_by)
         SELECT ?, ?, ?, ?, ?, ?, gateway, account, transaction_id, reference, ?, currency, status, reason, by_hand, opened_on, closed_on,
           told_at, recorded_by FROM rc_disputes WHERE id = ?`,
        [...of(payment), share.toDatabase(), at + 1, head.id],
      );
      ids.push(insertId);
    }
    await this.divideNoted(tx, head, ids, parts);
  }

  /** Movements that were told before their payment stand whole at the head; the fee stays there. */
  private async divideNoted(
    tx: Tx,
    head: DisputeRow,
    ids: readonly number[],
    parts: readonly { payment: PartPayment; share: Money }[],
  ): Promise<void> {
    const noted = await tx.query<{ id: number; amount: string }>(
      'SELECT id, amount FROM rc_dispute_movements WHERE dispute_id = ? FOR UPDATE',
      [head.id],
    );
    for (const { id, amount } of noted) {
      const shares = divided(
        Money.fromDatabase(amount, head.currency),
        parts.map(({ share }) => share),
      );
      for (const [at, disputeId] of ids.slice(1).entries())
        if (shares[at + 1].isPositive())
          await tx.execute(
            `INSERT INTO rc_dispute_movements (dispute_id, reseller_id, invoice_id, reference, kind, currency, amount, fee, noted_at)
             SELECT ?, ?, ?, reference, kind, currency, ?, 0.00, noted_at FROM rc_dispute_movements WHERE id = ?`,
            [
              disputeId,
              parts[at + 1].payment.reseller_id,
              parts[at + 1].payment.invoice_id,
              shares[at + 1].toDatabase(),
              id,
            ],
          );
      await tx.execute('UPDATE rc_dispute_movements SET amount = ?, reseller_id = ?, invoice_id = ? WHERE id = ?', [
        shares[0].toDatabase(),
        parts[0].payment.reseller_id,
        parts[0].payment.invoice_id,
        id,
      ]);
    }
  }

  /** Of each payment what earlier disputes have not taken. */
  private async leftOf(tx: Tx, payments: readonly PartPayment[], currency: string): Promise<Money[]> {
    const rows = await tx.query<{ payment_id: number; taken: string }>(
      `SELECT d.payment_id, SUM(IF(m.kind = 'withdrawn', m.amount, -m.amount)) AS taken FROM rc_disputes d
       JOIN rc_dispute_movements m ON m.dispute_id = d.id WHERE d.payment_id IN (?) GROUP BY d.payment_id`,
      [payments.map(({ id }) => id)],
    );
    const taken = new Map(rows.map((row) => [row.payment_id, Money.fromDatabase(row.taken, currency)]));
    return payments.map(({ id, amount }) => {
      const left = Money.fromDatabase(amount, currency).minus(taken.get(id) ?? Money.zero(currency));
      return left.isNegative() ? Money.zero(currency) : left;
    });
  }
}

/** Fills the first before the next; what none of them holds stands with the first. */
export function divided(amount: Money, room: readonly Money[]): Money[] {
  let rest = amount;
  const shares = room.map((space) => {
    const share = rest.min(space);
    rest = rest.minus(share);
    return share;
  });
  shares[0] = shares[0].plus(rest);
  return shares;
}

const of = ({ id, reseller_id, book, client_id, invoice_id }: PartPayment) => [
  id,
  reseller_id,
  book,
  client_id,
  invoice_id,
];
