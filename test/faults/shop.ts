import { expect } from 'vitest';
import { INVARIANTS } from '#ledger';
import { brokenInvariants } from '../support/ledger.js';
import type { Answer, Product } from '../support/processes.js';
import type { WorldClient, WorldReseller } from '../support/world.js';

export type Placed = {
  orderId: number;
  orderNumber: string;
  invoiceId: number;
  total: { amount: string; currency: string };
};

type OrderOptions = { client?: WorldClient; paymentMethod?: string; term?: string };

let count = 0;
/** A name that no other request of the run has. */
export const fresh = (what: string): string => `${what}-${process.pid}-${++count}`;

/** Cents of an amount: the verdict's own arithmetic, apart from the product's. */
export const cents = (amount: string | number | null): bigint => BigInt(String(amount).replace('.', ''));
export const amountOf = (minor: bigint): string => `${minor / 100n}.${String(minor % 100n).padStart(2, '0')}`;

/** What people do to the product in the fault suites, all of it over HTTP, and what its tables then say. */
export class Shop {
  readonly reseller: WorldReseller;
  readonly client: WorldClient;

  constructor(readonly product: Product) {
    this.reseller = product.world.alpha;
    this.client = product.world.alpha.client;
  }

  sql<T = Record<string, string | number | null>>(text: string, params: unknown[] = []): Promise<T[]> {
    return this.product.database.sql<T>(text, params);
  }

  /** One number out of the tables. */
  async count(text: string, params: unknown[] = []): Promise<number> {
    const [row] = await this.sql<Record<string, string | number>>(text, params);
    return Number(Object.values(row)[0]);
  }

  /** A hosting with an addon: two lines, each with a profit. */
  lines(domain: string, term = 'annually'): object[] {
    const { productId, addonId } = this.product.world;
    return [
      { ref: 'hosting', item: { type: 'product', id: productId }, term, quantity: 1, domain },
      { ref: 'addon', item: { type: 'addon', id: addonId }, term, quantity: 1, parentRef: 'hosting' },
    ];
  }

  checkout(domain: string, key: string, options: OrderOptions = {}): Promise<Answer> {
    const { client = this.client, paymentMethod = 'banktransfer', term } = options;
    return this.product.call(`${this.product.store}/api/store/v1/checkout`, {
      token: client.token,
      key,
      body: { lines: this.lines(domain, term), paymentMethod },
    });
  }

  async order(options: OrderOptions = {}): Promise<Placed> {
    const answer = await this.checkout(`${fresh('shop')}.com`, fresh('order'), options);
    expect(answer, 'checkout').toMatchObject({ status: 201 });
    return answer.body as Placed;
  }

  pay(
    { invoiceId, total }: Pick<Placed, 'invoiceId' | 'total'>,
    { transactionId, key, amount }: { transactionId: string; key: string; amount?: string },
  ): Promise<Answer> {
    return this.product.call(`${this.product.api}/api/admin/v1/invoices/${invoiceId}/payments`, {
      token: this.product.world.admin.token,
      key,
      body: {
        gateway: 'banktransfer',
        transactionId,
        amount: { ...total, amount: amount ?? total.amount },
        receivedOn: '2026-11-22',
      },
    });
  }

  /** An order that was paid, and what follows from it done. */
  async paidOrder(options: OrderOptions = {}): Promise<Placed> {
    const placed = await this.order(options);
    expect((await this.pay(placed, { transactionId: fresh('paid'), key: fresh('paid') })).status).toBe(201);
    await this.product.drain();
    return placed;
  }

  /** The hosting of a paid order that runs: staff have set up everything that waited. */
  async runningHosting(options: OrderOptions = {}): Promise<number> {
    const { orderId } = await this.paidOrder(options);
    for (const { id } of await this.sql("SELECT id FROM rc_provisioning_tasks WHERE status = 'open'"))
      expect((await this.admin(`provisioning-tasks/${id}/complete`, fresh('task'), { note: 'done' })).status).toBe(204);
    await this.product.drain();
    return this.count("SELECT id FROM tblhosting WHERE domainstatus = 'Active' AND orderid = ?", [orderId]);
  }

  /** Lets services be invoiced a month ahead, so that today's run has something to renew. */
  async invoiceAMonthAhead(): Promise<void> {
    const { api, world } = this.product;
    const body = { level: 'default', scopeId: 0, key: 'billing.createDaysBefore', value: 31 };
    const set = { token: world.admin.token, method: 'PUT', body };
    expect((await this.product.call(`${api}/api/admin/v1/settings`, set)).status).toBe(200);
  }

