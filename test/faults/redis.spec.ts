import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Product, startProduct } from '../support/processes.js';
import { type PrivateRedis, privateRedis } from './private-redis.js';
import { fresh, type Placed, Shop } from './shop.js';

let redis: PrivateRedis;
let product: Product;
let shop: Shop;
beforeAll(async () => {
  redis = await privateRedis();
  product = await startProduct({ redisUrl: redis.url });
  shop = new Shop(product);
});
afterAll(async () => {
  await product?.close();
  await redis?.close();
});
beforeEach(async () => {
  product.mailGate.open();
  await until('nothing is left to do', allDone);
});

/** Orders that are paid: for each, facts for a dozen handlers and mails to send. */
async function sales(n: number): Promise<Placed[]> {
  const orders: Placed[] = [];
  for (let i = 0; i < n; i++) {
    const placed = await shop.order();
    expect((await shop.pay(placed, { transactionId: fresh('redis'), key: fresh('redis') })).status).toBe(201);
    orders.push(placed);
  }
  return orders;
}

const jobs = (condition: string): Promise<number> => shop.count(`SELECT COUNT(*) FROM rc_jobs WHERE ${condition}`);

async function until(what: string, holds: () => Promise<boolean>, withinMs = 60_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > end) {
      const left = await shop.sql(
        "SELECT id, queue, status, attempts, queued_at, last_error FROM rc_jobs WHERE status <> 'done'",
      );
      throw new Error(`not in time: ${what}\n${JSON.stringify(left.slice(0, 5))}\n${product.output('worker')}`);
    }
    await sleep(50);
  }
}

/** Mails are held at the gate: four are in the worker's hands, the others wait as ids in Redis. */
async function mailsWaitingInRedis(): Promise<Placed[]> {
  product.mailGate.shut();
  const orders = await sales(6);
  const inHand = () => jobs("status = 'running'");
  const inRedis = () => jobs("status = 'pending' AND queued_at IS NOT NULL");
  await until('mails wait', async () => (await factsDone()) && (await inHand()) === 4 && (await inRedis()) >= 6);
  return orders;
}

/** A minute passes for the sweeper, whose clock is the database's: what it queued and nobody took, it queues again. */
const aMinutePasses = () =>
  shop.sql("UPDATE rc_jobs SET queued_at = queued_at - INTERVAL 61 SECOND WHERE status = 'pending'");

const factsDone = async () =>
  (await shop.count('SELECT COUNT(*) FROM rc_outbox WHERE relayed_at IS NULL')) === 0 &&
  (await shop.count("SELECT COUNT(*) FROM rc_event_deliveries WHERE status <> 'delivered'")) === 0;
const allDone = async () => (await factsDone()) && (await jobs("status <> 'done'")) === 0;

/** Everything that follows from the orders was done, and each mail reached its recipient, once. */
async function expectAllDone(orders: Placed[], mailsBefore: number): Promise<void> {
  await product.drain();
  for (const placed of orders) {
    await shop.expectOnePayment(placed);
    await shop.expectOneEntryPerLine(placed.invoiceId);
  }
  expect(await shop.count("SELECT COUNT(*) FROM rc_event_deliveries WHERE status <> 'delivered'")).toBe(0);
  await expectMailsOnce(mailsBefore, 2 * orders.length);
  await shop.expectCleanLedger();
}

/** Every mail that was written since then reached its recipient once; there are at least so many. */
async function expectMailsOnce(mailsBefore: number, atLeast: number): Promise<void> {
  const written = await shop.count('SELECT COUNT(*) FROM rc_mails');
  expect(written).toBeGreaterThanOrEqual(mailsBefore + atLeast);
  expect(await shop.count("SELECT COUNT(*) FROM rc_mails WHERE status <> 'sent'")).toBe(0);
  const ids = product.mail.mails().map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length - sunkBefore).toBe(written - mailsBefore);
}

let sunkBefore = 0;
async function mailsSoFar(): Promise<number> {
  sunkBefore = product.mail.mails().length;
  return shop.count('SELECT COUNT(*) FROM rc_mails');
}

