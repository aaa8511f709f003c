import { expect } from 'vitest';
import type { Race } from './races.js';
import { fresh, type Placed, type Shop } from './shop.js';

const BUYERS = 12;

/** Percent of every price at the store. Both lines of an order must be of one of the two worlds. */
const MARKUPS = ['40', '400'];

async function markUp(shop: Shop, value: string): Promise<void> {
  const { api } = shop.product;
  const { priceRuleId, token } = shop.reseller;
  const answer = await shop.product.call(`${api}/api/reseller/v1/price-rules/${priceRuleId}`, {
    method: 'PUT',
    token,
    body: { scope: 'all', kind: 'percent', value, ending: '.99' },
  });
  expect(answer, 'price rule').toMatchObject({ status: 200 });
}

const netsOf = async (shop: Shop, { invoiceId }: Placed): Promise<string> =>
  (
    await shop.sql<{ net: string }>('SELECT net FROM rc_invoice_lines WHERE invoice_id = ? ORDER BY position', [
      invoiceId,
    ])
  )
    .map(({ net }) => net)
    .join(' + ');

/**
 * A reseller changes all his prices while twelve orders of two lines arrive: each takes the old prices, or the new ones, or
 * is asked to look again; none a mixture (reliability.md, case 8).
 */
async function movingPrices(shop: Shop, n: number): Promise<void> {
  const worlds = new Set<string>();
  for (const value of MARKUPS) {
    await markUp(shop, value);
    worlds.add(await netsOf(shop, await shop.order()));
  }
  expect(worlds.size).toBe(2);
  const [answers] = await Promise.all([
    Promise.all(Array.from({ length: BUYERS }, () => shop.checkout(`${fresh('moving')}.com`, fresh('moving')))),
    (async () => {
      for (let i = 0; i < 4; i++) await markUp(shop, MARKUPS[(n + i) % 2]);
    })(),
  ]);
  for (const { status, body } of answers) {
    if (status === 201) expect(worlds).toContain(await netsOf(shop, body as Placed));
    else expect({ status, code: body.code }).toEqual({ status: 409, code: 'pricing.quote_changed' });
  }
  await markUp(shop, MARKUPS[0]);
  // Fourteen orders a round are much to deliver at once.
  if (n % 5 === 4) await shop.product.drain();
}

export const PRICE_RACE: Race = {
  title: 'a price change while orders arrive: the old prices, the new ones or a refusal, never both',
  round: movingPrices,
};
