import { expect } from 'vitest';
import type { Answer } from '../support/processes.js';
import { CODE_RACE } from './code-race.js';
import { PRICE_RACE } from './price-race.js';
import { amountOf, cents, fresh, type Placed, type Shop } from './shop.js';

const PARALLEL = 16;
const together = (n: number, request: (i: number) => Promise<Answer>): Promise<Answer[]> =>
  Promise.all(Array.from({ length: n }, (_, i) => request(i)));
const statuses = (answers: Answer[]): number[] => [...new Set(answers.map(({ status }) => status))].sort();

/** How often each status came. */
const tally = (answers: Answer[]): Record<number, number> => {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};

/** One round of a race; it looks at its own rows, the caller at the whole ledger afterwards. `of`: one round stands for so many. */
export type Race = { title: string; round: (shop: Shop, n: number) => Promise<void>; of?: number };

/** The same money told sixteen times, as by sixteen people at once: it is booked once, and everybody gets that booking. */
async function sameMoney(shop: Shop): Promise<void> {
  const placed = await shop.order();
  const transactionId = fresh('same');
  const answers = await together(PARALLEL, () => shop.pay(placed, { transactionId, key: fresh('same') }));
  expect(statuses(answers)).toEqual([201]);
  expect(new Set(answers.map(({ body }) => body.paymentId as number)).size).toBe(1);
  expect(answers.filter(({ body }) => body.duplicate === false)).toHaveLength(1);
  await shop.expectOnePayment(placed);
}

/**
 * Sixteen receipts of money, of the whole or (each second round) of a part: the invoice takes what is open, in whatever order,
 * the rest is the client's credit (domain.md §9).
 */
async function manyReceipts(shop: Shop, n: number): Promise<void> {
  const { beta, admin } = shop.product.world;
  const client = beta.sibling;
  // Else the credit of one round would have paid the invoice of the next before the race.
  const off = { level: 'reseller', scopeId: beta.resellerId, key: 'billing.autoApplyCredit', value: false };
  const settings = `${shop.product.api}/api/admin/v1/settings`;
  expect((await shop.product.call(settings, { method: 'PUT', token: admin.token, body: off })).status).toBe(200);
  const placed = await shop.order({ client });
  const open = placed.total.amount;
  const credit = () =>
    shop.count('SELECT COALESCE(SUM(amount), 0) * 100 FROM rc_client_credit WHERE client_id = ?', [client.clientId]);
  const before = await credit();
  const amount = n % 2 === 0 ? placed.total.amount : amountOf(cents(placed.total.amount) / 11n);
  const answers = await together(PARALLEL, () =>
    shop.pay(placed, { transactionId: fresh('many'), key: fresh('many'), amount }),
  );
  expect(statuses(answers)).toEqual([201]);
  const [sums] = await shop.sql(
    'SELECT COUNT(*) AS n, SUM(amount) AS amount, SUM(applied) AS applied, SUM(credited) AS credited FROM rc_payments WHERE invoice_id = ?',
    [placed.invoiceId],
  );
  const arrived = cents(amount) * BigInt(PARALLEL);
  expect({ ...sums, n: Number(sums.n) }).toEqual({
    n: PARALLEL,
    amount: amountOf(arrived),
    applied: open,
    credited: amountOf(arrived - cents(open)),
  });
  expect(BigInt(await credit()) - BigInt(before)).toBe(arrived - cents(open));
  await shop.expectPaid(placed.invoiceId);
}

/** A request that was sent sixteen times at once: one works, the others get its answer or are told that it still runs. */
async function sameKey(shop: Shop): Promise<void> {
  const placed = await shop.order();
  const transfer = { transactionId: fresh('key'), key: fresh('key') };
  const answers = await together(PARALLEL, () => shop.pay(placed, transfer));
  const done = answers.filter(({ status }) => status === 201);
  expect(done.length).toBeGreaterThan(0);
  for (const { body } of done) expect(body).toEqual(done[0].body);
  for (const { status, body } of answers.filter((answer) => !done.includes(answer)))
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'platform.idempotency_running' });
  expect(await shop.pay(placed, transfer)).toEqual(done[0]);
  await shop.expectOnePayment(placed);
}

