import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CalloutFake, startCalloutFake } from '#testing';
import { type Answer, type ProcessName, type Product, startProduct } from '../support/processes.js';
import { fresh, type Placed, Shop } from './shop.js';

type Point = { name: string; flow: string; process: ProcessName };
const FLOWS = ['order', 'set up', 'renew', 'upgrade', 'pay', 'post profit', 'pay out', 'refund', 'reverse profit'];

let product: Product;
let shop: Shop;
let panel: CalloutFake;
beforeAll(async () => {
  product = await startProduct({ env: { CALLOUT_PRIVATE: '1' } });
  shop = new Shop(product);
  panel = await startCalloutFake({ callBackUrl: `${product.api}/api/hooks/provisioning` });
  const server = { name: 'Panel', address: panel.addressOf(1), maxAccounts: 0, active: true };
  panel.useSecret((await shop.admin('servers', fresh('server'), server)).body.secret as string);
});
afterAll(() => Promise.all([product?.close(), panel?.close()]));

const points = async (): Promise<Point[]> => (await product.call(`${product.api}/test/crash`)).body as Point[];

async function arm(name: string): Promise<Point> {
  const answer = await product.call(`${product.api}/test/crash`, { body: { name } });
  expect(answer).toMatchObject({ status: 200, body: { name } });
  return answer.body as Point;
}

/** The process that owns the point killed itself there: the point is disarmed, and SIGKILL ended the process. */
async function died({ name, process }: Point): Promise<void> {
  expect(await product.death(process)).toBe('SIGKILL');
  expect(await shop.sql('SELECT name FROM rc_test_state WHERE name = ?', [`crash:${name}`])).toEqual([]);
}

/**
 * A request whose process dies under it: the client has no answer. After the restart it sends the same request with the
 * same key, and again; both get one answer.
 */
async function dieAndRepeat(
  point: Point,
  request: () => Promise<Answer>,
  between: () => Promise<void>,
): Promise<Answer> {
  await expect(request()).rejects.toThrow();
  await died(point);
  await between();
  await product.start(point.process);
  const answer = await request();
  expect(answer.status).toBeLessThan(300);
  expect(await request()).toEqual(answer);
  return answer;
}

const isBefore = ({ name }: Point): boolean => name.includes('before');

async function order(point: Point): Promise<void> {
  const domain = `${fresh('crash')}.com`;
  const key = fresh('crash');
  const written = () => shop.count('SELECT COUNT(*) FROM tblhosting WHERE domain = ?', [domain]);
  const answer = await dieAndRepeat(
    point,
    () => shop.checkout(domain, key),
    async () => expect(await written()).toBe(isBefore(point) ? 0 : 1),
  );
  await product.drain();
  await shop.expectOneOrder(domain, answer.body as Placed);
}

async function bankTransfer(point: Point, placed: Placed): Promise<void> {
  const transfer = { transactionId: fresh('crash'), key: fresh('crash') };
  const written = () => shop.count('SELECT COUNT(*) FROM rc_payments WHERE invoice_id = ?', [placed.invoiceId]);
  const answer = await dieAndRepeat(
    point,
    () => shop.pay(placed, transfer),
    async () => expect(await written()).toBe(isBefore(point) ? 0 : 1),
  );
  expect(answer.body).toMatchObject({ duplicate: false, invoicePaid: true });
  await product.drain();
  await shop.expectOnePayment(placed);
  await shop.expectOneEntryPerLine(placed.invoiceId);
}

