import { Injectable } from '@nestjs/common';
import { Actor, type InvoiceId, type InvoiceLineId, Money } from '#kernel';
import { InvoicingService, type LockedInvoice } from '#invoicing';
import { PaymentsService } from '#payments';
import type { Tx } from '#platform';
import type { LockedService, ServiceRef } from './service-rows.js';

const SYSTEM = Actor.system('services');
/** `tblinvoiceitems.type` of what a service is charged with. */
const LINE_TYPES = { hosting: 'Hosting', addon: 'Addon' } as const;

type Line = { lineId: InvoiceLineId; type: string; relid: number; periodStart: string | null; gross: string };

/**
 * What becomes of unpaid invoices when services end: a whole invoice is cancelled when all its lines are of ended services, else a credit
 * note takes their lines off it. What was charged for is charged no more, so its period is free again.
 */
@Injectable()
export class UnpaidLines {
  constructor(
    private readonly invoicing: InvoicingService,
    private readonly payments: PaymentsService,
  ) {}

  /**
   * Takes the unpaid lines of these services off their invoices; with `from` only those of periods that start then or later (a service that
   * ends with its paid period, or becomes another one). The caller holds the services' locks.
   */
  async release(tx: Tx, services: readonly LockedService[], from: string | null = null): Promise<void> {
    const wanted = new Set<number>();
    for (const { type, id } of services) {
      const rows = await tx.query<{ invoiceId: number }>(
        `SELECT DISTINCT l.invoice_id AS invoiceId FROM rc_invoice_lines l JOIN rc_invoices i ON i.invoice_id = l.invoice_id
         WHERE l.type = ? AND l.relid = ? AND i.status = 'Unpaid'${from ? ' AND l.period_start >= ?' : ''}`,
        [LINE_TYPES[type], id, ...(from ? [from] : [])],
      );
      for (const { invoiceId } of rows) wanted.add(invoiceId);
    }
    const gone: Line[] = [];
    for (const invoiceId of [...wanted].sort((a, b) => a - b))
      gone.push(...(await this.ofInvoice(tx, await this.invoicing.lock(tx, invoiceId as InvoiceId), services, from)));
    for (const service of services) {
      const mine = gone.filter((line) => line.type === LINE_TYPES[service.type] && line.relid === service.id);
      if (mine.length > 0) await this.freePeriods(tx, service, mine);
    }
  }

  /** @returns the lines that are owed no more */

  private async ofInvoice(
    tx: Tx,
    invoice: LockedInvoice,
    services: readonly LockedService[],
    from: string | null,
  ): Promise<Line[]> {
    // Paid or cancelled by somebody else before we had the lock.
    if (invoice.status !== 'Unpaid') return [];
    const lines = await tx.query<Line>(
      `SELECT l.id AS lineId, l.type, l.relid, l.period_start AS periodStart,
         l.net + l.tax + l.tax2 - COALESCE((SELECT SUM(r.gross) FROM rc_line_returns r WHERE r.line_id = l.id), 0.00) AS gross
       FROM rc_invoice_lines l WHERE l.invoice_id = ? ORDER BY l.position`,
      [invoice.invoiceId],
    );
    const goes = (line: Line) =>
      services.some(({ type, id }) => line.type === LINE_TYPES[type] && line.relid === id) &&
      (from === null || (line.periodStart !== null && line.periodStart >= from));
    const going = lines.filter(goes);
    const staying = lines.filter((line) => !goes(line) && !Money.fromDatabase(line.gross, invoice.currency).isZero());
    if (staying.length === 0) await this.payments.cancelInvoice(tx, SYSTEM, invoice.invoiceId);
    else await this.takeOff(tx, invoice, going);
    return going;
  }

  /** At most what is still open: what was paid of it in part stays paid. */
  private async takeOff(tx: Tx, invoice: LockedInvoice, going: readonly Line[]): Promise<void> {
    let open = invoice.open;
    const lines: { lineId: InvoiceLineId; gross: Money }[] = [];
    for (const { lineId, gross } of going) {
      const off = Money.fromDatabase(gross, invoice.currency).min(open);
      if (!off.isPositive()) continue;
      lines.push({ lineId, gross: off });
      open = open.minus(off);
    }
    if (lines.length === 0) return;
    // A line is taken off once of what is open: another note of it is of another open amount.
    const source = `ended:${lines[0].lineId}:${invoice.open.toDatabase()}`;
    await this.invoicing.noteUnpaid(tx, invoice, { source, reason: 'Service ended before it was paid', lines });
  }

  /**
   * The same period may be charged again, by another line: when a cancellation is withdrawn, or for what the service has become. One before
   * a period that stays charged was given away with it, as by a cancelled renewal: the service goes on from its last charged day.
   */
  private async freePeriods(tx: Tx, { type, id }: ServiceRef, lines: readonly Line[]): Promise<void> {
    const [{ last }] = await tx.query<{ last: string | null }>(
      `SELECT MAX(period_start) AS last FROM rc_service_periods
       WHERE service_type = ? AND service_id = ? AND invoice_line_id NOT IN (?)`,
      [type, id, lines.map(({ lineId }) => lineId)],
    );
    const free = lines.filter(({ periodStart }) => last === null || periodStart === null || periodStart > last);
    if (free.length === 0) return;
    await tx.execute(
      'DELETE FROM rc_service_periods WHERE service_type = ? AND service_id = ? AND invoice_line_id IN (?)',
      [type, id, free.map(({ lineId }) => lineId)],
    );
    const [first] = free.flatMap(({ periodStart }) => periodStart ?? []).sort();
    if (!first) return;
    const table = type === 'hosting' ? 'tblhosting' : 'tblhostingaddons';
    await tx.execute(`UPDATE ${table} SET nextinvoicedate = ? WHERE id = ? AND nextinvoicedate > ?`, [
      first,
      id,
      first,
    ]);
    await tx.execute(
      'UPDATE rc_services SET next_invoice_on = ? WHERE service_type = ? AND service_id = ? AND next_invoice_on > ?',
      [first, type, id, first],
    );
  }
}
