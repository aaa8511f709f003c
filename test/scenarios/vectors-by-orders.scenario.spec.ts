import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contextModules } from '#config/contexts';
import { asId, type InvoiceId, LocalDate, Money } from '#kernel';
import { LedgerService } from '#ledger';
import { OrderingService, type ServiceUpgradeQuote } from '#ordering';
import { PaymentsService } from '#payments';
import { Env } from '#platform';
import { type FrozenTerms, PricingService } from '#pricing';
import { testApp, type TestApp } from '#testing';
import { finishTasks, payInvoice } from '../support/world.js';
import {
  admin,
  groupPercentOf,
  HISTORIES,
  offerOf,
  offerOfHistory,
  openShop,
  type Sold,
  type Stocked,
  termOf,
  type Vector,
  VECTORS,
  type VectorShop,
} from './vector-shop.js';

/**
 * The lines of `profit.json` sold: priced by a group and a reseller, ordered by a client, invoiced, paid, posted, and given back.
 * What is compared stands in the tables, read by the test's own SQL; only what nobody can order is asked of a quote.
 */
const ORDERED = VECTORS.filter(({ factor }) => !factor);

/**
 * Not orderable: an order charges whole periods. A part of a cycle is charged by a change of a running service, which is quoted so far:
 * from a product that costs nothing, `k(R′ − 0)` and the new set-up are the very line.
 */
const QUOTED = VECTORS.filter(({ factor }) => factor);

const NO_CODE = 'the quote of a change takes no code, and only a code is the reseller’s to bear';
const NO_PERCENTAGE = 'no client group’s percentage of two places comes to 35.03 of 222.09';
/**
 * Of those, not to be had from the quote alone: the discounts are laid on the terms that it froze, which the product's calculator of
 * frozen terms then turns into amounts.
 */
const DISCOUNT_LAID_ON: Record<string, string> = {
  'reseller_percent_with_fixed_rate, GBP: part of a cycle, discount borne by reseller, floor at zero': NO_CODE,
  'percent_rate, JPY: part of a cycle, discount borne by provider and reseller, 2 option(s), commissions off, tax inclusive':
    NO_CODE,
  'percent_rate, EUR: part of a cycle, discount borne by provider, 3 option(s), commissions on, quantity 7':
    NO_PERCENTAGE,
  'reseller_percent_with_fixed_rate, GBP: part of a cycle, discount borne by provider and reseller, floor at zero, tax inclusive, quantity 3':
    NO_CODE,
  'fixed_rate, GBP: part of a cycle, discount borne by reseller, 3 option(s), commissions on, quantity 7': NO_CODE,
  'percent_from_difference, USD: part of a cycle, discount borne by reseller, 1 option(s), commissions off, tax inclusive, quantity 7':
    NO_CODE,
  'fixed_rate, EUR: part of a cycle, discount borne by provider and reseller, 1 option(s), commissions on, tax inclusive, quantity 7':
    NO_CODE,
};

let app: TestApp;
let shop: VectorShop;
const stocked = new Map<unknown, Stocked>();
/** What each part of a cycle changes from, by currency and term. */
const nothing = new Map<string, Stocked>();
beforeAll(async () => {
  app = await testApp(contextModules);
  shop = await openShop(app);
  await app.clock.moveTo(new Date('2027-01-04T09:00:00Z'));
  const kinds = [...new Set(QUOTED.map((vector) => `${vector.currency} ${termOf(vector)}`))];
  const free = { setup: '0', recurring: '0' };
  const all = await shop.stock([
    ...VECTORS.map(offerOf),
    ...HISTORIES.map(offerOfHistory),
    ...kinds.map((kind) => {
      const [currency, term] = kind.split(' ') as [string, 'monthly' | 'annually'];
      return { currency, term, method: 'difference', args: {}, price: free, admin: free };
    }),
  ]);
  [...VECTORS, ...HISTORIES].forEach((one, index) => stocked.set(one, all[index]));
  kinds.forEach((kind, index) => nothing.set(kind, all[VECTORS.length + HISTORIES.length + index]));
});
afterAll(() => app?.close());