describe('Redis is a hint: the database knows what there is to do', () => {
  it('loses nothing when Redis forgets everything while mails wait in it', async () => {
    const before = await mailsSoFar();
    const orders = await mailsWaitingInRedis();
    expect(await redis.command('FLUSHALL')).toBe('+OK');
    product.mailGate.open();
    await until('the mails in hand are sent', async () => (await jobs("status = 'running'")) === 0);
    expect(await jobs("status = 'pending'")).toBeGreaterThanOrEqual(6);
    await aMinutePasses();
    await until('the forgotten mails are sent', allDone);
    await expectAllDone(orders, before);
  });

  it('loses and doubles nothing when Redis forgets everything again and again in the middle of a renewal run', async () => {
    const { alpha, beta } = product.world;
    const clients = [alpha.client, alpha.sibling, beta.client, beta.sibling];
    const services: number[] = [];
    for (const client of [...clients, ...clients])
      services.push(await shop.runningHosting({ client, term: 'monthly' }));
    await until('the mails of the orders are sent', allDone);
    await shop.invoiceAMonthAhead();
    const before = await mailsSoFar();
    product.mailGate.shut();
    const run = await shop.askForRenewals();
    let forgotten = 0;
    await until('the run is through', async () => {
      expect(await redis.command('FLUSHALL')).toBe('+OK');
      forgotten++;
      return (await shop.runStatus(run)) === 'done' && (await factsDone());
    });
    expect(forgotten).toBeGreaterThan(2);
    product.mailGate.open();
    await aMinutePasses();
    await until('the mails of the run are sent', allDone);
    const invoices = new Set<number>();
    for (const service of services) {
      const renewals = await shop.renewalsOf(service);
      expect(renewals).toHaveLength(1);
      invoices.add(renewals[0].id);
    }
    expect(await shop.askForRenewals()).toBe(run);
    await until('the second run is through', async () => (await shop.runStatus(run)) === 'done');
    for (const service of services) expect(await shop.renewalsOf(service)).toHaveLength(1);
    await expectMailsOnce(before, invoices.size);
    await shop.expectCleanLedger();
  });

  it('goes on without Redis when it is killed while mails wait in it, and with it when it is back, empty', async () => {
    const before = await mailsSoFar();
    const orders = await mailsWaitingInRedis();
    await redis.kill(true);
    product.mailGate.open();
    await until('the mails are sent without Redis', allDone);
    orders.push(...(await sales(2)));
    await until('new facts have their effects without Redis', allDone);
    await product.drain();
    await redis.start();
    orders.push(...(await sales(2)));
    await until('work goes on with Redis', allDone);
    await expectAllDone(orders, before);
    expect(product.running('worker')).toBe(true);
  });

  it('goes on when Redis is killed again and again under orders', async () => {
    const before = await mailsSoFar();
    const orders: Placed[] = [];
    for (let i = 0; i < 4; i++) {
      const selling = sales(3);
      await sleep(150 * i);
      await redis.kill(i % 2 === 0);
      orders.push(...(await selling));
      await redis.start();
    }
    await aMinutePasses();
    await until('everything is done', allDone);
    await expectAllDone(orders, before);
  });

  it('sends each mail once when the worker is killed with mails in hand', async () => {
    const before = await mailsSoFar();
    const orders = await mailsWaitingInRedis();
    await product.kill('worker');
    product.mailGate.open();
    await product.start('worker');
    await until('the mails are sent by the next worker', allDone);
    await expectAllDone(orders, before);
  });

  it('ends when it is asked to, also while Redis is away', async () => {
    await redis.kill();
    expect(await product.stop('worker')).toBeLessThan(10_000);
    await product.start('worker');
    await redis.start();
    const before = await mailsSoFar();
    const orders = await sales(1);
    await until('the next worker does the work', allDone);
    await expectAllDone(orders, before);
    await shop.expectVerifiedLedger();
  });
});