  /** Asks for today's renewals, as staff do. @returns the run's id */
  async askForRenewals(): Promise<number> {
    const { today: date } = (await this.product.call(`${this.product.api}/test/clock`)).body as { today: string };
    const asked = await this.admin('runs', fresh('run'), { task: 'renewals', date });
    expect(asked.status).toBe(202);
    return asked.body.id as number;
  }

  async runStatus(id: number): Promise<string> {
    return String((await this.sql('SELECT status FROM rc_job_runs WHERE id = ?', [id]))[0].status);
  }

  /** The renewal invoices of a service, one per period. */
  renewalsOf(hosting: number): Promise<{ id: number }[]> {
    return this.sql<{ id: number }>(
      `SELECT p.invoice_id AS id FROM rc_service_periods p JOIN rc_invoices i ON i.invoice_id = p.invoice_id AND i.kind = 'renewal'
       WHERE p.service_type = 'hosting' AND p.service_id = ?`,
      [hosting],
    );
  }

  startCard(invoiceId: number, key: string): Promise<Answer> {
    return this.product.call(`${this.product.store}/api/client/v1/invoices/${invoiceId}/card-payments`, {
      token: this.client.token,
      key,
      body: { returnPath: '/' },
    });
  }

  /** A card that the client keeps, added on the gateway's page. */
  async keepCard(number = '4242424242424242'): Promise<void> {
    const { store, cards } = this.product;
    const { token, clientId } = this.client;
    const kept = 'SELECT COUNT(*) FROM rc_pay_methods WHERE client_id = ?';
    if ((await this.count(kept, [clientId])) > 0) return;
    const setup = await this.product.call(`${store}/api/client/v1/card-setups`, {
      token,
      key: fresh('setup'),
      body: { returnPath: '/' },
    });
    expect(cards.pay((setup.body.url as string).split('/').at(-1) as string, number, { deliver: false })).toBe(true);
    for (const id of Object.keys(cards.state.data.events).slice(-2)) expect(await cards.events.send(id)).toBe(200);
    await this.product.drain();
    expect(await this.count(kept, [clientId])).toBe(1);
  }

  chargeCard({ invoiceId, total }: Placed, key: string): Promise<Answer> {
    return this.admin(`invoices/${invoiceId}/card-charges`, key, { amount: total });
  }

  /** How often the gateway took the money of an invoice. */
  async chargesAtGateway(invoiceId: number): Promise<number> {
    const rows = await this.sql('SELECT gateway_key AS `key` FROM rc_payment_attempts WHERE invoice_id = ?', [
      invoiceId,
    ]);
    const keys = new Set(rows.map(({ key }) => key));
    return Object.values(this.product.cards.state.data.intents).filter(
      ({ status, metadata }) => status === 'succeeded' && keys.has(metadata.attempt),
    ).length;
  }

  admin(path: string, key: string, body: object = {}): Promise<Answer> {
    const { api, world } = this.product;
    return this.product.call(`${api}/api/admin/v1/${path}`, { token: world.admin.token, key, body });
  }

  prepare(key: string): Promise<Answer> {
    const { resellerId, currency } = this.reseller;
    return this.admin('payouts', key, { resellerId, currency });
  }

  async walletCents(): Promise<bigint> {
    const { resellerId, currency } = this.reseller;
    const [row] = await this.sql<{ available: string }>(
      'SELECT available FROM rc_wallets WHERE reseller_id = ? AND currency = ?',
      [resellerId, currency],
    );
    return row ? cents(row.available) : 0n;
  }

  /** Exactly one order with its services, its lines and a numbered invoice stands for a domain. */
  async expectOneOrder(domain: string, placed: Placed): Promise<void> {
    const services = await this.sql<{ orderid: number }>('SELECT orderid FROM tblhosting WHERE domain = ?', [domain]);
    expect(services, `services of ${domain}`).toEqual([{ orderid: placed.orderId }]);
    const { orderId, invoiceId } = placed;
    expect(await this.count('SELECT COUNT(*) FROM tblhostingaddons WHERE orderid = ?', [orderId])).toBe(1);
    expect(await this.sql('SELECT invoice_id FROM rc_orders WHERE order_id = ?', [orderId])).toEqual([
      { invoice_id: invoiceId },
    ]);
    expect(await this.count('SELECT COUNT(*) FROM rc_invoices WHERE order_id = ?', [orderId])).toBe(1);
    expect(await this.count('SELECT COUNT(*) FROM rc_invoice_lines WHERE invoice_id = ?', [invoiceId])).toBe(2);
    expect(await this.count('SELECT COUNT(*) FROM tblinvoiceitems WHERE invoiceid = ?', [invoiceId])).toBe(2);
    const [invoice] = await this.sql('SELECT gross, number FROM rc_invoices WHERE invoice_id = ?', [invoiceId]);
    expect(invoice.gross).toBe(placed.total.amount);
    expect(invoice.number).not.toBe('');
    expect(
      await this.count(
        "SELECT COUNT(*) FROM rc_ledger_transactions WHERE event = 'invoice-issued' AND invoice_id = ?",
        [invoiceId],
      ),
    ).toBe(1);
  }