/** The worker dies with a call-out in hand: nobody knows what became of it until the server is asked, and it is set up once. */
async function callOut(name: string): Promise<void> {
  const accounts = () => panel.state.data.accounts.length;
  const tasks =
    "SELECT t.id, t.status, t.outcome FROM rc_provisioning_tasks t JOIN tblhosting h ON h.id = t.service_id AND t.service_type = 'hosting' WHERE h.orderid = ?";
  const setUpBy = async (module: string) => {
    const { api, world } = product;
    const url = `${api}/api/admin/v1/catalog/products/${world.productId}/setup`;
    const body = { module, key: '', serverGroup: 0 };
    expect((await product.call(url, { token: world.admin.token, method: 'PUT', body })).status).toBe(204);
  };
  await setUpBy('callout');
  const placed = await shop.order();
  const before = accounts();
  const point = await arm(name);
  expect((await shop.pay(placed, { transactionId: fresh('paid'), key: fresh('paid') })).status).toBe(201);
  await died(point);
  await setUpBy('');
  const [{ id, ...state }] = await shop.sql(tasks, [placed.orderId]);
  expect(state).toEqual({ status: 'open', outcome: 'unknown' });
  expect(accounts()).toBe(isBefore(point) ? before : before + 1);
  await product.start(point.process);
  await product.drain();
  expect(await shop.sql(tasks, [placed.orderId])).toEqual([{ id, status: 'done', outcome: 'done' }]);
  expect(accounts()).toBe(before + 1);
  expect(panel.state.data.tasks[`task-${id}`]).toMatchObject({ sent: 1, asked: isBefore(point) ? 0 : 1 });
}

/** The worker dies in a run that staff asked for; the run goes on after the restart, and each next period is charged once. */
async function renewal(name: string): Promise<void> {
  const hosting = await shop.runningHosting({ term: 'monthly' });
  await shop.invoiceAMonthAhead();
  const point = await arm(name);
  const run = await shop.askForRenewals();
  await died(point);
  expect((await shop.renewalsOf(hosting)).length).toBe(isBefore(point) ? 0 : 1);
  await product.start(point.process);
  await runEnded(run);
  await runEnded(await shop.askForRenewals());
  await product.drain();
  const [renewed, ...others] = await shop.renewalsOf(hosting);
  expect(others).toEqual([]);
  const [{ gross: amount }] = await shop.sql('SELECT gross FROM rc_invoices WHERE invoice_id = ?', [renewed.id]);
  const invoice = { invoiceId: renewed.id, total: { amount: String(amount), currency: shop.reseller.currency } };
  expect((await shop.pay(invoice, { transactionId: fresh('renewal'), key: fresh('renewal') })).status).toBe(201);
  await product.drain();
  await shop.expectOnePayment(invoice);
  await shop.expectOneEntryPerLine(renewed.id);
}

async function runEnded(id: number): Promise<void> {
  for (let tries = 0; ['asked', 'running'].includes(await shop.runStatus(id)) && tries < 600; tries++) await sleep(50);
  expect(await shop.runStatus(id)).toBe('done');
}

/** A service's change is ordered once, and carried out once when it is paid. */
async function upgrade(name: string): Promise<void> {
  const hosting = await shop.runningHosting({ term: 'monthly' });
  const written = () => shop.count('SELECT COUNT(*) FROM rc_upgrades WHERE service_id = ?', [hosting]);
  const key = fresh('upgrade');
  const body = { productId: product.world.productId, term: 'annually', paymentMethod: 'banktransfer' };
  const point = await arm(name);
  const answer = await dieAndRepeat(
    point,
    () => shop.admin(`services/${hosting}/upgrades`, key, body),
    async () => expect(await written()).toBe(isBefore(point) ? 0 : 1),
  );
  expect(answer.body).toMatchObject({ effect: 'charge', status: 'Pending' });
  expect(await written()).toBe(1);
  const placed = answer.body as Placed;
  expect((await shop.pay(placed, { transactionId: fresh('upgrade'), key: fresh('upgrade') })).status).toBe(201);
  await product.drain();
  await shop.expectOnePayment(placed);
  expect(await shop.sql('SELECT status, order_id AS id FROM rc_upgrades WHERE service_id = ?', [hosting])).toEqual([
    { status: 'Completed', id: placed.orderId },
  ]);
  expect(await shop.sql('SELECT billingcycle FROM tblhosting WHERE id = ?', [hosting])).toEqual([
    { billingcycle: 'Annually' },
  ]);
}