/** Sixteen admins press each of *prepare*, *approve* and *send*: one payout, its money once in the wallet. */
async function payouts(shop: Shop): Promise<void> {
  const placed = await shop.paidOrder();
  const [{ profit }] = await shop.sql<{ profit: string }>(
    'SELECT SUM(amount) AS profit FROM rc_profit_entries WHERE reseller_id = ? AND currency = ? AND payout_id IS NULL',
    [shop.reseller.resellerId, shop.reseller.currency],
  );
  const before = await shop.walletCents();
  const prepared = await together(PARALLEL, () => shop.prepare(fresh('prepare')));
  expect(tally(prepared)).toEqual({ 201: 1, 409: PARALLEL - 1 });
  const { body } = prepared.find(({ status }) => status === 201) as Answer;
  expect(body.amount.amount).toBe(profit);
  expect(tally(await together(PARALLEL, () => shop.admin(`payouts/${body.id}/approve`, fresh('approve'))))).toEqual({
    200: 1,
    409: PARALLEL - 1,
  });
  expect(tally(await together(PARALLEL, () => shop.admin(`payouts/${body.id}/send`, fresh('send'))))).toEqual({
    200: 1,
    409: PARALLEL - 1,
  });
  expect((await shop.walletCents()) - before).toBe(cents(profit));
  expect(
    await shop.count('SELECT COUNT(*) FROM rc_wallet_movements WHERE movement_key = ?', [`payout:${body.id}`]),
  ).toBe(1);
  await shop.expectOneEntryPerLine(placed.invoiceId);
}

/** One admin sends while another discards: the money moves and the entries are settled, or neither. */
async function sendOrDiscard(shop: Shop): Promise<void> {
  await shop.paidOrder();
  const { body } = await shop.prepare(fresh('prepare'));
  expect((await shop.admin(`payouts/${body.id}/approve`, fresh('approve'))).status).toBe(200);
  const before = await shop.walletCents();
  const answers = await together(PARALLEL, (i) =>
    shop.admin(`payouts/${body.id}/${i % 2 ? 'send' : 'discard'}`, fresh('end')),
  );
  expect(tally(answers)).toEqual({ 200: 1, 409: PARALLEL - 1 });
  const sent = answers.find(({ status }) => status === 200)?.body.status === 'sent';
  expect((await shop.walletCents()) - before).toBe(sent ? cents(body.amount.amount) : 0n);
  const [entries] = await shop.sql(
    `SELECT COUNT(*) AS n, COALESCE(SUM(e.settled_at IS NOT NULL), 0) AS settled, COALESCE(SUM(e.payout_id IS NOT NULL), 0) AS bound
     FROM rc_payout_entries p JOIN rc_profit_entries e ON e.id = p.entry_id WHERE p.payout_id = ?`,
    [body.id],
  );
  const n = Number(entries.n);
  expect([Number(entries.settled), Number(entries.bound)]).toEqual(sent ? [n, n] : [0, 0]);
}

/** Credit for one invoice put on sixteen at once: no more is used than there is. */
async function oneCredit(shop: Shop): Promise<void> {
  const client = shop.product.world.alpha.sibling;
  const orders: Placed[] = [];
  for (let i = 0; i < 4; i++) orders.push(await shop.order({ client }));
  await shop.product.drain();
  const first = orders[0];
  // Overpaid by 50.00: that is all the credit there is.
  const paid = amountOf(cents(first.total.amount) + 5000n);
  expect((await shop.pay(first, { transactionId: fresh('over'), key: fresh('over'), amount: paid })).status).toBe(201);
  const credit = () => shop.count('SELECT amount FROM rc_client_credit WHERE client_id = ?', [client.clientId]);
  const had = await credit();
  const part = { amount: '20.00', currency: first.total.currency };
  const answers = await together(PARALLEL, (i) =>
    shop.admin(`invoices/${orders[1 + (i % 3)].invoiceId}/credit`, fresh('credit'), { amount: part }),
  );
  const used = answers.filter(({ status }) => status === 200).length;
  expect(answers.filter(({ status }) => ![200, 409, 422].includes(status))).toEqual([]);
  expect(used).toBe(Math.trunc(had / 20));
  expect(await credit()).toBe(had - used * 20);
  const [{ shown }] = await shop.sql<{ shown: string }>('SELECT credit AS shown FROM tblclients WHERE id = ?', [
    client.clientId,
  ]);
  expect(Number(shown)).toBe(had - used * 20);
  // Used up, so that the next round starts from nothing.
  for (const { invoiceId, total } of orders.slice(1))
    expect(
      (await shop.pay({ invoiceId, total }, { transactionId: fresh('rest'), key: fresh('rest'), amount: '1.00' }))
        .status,
    ).toBe(201);
}

