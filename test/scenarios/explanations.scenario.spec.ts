import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExplanationsModule, ExplanationsService } from '#explanations';
import type { Actor } from '#kernel';
import { OrderingModule } from '#ordering';
import { PayoutsModule } from '#payouts';
import { Drain } from '#platform';
import { PricingService } from '#pricing';
import { SettingsService } from '#settings';
import { admin, aWorld, backup, codeOf, name, start, type World } from '../../libs/ordering/test/world.js';

/** R = list × 1.2 by a rule of 50 % over A = list × 0.8; 20 % tax on top. */
describe('how an amount came about', () => {
  let world: World;
  let explanations: ExplanationsService;
  let buyer: Actor;
  let invoiceId: number;

  beforeAll(async () => {
    world = await aWorld([OrderingModule, PayoutsModule, ExplanationsModule]);
    explanations = world.app.get(ExplanationsService);
    buyer = await world.endClient();
    const options = [{ subId: 21, quantity: 4 }];
    const lines = [start({ options, quantity: 2 }), backup, name('explained.com', { domainAddons: [3] })];
    ({ invoiceId } = await world.ordering.checkout(buyer, { lines, paymentMethod: 'banktransfer' }, null));
    await world.pay(invoiceId);
    await world.app.get(Drain).work();
  });
  afterAll(() => world.app.close());

  const linesOf = async (invoice = invoiceId) =>
    (
      await world.sql<{ id: number }>('SELECT id FROM rc_invoice_lines WHERE invoice_id = ? ORDER BY position', [
        invoice,
      ])
    ).map(({ id }) => id);

  it('goes from an invoice line back to price, rule, option, method, profit entry and ledger', async () => {
    const [hosting] = await linesOf();
    const told = await explanations.invoiceLine(admin, hosting);
    expect(told).toMatchObject({ subject: 'invoice-line', agrees: true, differences: [], problem: null });
    // 2 × (12 + 6 set-up + 4 × 0.60)
    expect([told.stored.net, told.stored.profit].map(String)).toEqual(['40.80 EUR', '12.00 EUR']);
    const words = told.steps.flatMap(({ title, lines }) => [title, ...lines]).join('\n');
    for (const part of [
      '48.96 EUR = 40.80 net + 8.16 tax',
      '20 % on top of 40.80 EUR',
      'price 12.00 and 6.00 set-up EUR, by price rule',
      '× 2',
      'admin price 8.00 and 4.00 set-up EUR',
      'calculation method',
      'no profit: commissions from configurable options were off',
    ])
      expect(words).toContain(part);
    expect(told.entries.map(({ sequence, kind, amount }) => [sequence, kind, String(amount)])).toEqual([
      [0, 'earned', '12.00 EUR'],
    ]);
    expect(told.postings.map(({ event }) => event)).toContain('invoice-issued');
    expect(told.postings.every(({ entries }) => entries.length > 1)).toBe(true);
  });

  it('is the same from the order and from the profit entry', async () => {
    const rows = await world.sql<{ id: number; line: number }>(
      'SELECT id, invoice_line_id AS line FROM rc_order_lines ORDER BY position',
    );
    for (const { id, line } of rows) {
      const ofOrder = await explanations.orderLine(world.reseller, id);
      const ofInvoice = await explanations.invoiceLine(world.reseller, line);
      expect(ofOrder.agrees && ofInvoice.agrees).toBe(true);
      expect(ofOrder.recomputed).toEqual(ofInvoice.recomputed);
      expect(ofOrder.entries).toEqual(ofInvoice.entries);
      expect((await explanations.profitEntry(world.reseller, ofInvoice.entries[0].id)).id).toBe(line);
    }
  });

  it('tells a reseller his own accounts, another one and an end client nothing', async () => {
    const [line] = await linesOf();
    const told = await explanations.invoiceLine(world.reseller, line);
    expect(new Set(told.postings.flatMap(({ entries }) => entries.map(({ party }) => party)))).toEqual(
      new Set([`reseller:${world.resellerId}`]),
    );
    for (const stranger of [await world.anotherReseller(), buyer]) {
      expect(await codeOf(explanations.invoiceLine(stranger, line))).toBe('explanations.not_found');
      expect(await codeOf(explanations.orderLine(stranger, 1))).toBe('explanations.not_found');
      expect(await codeOf(explanations.profitEntry(stranger, told.entries[0].id))).toBe('explanations.not_found');
    }
    expect(await codeOf(explanations.invoiceLine(admin, 2_000_000_000))).toBe('explanations.not_found');
  });

  it('raises the alarm when a stored amount is not what its terms come to', async () => {
    const [, addon] = await linesOf();
    await world.sql(
      'UPDATE rc_invoice_lines SET profit = profit + 0.01, provider_share = provider_share - 0.01 WHERE id = ?',
      [addon],
    );
    expect(await explanations.invoiceLine(admin, addon)).toMatchObject({
      agrees: false,
      differences: ['profit', 'providerShare', 'posted profit'],
    });
    await world.sql(
      'UPDATE rc_invoice_lines SET profit = profit - 0.01, provider_share = provider_share + 0.01 WHERE id = ?',
      [addon],
    );
    expect((await explanations.invoiceLine(admin, addon)).agrees).toBe(true);
  });

  it('says which method is missing, instead of profit zero', async () => {
    const [, , domain] = await linesOf();
    const [{ terms }] = await world.sql<{ terms: unknown }>('SELECT terms FROM rc_invoice_lines WHERE id = ?', [
      domain,
    ]);
    await world.sql("UPDATE rc_invoice_lines SET terms = JSON_SET(terms, '$.method', 'gone.method') WHERE id = ?", [
      domain,
    ]);
    const told = await explanations.invoiceLine(admin, domain);
    expect(told).toMatchObject({ agrees: false, recomputed: null, problem: { code: 'commission.unknown_method' } });
    expect(told.steps.flatMap(({ lines }) => lines).join()).toContain('gone.method: NOT INSTALLED');
    const text = typeof terms === 'string' ? terms : JSON.stringify(terms);
    await world.sql('UPDATE rc_invoice_lines SET terms = ? WHERE id = ?', [text, domain]);
  });

  it('posts nothing for a line whose method is missing until it is there again', async () => {
    const placed = await world.ordering.checkout(buyer, { lines: [start()], paymentMethod: 'banktransfer' }, null);
    const [id] = await linesOf(placed.invoiceId);
    const method = (key: string) =>
      world.sql("UPDATE rc_invoice_lines SET terms = JSON_SET(terms, '$.method', ?) WHERE id = ?", [key, id]);
    await method('gone.method');
    await world.pay(placed.invoiceId);
    await world.app.get(Drain).work();
    expect((await explanations.invoiceLine(admin, id)).entries).toEqual([]);
    const waiting = await world.sql<{ status: string }>(
      "SELECT status FROM rc_event_deliveries WHERE last_error LIKE '%gone.method%'",
    );
    expect(waiting.map(({ status }) => status)).not.toContain('delivered');
    expect(waiting).toHaveLength(1);
    await method('difference');
    await world.sql(
      "UPDATE rc_event_deliveries SET next_attempt_at = UTC_TIMESTAMP(3) WHERE last_error LIKE '%gone.method%'",
    );
    await world.app.get(Drain).work();
    const told = await explanations.invoiceLine(admin, id);
    expect([told.agrees, told.entries.length]).toEqual([true, 1]);
  });

  it('keeps every stored line equal to its terms, for all methods, options, discounts and inclusive tax', async () => {
    const [{ id: group }] = await world.sql<{ id: number }>('SELECT group_id AS id FROM rc_resellers LIMIT 1');
    await world.sql("INSERT INTO tblclientgroups (id, groupname, discountpercent) VALUES (7, 'Friends', 12.5)");
    const pricing = world.app.get(PricingService);
    const set = (key: string, value: unknown) =>
      world.app.get(SettingsService).set(admin, { level: 'default', scopeId: 0, key, value });
    const rules: [string, Record<string, string>][] = [
      ['fixed_rate', { fixed: '1.11' }],
      ['difference', {}],
      ['percent_rate', { percent: '33.3333' }],
      ['percent_from_difference', { percent: '7.25' }],
      ['admin_percent_with_fixed_rate', { percent: '12.5', fixed: '0.35' }],
      ['admin_percent_plus_reseller_margin', { percent: '12.5' }],
      ['reseller_percent_with_fixed_rate', { percent: '12.5', fixed: '2.00' }],
    ];
    let seen = 0;
    const kinds = { inclusive: 0, discounted: 0, options: 0, exempt: 0 };
    for (const [index, [method, args]] of rules.entries()) {
      await pricing.setMethod(
        admin,
        group,
        { allOf: ['product', 'addon', 'option', 'domainregister'] },
        { method, args },
      );
      await set('billing.optionCommissions', index % 2 === 0);
      await set('tax.inclusive', index % 3 === 0);
      const client = await world.endClient();
      await world.sql('UPDATE tblclients SET groupid = ?, taxexempt = ? WHERE id = ?', [
        index % 2 ? 7 : 0,
        index % 4 === 3 ? 1 : 0,
        client.clientId,
      ]);
      const options = [
        { subId: 12, quantity: 1 },
        { subId: 21, quantity: 3 },
      ];
      const lines = [start({ options, quantity: 1 + index }), backup, name(`all-methods-${index}.com`)];
      const placed = await world.ordering.checkout(client, { lines, paymentMethod: 'banktransfer' }, null);
      await world.pay(placed.invoiceId);
      await world.app.get(Drain).work();
      for (const id of await linesOf(placed.invoiceId)) {
        const told = await explanations.invoiceLine(world.reseller, id);
        expect([method, told.differences, told.problem]).toEqual([method, [], null]);
        expect(told.entries).toHaveLength(1);
        seen++;
        const { tax, discounts, options } = told.terms!;
        if (tax.inclusive) kinds.inclusive++;
        if (tax.chargedNet) kinds.exempt++;
        if (discounts.length > 0) kinds.discounted++;
        if (options.length > 0) kinds.options++;
      }
    }
    expect(seen).toBe(rules.length * 3);
    for (const count of Object.values(kinds)) expect(count).toBeGreaterThan(0);
  });

  it('of a price names the rule, the stored price, the bound and what a unit leaves', async () => {
    const pricing = world.app.get(PricingService);
    const asked = {
      resellerId: world.resellerId,
      item: { type: 'product' as const, id: 1 },
      currency: 'EUR',
      term: 'monthly' as const,
    };
    const ofRule = await pricing.explainPrice(admin, asked);
    expect(ofRule).toMatchObject({
      label: expect.stringContaining('Start'),
      inForce: { source: 'rule' },
      stored: null,
    });
    expect(ofRule.rule).toMatchObject({ kind: 'percent', value: '50', scope: 'all' });
    expect(ofRule.steps.join('\n')).toContain('50 % over the admin price, for everything');
    const cell = { itemType: 'product', itemId: 1, currency: 'EUR', term: 'monthly' } as const;
    await pricing.writeResellerCells(
      world.reseller,
      [{ ...cell, price: { setup: '6.00', recurring: '12.00' } }],
      false,
    );
    const [{ id: group }] = await world.sql<{ id: number }>('SELECT group_id AS id FROM rc_resellers LIMIT 1');
    await pricing.writeCells(admin, group, [{ ...cell, highest: { recurring: '11.00' } }], false);
    const bounded = await pricing.explainPrice(world.reseller, { ...asked, resellerId: 0 as never });
    expect(bounded.inForce).toMatchObject({ source: 'explicit', flagged: true });
    expect(bounded.inForce?.recurring.toDecimal()).toBe('11.00');
    expect(bounded.steps.join('\n')).toContain('outside its range any … 11.00: the nearest bound 11.00 EUR');
    expect(bounded.split).not.toBeNull();
    const notSold = await pricing.explainPrice(admin, { ...asked, item: { type: 'product', id: 3 } });
    expect([notSold.inForce, notSold.steps]).toEqual([null, ['the item is not in the pricing group']]);
    const list = await pricing.explainPrice(admin, { ...asked, resellerId: 0 as never });
    expect(list.inForce).toMatchObject({ source: 'list' });
    expect(await codeOf(pricing.explainPrice(buyer, asked))).toMatch(/permission|forbidden/);
    expect(await codeOf(pricing.explainPrice(admin, { ...asked, resellerId: 999_999 as never }))).toBe(
      'pricing.reseller_not_found',
    );
    expect(await codeOf(pricing.explainPrice(admin, { ...asked, term: '1y' }))).toBe('pricing.not_sold');
  });
});