/** The client has paid at the gateway; the gateway tells us until it is heard. */
async function card(point: Point, placed: Placed): Promise<void> {
  expect(product.cards.pay(await payPage(placed), '4242424242424242')).toBe(true);
  await died(point);
  await product.start(point.process);
  await eventsDelivered();
  await product.drain();
  await shop.expectOnePayment(placed);
  await shop.expectOneEntryPerLine(placed.invoiceId);
  expect(await shop.sql('SELECT status FROM rc_payment_attempts WHERE invoice_id = ?', [placed.invoiceId])).toEqual([
    { status: 'succeeded' },
  ]);
  expect(await shop.count('SELECT COUNT(*) FROM rc_webhook_inbox WHERE decided_at IS NULL')).toBe(0);
}

/** The store dies while it opens the gateway's page: the client who asks again gets that one page, and pays once. */
async function cardStart(point: Point, placed: Placed): Promise<void> {
  const key = fresh('card');
  const pages = () => Object.values(product.cards.state.data.sessions).length;
  const before = pages();
  const answer = await dieAndRepeat(
    point,
    () => shop.startCard(placed.invoiceId, key),
    async () => expect(pages()).toBe(isBefore(point) ? before : before + 1),
  );
  expect(pages()).toBe(before + 1);
  expect(product.cards.pay((answer.body.url as string).split('/').at(-1) as string, '4242424242424242')).toBe(true);
  await eventsDelivered();
  await product.drain();
  await shop.expectOnePayment(placed);
  await shop.expectOneEntryPerLine(placed.invoiceId);
}

async function payPage(placed: Placed): Promise<string> {
  const { status, body } = await shop.startCard(placed.invoiceId, fresh('card'));
  expect(status).toBe(201);
  return (body.url as string).split('/').at(-1) as string;
}

async function eventsDelivered(): Promise<void> {
  const waiting = () => Object.values(product.cards.state.data.events).filter(({ delivered }) => !delivered);
  for (let tries = 0; waiting().length > 0 && tries < 600; tries++) await sleep(50);
  expect(waiting()).toEqual([]);
}

/** The worker dies while it posts; the fact is still there and is handed out again. */
async function profit(point: Point, placed: Placed): Promise<void> {
  const transfer = { transactionId: fresh('crash'), key: fresh('crash') };
  expect((await shop.pay(placed, transfer)).status).toBe(201);
  await died(point);
  await product.start(point.process);
  await product.drain();
  await shop.expectOnePayment(placed);
  await shop.expectOneEntryPerLine(placed.invoiceId);
  expect(await shop.count("SELECT COUNT(*) FROM rc_event_deliveries WHERE status <> 'delivered'")).toBe(0);
}

async function payout(point: Point, { payoutId, amount }: { payoutId: number; amount: bigint }): Promise<void> {
  const before = await shop.walletCents();
  const key = fresh('send');
  const answer = await dieAndRepeat(
    point,
    () => shop.admin(`payouts/${payoutId}/send`, key),
    async () => expect(await shop.walletCents()).toBe(isBefore(point) ? before : before + amount),
  );
  expect(answer.body).toMatchObject({ id: payoutId, status: 'sent' });
  await product.drain();
  expect(await shop.walletCents()).toBe(before + amount);
  const movements = 'SELECT COUNT(*) FROM rc_wallet_movements WHERE movement_key = ?';
  expect(await shop.count(movements, [`payout:${payoutId}`])).toBe(1);
  const open = 'SELECT COUNT(*) FROM rc_profit_entries WHERE payout_id = ? AND settled_at IS NULL';
  expect(await shop.count(open, [payoutId])).toBe(0);
  const facts =
    "SELECT COUNT(*) FROM rc_outbox WHERE type LIKE 'payouts.payout-sent%' AND JSON_EXTRACT(payload, '$.payoutId') = ?";
  expect(await shop.count(facts, [payoutId])).toBe(1);
}

/** Profit of a paid order, collected and approved. */
async function approvedPayout(): Promise<{ payoutId: number; amount: bigint }> {
  await shop.paidOrder();
  const { body } = await shop.prepare(fresh('prepare'));
  expect((await shop.admin(`payouts/${body.id}/approve`, fresh('approve'))).status).toBe(200);
  return { payoutId: body.id as number, amount: BigInt((body.amount.amount as string).replace('.', '')) };
}

