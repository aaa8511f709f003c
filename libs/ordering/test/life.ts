import { LedgerService } from '#ledger';
import { type Actor, type InvoiceId, LocalDate, Money } from '#kernel';
import { PaymentsService } from '#payments';
import { RunLog, type RunReport } from '#platform';
import { ProvisioningService } from '#provisioning';
import type { CartLine } from '#pricing';
import { admin, start, type World } from './world.js';

export type Bought = { hosting: number; invoiceId: number; orderId: number };

/** Steps that stories of running services are told in. */
export function lifeOf(world: World) {
  const { app, sql, ordering } = world;
  const provisioning = app.get(ProvisioningService);

  /** Staff do everything on the task list, whatever it is, until nothing is left. */
  const serve = async (): Promise<void> => {
    await app.drain();
    for (;;) {
      const open = await sql<{ id: number }>("SELECT id FROM rc_provisioning_tasks WHERE status = 'open' ORDER BY id");
      if (open.length === 0) return;
      for (const { id } of open) await provisioning.complete(admin, id, {});
      await app.drain();
    }
  };
  let receipts = 0;
  /** Money that arrived for all that is open of an invoice. */
  const pay = async (invoiceId: number, amount?: string): Promise<void> => {
    const [{ open, currency }] = await sql<{ open: string; currency: string }>(
      'SELECT open_amount AS open, currency FROM rc_invoices WHERE invoice_id = ?',
      [invoiceId],
    );
    if (open === '0.00') return;
    await app.get(PaymentsService).recordPayment(
      admin,
      {
        invoiceId: invoiceId as InvoiceId,
        gateway: 'banktransfer',
        transactionId: `receipt-${++receipts}`,
        amount: Money.of(amount ?? open, currency),
        receivedOn: app.clock.today(),
      },
      null,
    );
  };
  let minutes = 0;
  /** Later than any moment of that day before: what was issued first is first. */
  const day = (text: string) =>
    app.clock.moveTo(new Date(new Date(`${text}T06:00:00Z`).getTime() + ++minutes * 60_000));
  const order = async (buyer: Actor, lines: CartLine[] = [start()]): Promise<Bought> => {
    const placed = await ordering.checkout(buyer, { lines, paymentMethod: 'banktransfer' }, null);
    const [{ id }] = await sql<{ id: number }>('SELECT id FROM tblhosting WHERE orderid = ?', [placed.orderId]);
    return { hosting: id, invoiceId: placed.invoiceId, orderId: placed.orderId };
  };
  const bought = async (buyer: Actor, lines?: CartLine[]): Promise<Bought> => {
    const placed = await order(buyer, lines);
    await pay(placed.invoiceId);
    await serve();
    return placed;
  };
  const run = (task: 'suspensions' | 'terminations', date: string, dryRun = false): Promise<RunReport> =>
    ordering[task](LocalDate.of(date), { dryRun, log: new RunLog() });
  const state = async (id: number, type: 'hosting' | 'addon' = 'hosting') => {
    const table = type === 'hosting' ? 'tblhosting' : 'tblhostingaddons';
    const column = type === 'hosting' ? 'domainstatus' : 'status';
    const [row] = await sql<{ mirrored: string; ours: string }>(
      `SELECT h.${column} AS mirrored, s.status AS ours FROM ${table} h
       JOIN rc_services s ON s.service_type = ? AND s.service_id = h.id WHERE h.id = ?`,
      [type, id],
    );
    return row.mirrored === row.ours ? row.ours : `${row.mirrored} here, ${row.ours} there`;
  };
  /** What the ledger's invariants say; [] is clean. */
  const violations = async (): Promise<string[]> =>
    (await app.get(LedgerService).verify()).invariants
      .filter((one) => one.violations > 0)
      .map(({ id, title, sample }) => `${id} ${title}: ${JSON.stringify(sample)}`);
  const credit = async (buyer: Actor): Promise<string> => {
    const [row] = await sql<{ amount: string }>('SELECT amount FROM rc_client_credit WHERE client_id = ?', [
      buyer.clientId,
    ]);
    return row?.amount ?? '0.00';
  };
  return { serve, pay, day, order, bought, run, state, violations, credit };
}
