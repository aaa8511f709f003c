import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contextModules } from '#config/contexts';
import { Actor, asId, type InvoiceId, Money } from '#kernel';
import { INVARIANTS, LedgerService } from '#ledger';
import { PaymentsService } from '#payments';
import { PayoutsService } from '#payouts';
import { Drain, Env } from '#platform';
import { LEDGER_MUTANTS, testApp, type TestApp } from '#testing';
import { basket, createWorld, payInvoice, placeOrder, type World, type WorldApp } from '../support/world.js';
import { type Mutant, MUTANTS, type Scene } from './mutants.js';

let app: TestApp;
let there: WorldApp;
let scene: Scene;
beforeAll(async () => {
  app = await testApp(contextModules);
  there = { env: app.get(Env), get: app.get };
  scene = await play(await createWorld(there));
});
afterAll(() => app?.close());

/** Beyond the world's orders and payouts: an overpayment whose credit pays a part of the next order, money held, a draft payout. */
async function play(world: World): Promise<Scene> {
  const { alpha, beta } = world;
  const more = (placed: { amount: string; currency: string }, by: string) => ({
    ...placed,
    amount: `${BigInt(placed.amount.split('.')[0]) + BigInt(by)}.${placed.amount.split('.')[1]}`,
  });
  await payInvoice(there, alpha.open.invoiceId, more(alpha.open.total, '500'), 'OVERPAID');
  const next = await placeOrder(there, alpha.client.clientId, alpha.resellerId, basket(world, 'fourth-alpha.com'));
  await app.get(Drain).work();
  const { currency } = alpha;
  const actor = Actor.system('scenario');
  const draft = await app.get(PayoutsService).prepare(actor, { resellerId: alpha.resellerId, currency }, null);
  await payInvoice(there, beta.open.invoiceId, beta.open.total, 'EARNED');
  await payInvoice(there, beta.siblingOpen.invoiceId, { amount: '10.00', currency: 'EUR' }, 'OTHER-CURRENCY');
  const returned = await placeOrder(there, beta.client.clientId, beta.resellerId, basket(world, 'fourth-beta.com'));
  await payInvoice(there, returned.invoiceId, returned.total, 'RETURNED');
  for (const amount of ['7.00', '11.00'])
    await app.get(PaymentsService).refund(
      actor,
      {
        invoiceId: asId<InvoiceId>(returned.invoiceId),
        destination: 'manual',
        reference: `BACK-${amount}`,
        amount: Money.of(amount, returned.total.currency),
      },
      null,
    );
  await app.get(Drain).work();
  const [{ credit }] = await app.database.sql<{ credit: string }>('SELECT credit FROM tblinvoices WHERE id = ?', [
    next.invoiceId,
  ]);
  expect(credit).not.toBe('0.00');
  return {
    open: alpha.siblingOpen.invoiceId,
    settled: alpha.paid.invoiceId,
    earned: beta.open.invoiceId,
    creditor: alpha.client.clientId,
    direct: world.directClient.clientId,
    sentPayout: alpha.payoutId,
    draftPayout: draft.payoutId,
    returned: returned.invoiceId,
  };
}

const violated = async (): Promise<string[]> =>
  (await app.get(LedgerService).verify()).invariants.filter(({ violations }) => violations > 0).map(({ id }) => id);

/** Does the damage, looks, and puts the tables back as they were, keys included. */
async function seenWith({ statements }: Mutant): Promise<string[]> {
  const { sql } = app.database;
  const planned = statements(scene);
  const tables = new Set(
    planned.map(([text]) => /^\s*(?:UPDATE|INSERT INTO|DELETE FROM|ALTER TABLE)\s+(\w+)/.exec(text)?.[1] as string),
  );
  for (const table of tables) {
    await sql(`CREATE TABLE kept_${table} LIKE ${table}`);
    await sql(`INSERT INTO kept_${table} SELECT * FROM ${table}`);
  }
  try {
    for (const [text, ...params] of planned) {
      const { affectedRows } = (await sql(text, params)) as unknown as { affectedRows: number };
      if (!text.startsWith('ALTER')) expect(affectedRows, text).toBeGreaterThan(0);
    }
    return await violated();
  } finally {
    for (const table of tables) {
      await sql(`DROP TABLE ${table}`);
      await sql(`RENAME TABLE kept_${table} TO ${table}`);
    }
  }
}

describe('verify:ledger after a life of orders, payments and payouts', () => {
  it('finds nothing', async () => expect(await violated()).toEqual([]));

  it('has a planted damage for each of its invariants, here or in the story of money alone (`ledger-mutants.ts`)', () => {
    const planted = new Set([...MUTANTS, ...LEDGER_MUTANTS].map(({ id }) => id));
    expect(INVARIANTS.map(({ id }) => id).filter((id) => !planted.has(id))).toEqual([]);
  });

  it.each(MUTANTS)('sees by $id, and by nothing else, $damage', async (mutant) => {
    expect(await seenWith(mutant)).toEqual([mutant.id, ...(mutant.also ?? [])].sort());
  });

  it('finds nothing again once all damage is undone', async () => expect(await violated()).toEqual([]));
});
