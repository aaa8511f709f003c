import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommissionService } from '#commission';
import { contextModules } from '#config/contexts';
import { ExplanationsService } from '#explanations';
import type { Actor, InvoiceId } from '#kernel';
import { PaymentsService } from '#payments';
import { Drain } from '#platform';
import { PricingService } from '#pricing';
import { admin, aWorld, start, type World } from '../../libs/ordering/test/world.js';

/**
 * One sale, worked by hand, seen at every place that computes a profit: 15.00 by `percent_rate` 12.5 % is 1.875, so 1.88 for the
 * reseller and 13.12 for the provider. `calculator-mutants.scenario.spec.ts` runs this file with a broken calculator: each test must fail.
 */
describe('the one calculator', () => {
  let world: World;
  let buyer: Actor;
  const SPLIT = { profit: '1.88', providerShare: '13.12' };
  type Split = Record<keyof typeof SPLIT, { toDecimal(): string }>;
  const told = ({ profit, providerShare }: Split) => ({
    profit: profit.toDecimal(),
    providerShare: providerShare.toDecimal(),
  });

  beforeAll(async () => {
    world = await aWorld(contextModules);
    const pricing = world.app.get(PricingService);
    const [{ id: group }] = await world.sql<{ id: number }>('SELECT group_id AS id FROM rc_resellers LIMIT 1');
    const items = [{ type: 'product' as const, id: 1 }];
    await pricing.setMethod(admin, group, { items }, { method: 'percent_rate', args: { percent: '12.5' } });
    const cell = { itemType: 'product' as const, itemId: 1, currency: 'EUR' };
    await pricing.writeResellerCells(
      world.reseller,
      [
        { ...cell, term: 'monthly', price: { setup: '0.00', recurring: '15.00' } },
        { ...cell, term: 'annually', price: { setup: '0.00', recurring: '30.00' } },
      ],
      false,
    );
    buyer = await world.endClient();
  });
  afterAll(() => world?.app.close());

  /** An order of the sale whose stored line is what it has to be, whatever computed it. */
  async function sold(): Promise<{ orderId: number; invoiceId: number; lineId: number; serviceId: number }> {
    const { orderId, invoiceId } = await world.ordering.checkout(
      buyer,
      { lines: [start()], paymentMethod: 'banktransfer' },
      null,
    );
    await world.sql('UPDATE rc_invoice_lines SET profit = ?, provider_share = ? WHERE invoice_id = ?', [
      SPLIT.profit,
      SPLIT.providerShare,
      invoiceId,
    ]);
    const [line] = await world.sql<{ id: number; relid: number }>(
      'SELECT id, relid FROM rc_invoice_lines WHERE invoice_id = ?',
      [invoiceId],
    );
    return { orderId, invoiceId, lineId: line.id, serviceId: line.relid };
  }

  it('splits in the preview', () => {
    const price = { setup: '0.00', recurring: '15.00' };
    const line = {
      currency: 'EUR',
      quantity: 1,
      method: 'percent_rate',
      args: { percent: '12.5' },
      price,
      admin: price,
    };
    expect(world.app.get(CommissionService).preview([line]).lines).toEqual([expect.objectContaining(SPLIT)]);
  });

  it('splits at checkout', async () => {
    const { invoiceId } = await world.ordering.checkout(
      buyer,
      { lines: [start()], paymentMethod: 'banktransfer' },
      null,
    );
    const lines = await world.sql(
      'SELECT profit, provider_share AS providerShare FROM rc_invoice_lines WHERE invoice_id = ?',
      [invoiceId],
    );
    expect(lines).toEqual([SPLIT]);
  });

  it('confirms what is posted', async () => {
    const { invoiceId } = await sold();
    await world.pay(invoiceId);
    await world.app.get(Drain).work();
    const entries = await world.sql(
      'SELECT amount AS profit, provider_share AS providerShare FROM rc_profit_entries WHERE invoice_id = ?',
      [invoiceId],
    );
    expect(entries).toEqual([SPLIT]);
  });

  it('is what a refund takes back', async () => {
    const { invoiceId } = await sold();
    await world.pay(invoiceId);
    await world.app.get(Drain).work();
    const refund = { invoiceId: invoiceId as InvoiceId, destination: 'credit' as const };
    await world.app.get(PaymentsService).refund(admin, refund, null);
    await world.app.get(Drain).work();
    const [sum] = await world.sql(
      `SELECT SUM(IF(sequence = 0, amount, 0)) AS earned, SUM(IF(sequence > 0, amount, 0)) AS reversed
       FROM rc_profit_entries WHERE invoice_id = ?`,
      [invoiceId],
    );
    expect(sum).toEqual({ earned: SPLIT.profit, reversed: `-${SPLIT.profit}` });
  });

  it('splits the next renewal', async () => {
    const { serviceId } = await sold();
    expect(told(await world.ordering.renewalQuote(admin, 'hosting', serviceId))).toEqual(SPLIT);
  });

  it('splits an upgrade', async () => {
    const { serviceId, invoiceId } = await sold();
    await world.pay(invoiceId);
    const place = "WHERE service_type = 'hosting' AND service_id = ?";
    await world.sql(`UPDATE rc_services SET status = 'Active', next_due_on = '2027-02-28' ${place}`, [serviceId]);
    const { line } = await world.ordering.upgradeQuote(admin, serviceId, { productId: 1, term: 'annually' });
    // On the first day: 30.00 for a year, less all 28 days of 15.00.
    expect(told(line)).toEqual(SPLIT);
  });

  it('confirms what is explained', async () => {
    const { lineId } = await sold();
    const explained = await world.app.get(ExplanationsService).invoiceLine(world.reseller, lineId);
    expect(explained).toMatchObject({ agrees: true, differences: [] });
    expect(told(explained.recomputed!)).toEqual(SPLIT);
  });
});