const cents = (amount: string, currency: string): string => Money.of(amount, currency).toDatabase();
const pay = ({ invoiceId, total }: Sold) =>
  payInvoice({ env: app.get(Env), get: app.get }, invoiceId, total, `TRANSFER-${invoiceId}`);

type Line = Record<'amount' | 'net' | 'profit' | 'providerShare' | 'discounts', string>;
async function onlyLine(invoiceId: number): Promise<Line> {
  const rows = await app.database.sql<Line>(
    `SELECT amount, net, profit, provider_share AS providerShare, CAST(JSON_EXTRACT(terms, '$.discounts') AS CHAR) AS discounts
     FROM rc_invoice_lines WHERE invoice_id = ?`,
    [invoiceId],
  );
  expect(rows).toHaveLength(1);
  return rows[0];
}
const entriesOf = (invoiceId: number) =>
  app.database.sql<{ sequence: number; kind: string; amount: string }>(
    'SELECT sequence, kind, amount FROM rc_profit_entries WHERE invoice_id = ? ORDER BY sequence',
    [invoiceId],
  );

it('covers the whole file', () => {
  expect([ORDERED.length, QUOTED.length, VECTORS.length, HISTORIES.length]).toEqual([36, 20, 56, 16]);
  expect(Object.keys(DISCOUNT_LAID_ON)).toHaveLength(7);
  expect(QUOTED.filter((vector) => !discountByGroup(vector)).map(({ name }) => name)).toEqual(
    Object.keys(DISCOUNT_LAID_ON),
  );
});

describe('a line is sold and earns, to the cent', () => {
  it.each(ORDERED.map((vector) => [vector.name, vector] as const))('%s', async (_, vector) => {
    const { currency, quantity, discounts = [], expect: due } = vector;
    const { productId, line } = stocked.get(vector)!;
    await shop.setUpFor(vector);
    // One code goes on an order: of two bearers the provider gives by the client's group.
    const percent = discounts.length > 1 ? groupPercentOf(vector)! : '0';
    const buyer = await shop.buyer(vector, percent);
    const byCode = discounts.at(-1);
    const code = byCode && (await shop.code(byCode.borneBy, Money.of(byCode.amount, currency), productId));
    const sold = await shop.order(buyer, { ...line, quantity }, code);

    const { discounts: given, ...amounts } = await onlyLine(sold.invoiceId);
    expect(amounts).toEqual({
      amount: cents(due.clientPays, currency),
      net: cents(due.net ?? due.clientPays, currency),
      profit: cents(due.profit, currency),
      providerShare: cents(due.providerShare, currency),
    });
    expect((JSON.parse(given) as FrozenTerms['discounts']).map(({ amount, borneBy }) => ({ amount, borneBy }))).toEqual(
      discounts,
    );
    const [{ total }] = await app.database.sql('SELECT total FROM tblinvoices WHERE id = ?', [sold.invoiceId]);
    expect(total).toBe(cents(due.clientPays, currency));

    if (total === '0.00') await app.drain();
    else await pay(sold);
    const [{ status }] = await app.database.sql('SELECT status FROM tblinvoices WHERE id = ?', [sold.invoiceId]);
    expect(status).toBe('Paid');
    expect(await entriesOf(sold.invoiceId)).toEqual([
      { sequence: 0, kind: 'earned', amount: cents(due.profit, currency) },
    ]);
  });
});

describe('a paid line is given back, and its profit with it', () => {
  it.each(HISTORIES.map((history, index) => [`history ${index + 1}`, history] as const))('%s', async (_, history) => {
    const { currency, paid, profit, refunds, expectReversed } = history;
    await shop.setUpFor({});
    const sold = await shop.order(await shop.buyer({ currency }), stocked.get(history)!.line);
    await pay(sold);
    expect(await onlyLine(sold.invoiceId)).toMatchObject({
      amount: cents(paid, currency),
      profit: cents(profit, currency),
    });
    for (const [index, amount] of refunds.entries())
      await app.get(PaymentsService).refund(
        admin,
        {
          invoiceId: asId<InvoiceId>(sold.invoiceId),
          destination: 'manual',
          reference: `BACK-${sold.invoiceId}-${index}`,
          amount: Money.of(amount, currency),
        },
        null,
      );
    await app.drain();
    expect(await entriesOf(sold.invoiceId)).toEqual([
      { sequence: 0, kind: 'earned', amount: cents(profit, currency) },
      ...expectReversed.map((sum, index) => ({
        sequence: index + 1,
        kind: 'reversed',
        amount: Money.of(sum, currency).negated().toDatabase(),
      })),
    ]);
  });
});