  /** Exactly one payment of the whole total, in the mirrored cash rows and the ledger too; the invoice is paid. */
  async expectOnePayment({ invoiceId, total }: Pick<Placed, 'invoiceId' | 'total'>): Promise<void> {
    expect(
      await this.sql('SELECT kind, amount, applied, credited FROM rc_payments WHERE invoice_id = ?', [invoiceId]),
    ).toEqual([{ kind: 'payment', amount: total.amount, applied: total.amount, credited: '0.00' }]);
    expect(await this.sql('SELECT amountin FROM tblaccounts WHERE invoiceid = ?', [invoiceId])).toEqual([
      { amountin: total.amount },
    ]);
    expect(
      await this.count("SELECT COUNT(*) FROM rc_ledger_transactions WHERE event = 'payment' AND invoice_id = ?", [
        invoiceId,
      ]),
    ).toBe(1);
    await this.expectPaid(invoiceId);
  }

  async expectPaid(invoiceId: number): Promise<void> {
    const [invoice] = await this.sql(
      `SELECT i.status, t.status AS mirrored, i.open_amount AS open FROM rc_invoices i JOIN tblinvoices t ON t.id = i.invoice_id
       WHERE i.invoice_id = ?`,
      [invoiceId],
    );
    expect(invoice).toEqual({ status: 'Paid', mirrored: 'Paid', open: '0.00' });
    const paid = "SELECT COUNT(*) FROM rc_ledger_transactions WHERE event = 'invoice-paid' AND invoice_id = ?";
    expect(await this.count(paid, [invoiceId])).toBeLessThanOrEqual(1);
    const facts =
      "SELECT COUNT(*) FROM rc_outbox WHERE type = 'invoicing.invoice-paid.v1' AND JSON_EXTRACT(payload, '$.invoiceId') = ?";
    expect(await this.count(facts, [invoiceId])).toBe(1);
  }

  /** One profit entry for each line, with the amount that the line froze. */
  async expectOneEntryPerLine(invoiceId: number): Promise<void> {
    const lines = await this.sql('SELECT id, profit FROM rc_invoice_lines WHERE invoice_id = ? ORDER BY id', [
      invoiceId,
    ]);
    const entries = await this.sql(
      'SELECT line_id AS id, amount AS profit FROM rc_profit_entries WHERE invoice_id = ? ORDER BY line_id',
      [invoiceId],
    );
    expect(lines).toHaveLength(2);
    expect(entries).toEqual(lines);
  }

  /** Every invariant of money holds now, and the numbers of each series run without a gap. */
  async expectCleanLedger(): Promise<void> {
    expect(await brokenInvariants(this.product.database)).toEqual([]);
    await this.expectGaplessNumbers();
  }

  /** The same by the product's own command, in a process of its own. */
  async expectVerifiedLedger(): Promise<void> {
    const { ok, invariants } = await this.product.verifyLedger();
    expect(invariants.filter(({ violations }) => violations > 0)).toEqual([]);
    expect(invariants.map(({ id }) => id)).toEqual(INVARIANTS.map(({ id }) => id));
    expect(ok).toBe(true);
  }

  async expectGaplessNumbers(): Promise<void> {
    const series = await this.sql<{ numbers: string; next: number }>(
      `SELECT GROUP_CONCAT(i.series_number ORDER BY i.series_number) AS numbers, s.next_number AS next FROM rc_invoices i
       JOIN rc_invoice_series s ON s.book = i.book AND s.reseller_id = i.series_reseller_id AND s.series_year = i.series_year
         AND s.kind = 'invoice'
       WHERE i.series_number IS NOT NULL GROUP BY i.book, i.series_reseller_id, i.series_year, s.next_number`,
    );
    expect(series.length).toBeGreaterThan(0);
    for (const { numbers, next } of series)
      expect(numbers.split(',').map(Number)).toEqual(Array.from({ length: next - 1 }, (_, i) => i + 1));
  }
}