/** A sale paid by card goes back; asked again with the same key there is one refund, here and at the gateway. */
async function refund(point: Point, placed: Placed, body: object): Promise<void> {
  const key = fresh('refund');
  const written = () => shop.count('SELECT COUNT(*) FROM rc_refunds WHERE invoice_id = ?', [placed.invoiceId]);
  const atGateway = () => Object.keys(product.cards.state.data.refunds).length;
  const before = atGateway();
  const answer = await dieAndRepeat(
    point,
    () => shop.admin(`invoices/${placed.invoiceId}/refunds`, key, body),
    async () => expect(await written()).toBe(isBefore(point) ? 0 : 1),
  );
  expect(answer.body.refund).toMatchObject({ status: 'done', amount: placed.total });
  await product.drain();
  expect(atGateway() - before).toBe((body as { destination: string }).destination === 'gateway' ? 1 : 0);
  await expectGoneBack(placed);
}

/** One refund, one note, one posting of each, and nothing left of the profit. */
async function expectGoneBack({ invoiceId, total }: Placed): Promise<void> {
  expect(await shop.sql('SELECT status, amount FROM rc_refunds WHERE invoice_id = ?', [invoiceId])).toEqual([
    { status: 'done', amount: total.amount },
  ]);
  expect(await shop.sql('SELECT gross FROM rc_credit_notes WHERE invoice_id = ?', [invoiceId])).toEqual([
    { gross: total.amount },
  ]);
  const posted =
    "SELECT event FROM rc_ledger_transactions WHERE invoice_id = ? AND event IN ('refund', 'profit-reversed')";
  expect((await shop.sql(posted, [invoiceId])).length).toBe(2);
  const left = "SELECT COUNT(*), COALESCE(SUM(amount), '0.00') AS amount FROM rc_profit_entries WHERE invoice_id = ?";
  expect((await shop.sql(left, [invoiceId]))[0].amount).toBe('0.00');
}

/** A bank took a payment back; recorded again with the same key it is one chargeback, and the invoice is open once. */
async function chargeback(point: Point, placed: Placed): Promise<void> {
  const key = fresh('chargeback');
  const { invoiceId, total } = placed;
  const paymentId = await shop.count('SELECT MAX(id) FROM rc_payments WHERE invoice_id = ?', [invoiceId]);
  const written = () => shop.count('SELECT COUNT(*) FROM rc_disputes WHERE invoice_id = ?', [invoiceId]);
  const body = { reference: fresh('chargeback'), reason: 'returned', takenOn: '2026-11-25' };
  const answer = await dieAndRepeat(
    point,
    () => shop.admin(`payments/${paymentId}/chargebacks`, key, body),
    async () => expect(await written()).toBe(0),
  );
  expect(answer.body).toMatchObject({ status: 'lost', taken: total });
  await product.drain();
  expect(await written()).toBe(1);
  expect(
    await shop.sql('SELECT status, open_amount AS open FROM rc_invoices WHERE invoice_id = ?', [invoiceId]),
  ).toEqual([{ status: 'Unpaid', open: total.amount }]);
  const left = "SELECT COALESCE(SUM(amount), '0.00') AS amount FROM rc_profit_entries WHERE invoice_id = ?";
  expect((await shop.sql(left, [invoiceId]))[0].amount).toBe('0.00');
}

/** The worker dies while it takes the profit back; the fact is handed out again. */
async function reversal(point: Point, placed: Placed): Promise<void> {
  const body = { destination: 'manual', reference: fresh('refund') };
  expect((await shop.admin(`invoices/${placed.invoiceId}/refunds`, fresh('refund'), body)).status).toBe(201);
  await died(point);
  await product.start(point.process);
  await product.drain();
  await expectGoneBack(placed);
}