/** Sixteen orders of four clients at once: every invoice has its number, no number twice, none left out. */
async function numbers(shop: Shop): Promise<void> {
  const { alpha, beta } = shop.product.world;
  const clients = [alpha.client, alpha.sibling, beta.client, beta.sibling];
  const before = await shop.count('SELECT COUNT(*) FROM rc_invoices WHERE series_number IS NOT NULL');
  const domains = Array.from({ length: PARALLEL }, () => `${fresh('number')}.com`);
  const answers = await together(PARALLEL, (i) =>
    shop.checkout(domains[i], fresh('number'), { client: clients[i % 4] }),
  );
  expect(tally(answers)).toEqual({ 201: PARALLEL });
  expect(await shop.count('SELECT COUNT(*) FROM rc_invoices WHERE series_number IS NOT NULL')).toBe(before + PARALLEL);
  await shop.expectGaplessNumbers();
}

/** One order sent by sixteen clicks with one key: one order. */
async function sameOrder(shop: Shop): Promise<void> {
  const domain = `${fresh('click')}.com`;
  const key = fresh('click');
  const answers = await together(PARALLEL, () => shop.checkout(domain, key));
  const done = answers.filter(({ status }) => status === 201);
  expect(done.length).toBeGreaterThan(0);
  for (const { body } of done) expect(body).toEqual(done[0].body);
  for (const { status, body } of answers.filter((answer) => !done.includes(answer)))
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'platform.idempotency_running' });
  await shop.expectOneOrder(domain, done[0].body as Placed);
}

/** A cart that is ordered in sixteen tabs at once, each with a key of its own: it is ordered once. */
async function sameCart(shop: Shop): Promise<void> {
  const { store, call } = { store: `${shop.product.store}/api/store/v1`, call: shop.product.call };
  const { token } = shop.client;
  const domain = `${fresh('cart')}.com`;
  const cart = await call(`${store}/carts`, { token, body: { currency: shop.reseller.currency } });
  expect(cart.status).toBe(201);
  for (const line of shop.lines(domain))
    expect((await call(`${store}/carts/${cart.body.token}/lines`, { token, body: line })).status).toBe(200);
  const body = { cartToken: cart.body.token as string, paymentMethod: 'banktransfer' };
  const answers = await together(PARALLEL, () => call(`${store}/checkout`, { token, key: fresh('cart'), body }));
  const done = answers.filter(({ status }) => status === 201);
  expect(done, JSON.stringify(answers[0])).toHaveLength(1);
  expect(answers.filter(({ status }) => ![201, 409, 422].includes(status))).toEqual([]);
  await shop.expectOneOrder(domain, done[0].body as Placed);
}