/** Whether the quote itself gives the discounts: there are none, or the client's group gives the provider's. */
const discountByGroup = (vector: Vector): boolean =>
  (vector.discounts ?? []).every(({ borneBy }) => borneBy === 'provider' && groupPercentOf(vector) !== null);

describe('a part of a cycle is charged by the change of a running service', () => {
  const quotes = new Map<Vector, ServiceUpgradeQuote>();
  /** A first day whose month, or year, has so many days. */
  const START: Record<number, string> = {
    28: '2027-02-01',
    30: '2027-04-01',
    31: '2027-03-01',
    365: '2027-02-01',
    366: '2027-03-01',
  };

  // The clock only goes forward, so what starts and what changes is taken by its day.
  beforeAll(async () => {
    const services = new Map<Vector, number>();
    const days = QUOTED.flatMap((vector) => {
      const { days: left, of } = vector.factor!;
      const start = LocalDate.of(START[of]);
      const changed = start.plusDays(of - left);
      return [
        { vector, on: start.toString(), begins: true },
        { vector, on: changed.toString(), begins: false },
      ];
    }).sort((a, b) => (a.on === b.on ? Number(b.begins) - Number(a.begins) : a.on < b.on ? -1 : 1));
    for (const { vector, on, begins } of days) {
      await app.clock.moveTo(new Date(`${on}T09:00:00Z`));
      await shop.setUpFor(vector);
      if (begins) services.set(vector, await running(vector));
      else quotes.set(vector, await changed(vector, services.get(vector)!));
    }
  });

  async function running(vector: Vector): Promise<number> {
    const { line } = nothing.get(`${vector.currency} ${termOf(vector)}`)!;
    const percent = discountByGroup(vector) ? (groupPercentOf(vector) ?? '0') : '0';
    const { orderId } = await shop.order(await shop.buyer(vector, percent), { ...line, quantity: vector.quantity });
    await app.drain();
    await finishTasks({ env: app.get(Env), get: app.get });
    const [{ id }] = await app.database.sql<{ id: number }>('SELECT id FROM tblhosting WHERE orderid = ?', [orderId]);
    return id;
  }

  const changed = (vector: Vector, serviceId: number) => {
    const { productId, line } = stocked.get(vector)!;
    return app
      .get(OrderingService)
      .upgradeQuote(admin, serviceId, { productId, term: line.term, options: line.options ?? [] });
  };

  it.each(QUOTED.map((vector) => [vector.name, vector] as const))('%s', (_, vector) => {
    const { discounts = [], expect: due } = vector;
    const { kind, left, line } = quotes.get(vector)!;
    expect({ kind, left }).toEqual({ kind: 'within-cycle', left: vector.factor });
    const laidOn = discountByGroup(vector) ? [] : discounts.map((discount) => ({ ...discount, label: 'laid on' }));
    const terms = { ...line.terms, discounts: [...line.terms.discounts, ...laidOn] };
    expect(terms.discounts.map(({ amount, borneBy }) => ({ amount, borneBy }))).toEqual(discounts);
    const amounts = laidOn.length > 0 ? app.get(PricingService).calculateTerms(terms, line.taxed) : line;
    expect({
      clientPays: amounts.amount.toDecimal(),
      net: amounts.net.toDecimal(),
      profit: amounts.profit.toDecimal(),
      providerShare: amounts.providerShare.toDecimal(),
    }).toEqual({ net: due.clientPays, ...due });
  });
});

it('leaves nothing parked and a clean ledger', async () => {
  await app.drain();
  expect(
    await app.database.sql("SELECT handler, last_error FROM rc_event_deliveries WHERE status <> 'delivered'"),
  ).toEqual([]);
  const { invariants } = await app.get(LedgerService).verify();
  expect(invariants.filter(({ violations }) => violations > 0)).toEqual([]);
});