/** Paid on the gateway's page, and everything that follows from it done. */
async function withCardPaid(work: (placed: Placed) => Promise<void>): Promise<void> {
  await withOrder(async (placed) => {
    expect(product.cards.pay(await payPage(placed), '4242424242424242')).toBe(true);
    await eventsDelivered();
    await product.drain();
    await work(placed);
  });
}

/** The admin's *prepare* dies: nothing is bound to a payout; asked again it is one. */
async function prepare(point: Point): Promise<void> {
  const bound = () =>
    shop.count('SELECT COUNT(*) FROM rc_profit_entries WHERE payout_id IS NOT NULL AND settled_at IS NULL');
  const key = fresh('prepare');
  const answer = await dieAndRepeat(
    point,
    () => shop.prepare(key),
    async () => expect(await bound()).toBe(0),
  );
  const { id, amount } = answer.body as { id: number; amount: { amount: string } };
  const [sum] = await shop.sql('SELECT SUM(amount) AS amount FROM rc_profit_entries WHERE payout_id = ?', [id]);
  expect(sum.amount).toBe(amount.amount);
  expect((await shop.admin(`payouts/${id}/discard`, fresh('discard'))).status).toBe(200);
}

/** The worker dies between two rows of a run over many: those done stay done, the others follow, and nothing is prepared twice. */
async function payoutBatch(name: string): Promise<void> {
  await shop.paidOrder();
  await product.drain();
  const asked = await shop.admin('payout-batches', fresh('ask'), { action: 'prepare' });
  expect(asked.status).toBe(202);
  await product.drain();
  const point = await arm(name);
  const started = await shop.admin(`payout-batches/${asked.body.id}/start`, fresh('start'));
  await died(point);
  await product.start(point.process);
  await product.drain();
  const batch = started.body.id as number;
  expect(await shop.sql('SELECT status FROM rc_payout_batches WHERE id = ?', [batch])).toEqual([{ status: 'done' }]);
  const rows = await shop.sql('SELECT outcome, payout_id AS payoutId FROM rc_payout_batch_rows WHERE batch_id = ?', [
    batch,
  ]);
  expect(new Set(rows.map(({ outcome }) => outcome))).toEqual(new Set(['made']));
  expect(new Set(rows.map(({ payoutId }) => payoutId)).size).toBe(rows.length);
  for (const { payoutId } of rows)
    expect((await shop.admin(`payouts/${payoutId}/discard`, fresh('discard'))).status).toBe(200);
}

/** The worker dies with mails in hand: each is sent; one that was on its way may come twice, as the same message. */
async function mail(name: string): Promise<void> {
  const waiting = () => shop.count("SELECT COUNT(*) FROM rc_mails WHERE status <> 'sent'");
  for (let tries = 0; (await waiting()) > 0 && tries < 600; tries++) await sleep(50);
  const before = product.mail.mails().length;
  const written = () => shop.count('SELECT COUNT(*) FROM rc_mails');
  const had = await written();
  const point = await arm(name);
  await shop.order();
  await died(point);
  await product.start(point.process);
  await product.drain();
  expect(await waiting()).toBe(0);
  const messages = product.mail
    .mails()
    .slice(before)
    .map(({ messageId }) => messageId);
  expect(new Set(messages).size).toBe((await written()) - had);
}

/** Staff charge a kept card; before or after the gateway took the money, asked again there is one charge and one payment. */
async function charge(point: Point, placed: Placed): Promise<void> {
  const key = fresh('charge');
  const answer = await dieAndRepeat(
    point,
    () => shop.chargeCard(placed, key),
    async () => {
      expect(await shop.sql('SELECT status FROM rc_payment_attempts WHERE invoice_id = ?', [placed.invoiceId])).toEqual(
        [{ status: 'created' }],
      );
      expect(await shop.chargesAtGateway(placed.invoiceId)).toBe(isBefore(point) ? 0 : 1);
    },
  );
  expect(answer.body).toMatchObject({ status: 'succeeded' });
  await product.drain();
  expect(await shop.chargesAtGateway(placed.invoiceId)).toBe(1);
  await shop.expectOnePayment(placed);
  await shop.expectOneEntryPerLine(placed.invoiceId);
}

