import { Injectable } from '@nestjs/common';
import { type ClientId, type InvoiceId, Money } from '#kernel';
import type { Tx } from '#platform';
import { InvoicingService, type LockedInvoice, owedOn } from '#invoicing';
import { PayPages } from './pay-pages.js';

/** An invoice that a mass payment collects for, and how much of it the mass payment may still pay. */
export type MassTarget = { target: LockedInvoice; missing: Money };

/**
 * A mass payment asks for what its invoices owe and no more (domain.md §9): it follows what is paid or cancelled elsewhere. What it asks
 * is only ever lowered, so that a fact that is delivered twice or late changes nothing.
 */
@Injectable()
export class MassTargets {
  constructor(
    private readonly invoicing: InvoicingService,
    private readonly pages: PayPages,
  ) {}

  /** Lets the open mass payments of clients follow. */
  async follow(tx: Tx, clientIds: readonly ClientId[]): Promise<void> {
    for (const id of await this.invoicing.openMassPaymentsOf(tx, [...new Set(clientIds)])) {
      const container = await this.invoicing.lock(tx, id);
      if (container.status === 'Unpaid') await this.owed(tx, container);
    }
  }

  /**
   * Locks the invoices of an open container, whose lock the caller holds, and lowers what it asks to what they owe: for each what came
   * for it and is still owed, never more than was collected. A pay page that asks for more is given up.
   * @returns the container afterwards (Paid or Cancelled when nothing is left), and its invoices, oldest due first
   */
  async owed(tx: Tx, container: LockedInvoice): Promise<{ container: LockedInvoice; targets: MassTarget[] }> {
    const collected = await this.invoicing.collectedBy(tx, container);
    const locked = await this.invoicing.lockMany(
      tx,
      collected.map(({ invoiceId }) => invoiceId),
    );
    const came = await this.came(tx, container);
    const zero = Money.zero(container.currency);
    const asked = collected.map(({ invoiceId, amount }) => {
      const target = locked.get(invoiceId) as LockedInvoice;
      const had = came.get(invoiceId) ?? zero;
      const missing = amount.minus(had).min(owedOn(target)).max(zero);
      return { target, missing, before: amount, amount: had.plus(missing) };
    });
    const targets = asked.map(({ target, missing }) => ({ target, missing }));
    if (asked.every(({ before, amount }) => before.equals(amount))) return { container, targets };
    const after = await this.invoicing.lowerContainer(
      tx,
      container,
      asked.map(({ target, amount }) => ({ invoiceId: target.invoiceId, amount })),
    );
    await this.pages.outdate(tx, after);
    return { container: after, targets };
  }

  /** What came through a container for each of its invoices. */
  private async came(tx: Tx, { invoiceId, currency }: LockedInvoice): Promise<Map<InvoiceId, Money>> {
    const rows = await tx.query<{ invoice_id: InvoiceId; applied: string }>(
      `SELECT p.invoice_id, SUM(p.applied) AS applied FROM rc_mass_parts m JOIN rc_payments p ON p.id = m.payment_id
       WHERE m.container_id = ? GROUP BY p.invoice_id`,
      [invoiceId],
    );
    return new Map(rows.map((row) => [row.invoice_id, Money.fromDatabase(row.applied, currency)]));
  }
}