/** *Pay by card* clicked sixteen times opens one page; the gateway's two messages, told ten times each at once, book one payment. */
async function webhooks(shop: Shop): Promise<void> {
  const { cards } = shop.product;
  const placed = await shop.order({ paymentMethod: 'stripe' });
  await shop.product.drain();
  const starts = await together(PARALLEL, () => shop.startCard(placed.invoiceId, fresh('start')));
  expect(statuses(starts)).toEqual([201]);
  expect(new Set(starts.map(({ body }) => body.attemptId as number)).size).toBe(1);
  const pages = new Set(starts.map(({ body }) => body.url as string));
  expect(pages.size).toBe(1);
  const known = new Set(Object.keys(cards.state.data.events));
  expect(cards.pay([...pages][0].split('/').at(-1) as string, '4242424242424242', { deliver: false })).toBe(true);
  const told = Object.keys(cards.state.data.events).filter((id) => !known.has(id));
  expect(told).toHaveLength(2);
  const answers = await Promise.all(told.flatMap((id) => Array.from({ length: 10 }, () => cards.events.send(id))));
  expect(answers).toEqual(Array.from({ length: 20 }, () => 200));
  await shop.product.drain();
  await shop.expectOnePayment(placed);
  const inbox =
    'SELECT COUNT(*) AS n, SUM(decided_at IS NOT NULL) AS decided FROM rc_webhook_inbox WHERE event_id IN (?)';
  const [{ n, decided }] = await shop.sql(inbox, [told]);
  expect([Number(n), Number(decided)]).toEqual([2, 2]);
  const tries = 'SELECT status FROM rc_payment_attempts WHERE invoice_id = ?';
  expect(await shop.sql(tries, [placed.invoiceId])).toEqual([{ status: 'succeeded' }]);
}

/** Money of an invoice as it stands: what went back, on which notes, and what is left of its profit. */
async function wentBack(shop: Shop, invoiceId: number): Promise<{ refunded: bigint; noted: bigint; profit: bigint }> {
  const sum = async (text: string) => cents((await shop.sql<{ n: string }>(text, [invoiceId]))[0].n);
  return {
    refunded: await sum(
      "SELECT COALESCE(SUM(amount), '0.00') AS n FROM rc_refunds WHERE status = 'done' AND invoice_id = ?",
    ),
    noted: await sum("SELECT COALESCE(SUM(gross), '0.00') AS n FROM rc_credit_notes WHERE invoice_id = ?"),
    profit: await sum("SELECT COALESCE(SUM(amount), '0.00') AS n FROM rc_profit_entries WHERE invoice_id = ?"),
  };
}

/** Sixteen refunds of one invoice at once, of all of it or (each second round) of a tenth: never more than was paid goes back. */
async function refunds(shop: Shop, n: number): Promise<void> {
  const placed = await shop.paidOrder();
  const total = cents(placed.total.amount);
  const whole = n % 2 === 1;
  const amount = { ...placed.total, amount: whole ? placed.total.amount : amountOf(total / 10n) };
  const back = (destination: 'credit' | 'manual', more: object = {}) =>
    shop.admin(`invoices/${placed.invoiceId}/refunds`, fresh('back'), {
      destination,
      ...(destination === 'manual' ? { reference: fresh('back') } : {}),
      ...more,
    });
  const answers = await together(PARALLEL, (i) => back(i % 2 ? 'credit' : 'manual', { amount }));
  const worked = whole ? 1 : 10;
  expect(tally(answers)).toEqual({ 201: worked, 409: PARALLEL - worked });
  const done = cents(amount.amount) * BigInt(worked);
  expect(await wentBack(shop, placed.invoiceId)).toMatchObject({ refunded: done, noted: done });
  if (done < total) expect((await back('manual')).status).toBe(201);
  await shop.product.drain();
  expect(await wentBack(shop, placed.invoiceId)).toEqual({ refunded: total, noted: total, profit: 0n });
  const [invoice] = await shop.sql('SELECT status, open_amount AS open FROM rc_invoices WHERE invoice_id = ?', [
    placed.invoiceId,
  ]);
  expect(invoice).toEqual({ status: 'Refunded', open: '0.00' });
}

/** A payout is prepared while the sale goes back: the entry is in it or not, the reversal is an entry of its own either way. */
async function refundOrPayout(shop: Shop): Promise<void> {
  const placed = await shop.paidOrder();
  const [prepared, back] = await Promise.all([
    shop.prepare(fresh('prepare')),
    shop.admin(`invoices/${placed.invoiceId}/refunds`, fresh('back'), {
      destination: 'manual',
      reference: fresh('back'),
    }),
  ]);
  expect(back.status).toBe(201);
  await shop.product.drain();
  expect(await wentBack(shop, placed.invoiceId)).toMatchObject({ profit: 0n });
  const edited = `SELECT COUNT(*) FROM rc_payout_entries p JOIN rc_profit_entries e ON e.id = p.entry_id WHERE p.amount <> e.amount`;
  expect(await shop.count(edited)).toBe(0);
  // Free again, so that the next round starts from nothing.
  if (prepared.status === 201)
    expect((await shop.admin(`payouts/${prepared.body.id}/discard`, fresh('discard'))).status).toBe(200);
}

