import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Answer, ProcessName } from '../support/processes.js';
import { cents, fresh, type Placed, type Shop } from './shop.js';

const PROCESSES: ProcessName[] = ['api', 'worker', 'store'];
/** What an answer may be while a process is down, or its other half of the request still ends. */
const AGAIN = new Set([409, 503]);

/** What the clients were told: whatever was acknowledged has to be there, once. */
export type Acknowledged = { orders: Map<string, Placed>; payments: Map<string, Placed> };

/** Numbers that look random and are the same for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Something is killed, and comes back; `next` draws a number from 0 to 1. */
export type Kill = (shop: Shop, next: () => number) => Promise<void>;

/** One process of the product. */
const killProcess: Kill = async ({ product }, next) => {
  const victim = PROCESSES[Math.trunc(next() * PROCESSES.length)];
  await product.kill(victim);
  await product.start(victim);
};

/**
 * `kills` times: four clients order and pay and an admin pays profit out, all at once, while something is killed at a moment that
 * nobody chose, and started again. Each repeats a request with the same key until it is answered.
 */
export async function underKills(
  shop: Shop,
  kills: number,
  seed: number,
  kill: Kill = killProcess,
): Promise<Acknowledged> {
  const next = random(seed);
  const told: Acknowledged = { orders: new Map(), payments: new Map() };
  for (let n = 0; n < kills; n++) {
    const people = [...Array.from({ length: 4 }, () => buy(shop, told)), payOut(shop)];
    await sleep(next() * 300);
    await Promise.all([...people, kill(shop, next)]);
  }
  return told;
}

async function buy(shop: Shop, told: Acknowledged): Promise<void> {
  const domain = `${fresh('kill')}.com`;
  const key = fresh('kill');
  const placed = (await answered(() => shop.checkout(domain, key))).body as Placed;
  told.orders.set(domain, placed);
  const transfer = { transactionId: fresh('kill'), key: fresh('kill') };
  await answered(() => shop.pay(placed, transfer));
  told.payments.set(transfer.transactionId, placed);
}

/** Pays out what there is. A 409 also says that there is nothing: no reason to ask again. */
async function payOut(shop: Shop): Promise<void> {
  const [prepare, approve, send] = [fresh('kill'), fresh('kill'), fresh('kill')];
  const prepared = await delivered(() => shop.prepare(prepare));
  if (prepared.status !== 201) return;
  await answered(() => shop.admin(`payouts/${prepared.body.id}/approve`, approve));
  await answered(() => shop.admin(`payouts/${prepared.body.id}/send`, send));
}

/** As a client who got no answer: the same request with the same key, until there is one. */
async function delivered(request: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 0; ; tries++) {
    try {
      const answer = await request();
      if (answer.status !== 503) return answer;
    } catch (error) {
      if (tries > 600) throw error;
    }
    await sleep(100);
  }
}

async function answered(request: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 0; tries < 600; tries++) {
    const answer = await delivered(request);
    if (!AGAIN.has(answer.status)) {
      expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
      return answer;
    }
    await sleep(50);
  }
  throw new Error('no answer after six hundred tries');
}

/** Every acknowledged order and payment is there once, nothing else is, and the wallet holds what was paid out. */
export async function expectAsAcknowledged(shop: Shop, { orders, payments }: Acknowledged): Promise<void> {
  await shop.product.drain();
  expect(await shop.count("SELECT COUNT(*) FROM tblhosting WHERE domain LIKE 'kill-%'")).toBe(orders.size);
  for (const [domain, placed] of orders) await shop.expectOneOrder(domain, placed);
  expect(await shop.count("SELECT COUNT(*) FROM rc_payments WHERE transaction_id LIKE 'kill-%'")).toBe(payments.size);
  for (const placed of payments.values()) {
    await shop.expectOnePayment(placed);
    await shop.expectOneEntryPerLine(placed.invoiceId);
  }
  const [{ sent }] = await shop.sql<{ sent: string }>(
    "SELECT COALESCE(SUM(amount), '0.00') AS sent FROM rc_payouts WHERE status = 'sent' AND reseller_id = ? AND currency = ?",
    [shop.reseller.resellerId, shop.reseller.currency],
  );
  expect(await shop.walletCents()).toBe(cents(sent));
  expect(await shop.count("SELECT COUNT(*) FROM rc_event_deliveries WHERE status <> 'delivered'")).toBe(0);
  expect(await shop.count("SELECT COUNT(*) FROM rc_jobs WHERE status NOT IN ('done', 'pending')")).toBe(0);
  await shop.expectCleanLedger();
}