/** What runs into each point. A point that is added has to be given its death here. */
const DEATHS: Record<string, (name: string) => Promise<void>> = {
  'invoice.before-number': async (name) => order(await arm(name)),
  'order.before-commit': async (name) => order(await arm(name)),
  'order.after-commit': async (name) => order(await arm(name)),
  'provisioning.before-call': callOut,
  'provisioning.after-call': callOut,
  'renewal.before-commit': renewal,
  'renewal.after-commit': renewal,
  'upgrade.before-commit': upgrade,
  'upgrade.after-commit': upgrade,
  'pay.before-commit': (name) => withOrder((placed) => arm(name).then((point) => bankTransfer(point, placed))),
  'pay.after-commit': (name) => withOrder((placed) => arm(name).then((point) => bankTransfer(point, placed))),
  'card.before-gateway': (name) => withOrder((placed) => arm(name).then((point) => cardStart(point, placed))),
  'card.after-gateway': (name) => withOrder((placed) => arm(name).then((point) => cardStart(point, placed))),
  'charge.before-gateway': (name) => withKeptCard((placed) => arm(name).then((point) => charge(point, placed))),
  'charge.after-gateway': (name) => withKeptCard((placed) => arm(name).then((point) => charge(point, placed))),
  'webhook.after-inbox': (name) => withOrder((placed) => arm(name).then((point) => card(point, placed))),
  'webhook.after-commit': (name) => withOrder((placed) => arm(name).then((point) => card(point, placed))),
  'post-profit.before-commit': (name) => withOrder((placed) => arm(name).then((point) => profit(point, placed))),
  'outbox.before-delivered': (name) => withOrder((placed) => arm(name).then((point) => profit(point, placed))),
  'outbox.after-delivered': (name) => withOrder((placed) => arm(name).then((point) => profit(point, placed))),
  'job.before-run': mail,
  'job.after-run': mail,
  'refund.before-commit': (name) =>
    withCardPaid((placed) => arm(name).then((point) => refund(point, placed, { destination: 'credit' }))),
  'refund.after-commit': (name) =>
    withCardPaid((placed) => arm(name).then((point) => refund(point, placed, { destination: 'gateway' }))),
  'refund.after-gateway': (name) =>
    withCardPaid((placed) => arm(name).then((point) => refund(point, placed, { destination: 'gateway' }))),
  'dispute.before-commit': (name) => withCardPaid((placed) => arm(name).then((point) => chargeback(point, placed))),
  'reverse-profit.before-commit': (name) =>
    withCardPaid((placed) => arm(name).then((point) => reversal(point, placed))),
  'payout.before-prepared': async (name) => {
    await shop.paidOrder();
    await prepare(await arm(name));
  },
  'payout-batch.after-row': payoutBatch,
  'payout.before-commit': async (name) => {
    const prepared = await approvedPayout();
    await payout(await arm(name), prepared);
  },
  'payout.after-commit': async (name) => {
    const prepared = await approvedPayout();
    await payout(await arm(name), prepared);
  },
};

async function withKeptCard(work: (placed: Placed) => Promise<void>): Promise<void> {
  await shop.keepCard();
  await withOrder(work);
}

async function withOrder(work: (placed: Placed) => Promise<void>): Promise<void> {
  const placed = await shop.order({ paymentMethod: 'stripe' });
  await product.drain();
  await work(placed);
}

describe('a process killed in the midst of moving money', () => {
  it('can be killed in every money flow, and every such place is tried below', async () => {
    const known = await points();
    expect(FLOWS.filter((flow) => !known.some((point) => point.flow === flow))).toEqual([]);
    expect(known.map(({ name }) => name).sort()).toEqual(Object.keys(DEATHS).sort());
  });

  it.each(Object.keys(DEATHS))('at %s moves it once, and the ledger is clean after the restart', async (name) => {
    await DEATHS[name](name);
    await shop.expectCleanLedger();
  });

  it('has nothing against it that verify:ledger could find', () => shop.expectVerifiedLedger());
});