/** Sixteen refunds and chargebacks of one payment at once: no more goes back than came, and no profit stays. */
async function refundOrChargeback(shop: Shop): Promise<void> {
  const placed = await shop.paidOrder();
  const { invoiceId, total } = placed;
  const paymentId = await shop.count('SELECT MAX(id) FROM rc_payments WHERE invoice_id = ?', [invoiceId]);
  const answers = await together(PARALLEL, (i) =>
    i % 2
      ? shop.admin(`invoices/${invoiceId}/refunds`, fresh('back'), { destination: 'manual', reference: fresh('back') })
      : shop.admin(`payments/${paymentId}/chargebacks`, fresh('taken'), {
          amount: total,
          reference: fresh('taken'),
          reason: 'returned',
          takenOn: '2026-11-25',
        }),
  );
  expect(tally(answers)).toEqual({ 201: 1, 409: PARALLEL - 1 });
  await shop.product.drain();
  const { refunded, profit } = await wentBack(shop, invoiceId);
  const [{ taken }] = await shop.sql<{ taken: string }>(
    "SELECT COALESCE(SUM(amount), '0.00') AS taken FROM rc_dispute_movements WHERE invoice_id = ?",
    [invoiceId],
  );
  expect({ out: refunded + cents(taken), profit }).toEqual({ out: cents(total.amount), profit: 0n });
}

/**
 * Sixteen people charge the kept card of one invoice at once, staff and (each second round) the client himself: one charge, one payment.
 */
async function charges(shop: Shop, n: number): Promise<void> {
  await shop.keepCard();
  const placed = await shop.order();
  const answers = await together(PARALLEL, (i) =>
    n % 2 && i === 0
      ? shop.product.call(`${shop.product.store}/api/client/v1/invoices/${placed.invoiceId}/card-charges`, {
          token: shop.client.token,
          key: fresh('charge'),
          body: { amount: placed.total },
        })
      : shop.chargeCard(placed, fresh('charge')),
  );
  expect(tally(answers)).toEqual({ 201: 1, 409: PARALLEL - 1 });
  expect(answers.find(({ status }) => status === 201)?.body).toMatchObject({ status: 'succeeded', failure: '' });
  expect(await shop.chargesAtGateway(placed.invoiceId)).toBe(1);
  await shop.expectOnePayment(placed);
}

export const RACES: readonly Race[] = [
  { title: 'sixteen tellings of one receipt make one payment', round: sameMoney },
  { title: 'sixteen receipts settle one invoice, the rest is credit', round: manyReceipts },
  { title: 'sixteen requests with one key make one payment', round: sameKey },
  { title: 'sixteen payouts of one balance make one', round: payouts },
  { title: 'a payout is sent or discarded, never both', round: sendOrDiscard, of: 2 },
  { title: 'sixteen uses of one credit use what there is', round: oneCredit },
  { title: 'sixteen orders get numbers without a gap', round: numbers },
  { title: 'sixteen clicks on one order place one', round: sameOrder, of: 2 },
  { title: 'a cart ordered in sixteen tabs is ordered once', round: sameCart, of: 2 },
  { title: 'sixteen clicks on pay and twenty messages of the gateway make one payment', round: webhooks },
  { title: 'sixteen refunds of one invoice give back what was paid', round: refunds },
  { title: 'a refund while a payout is prepared reverses the profit once', round: refundOrPayout, of: 2 },
  { title: 'sixteen refunds and chargebacks of one payment take it once', round: refundOrChargeback },
  { title: 'sixteen charges of a kept card take the money once', round: charges },
  PRICE_RACE,
  CODE_RACE,
];
