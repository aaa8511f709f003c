import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Actor, LocalDate, Money, PROVIDER, type AdminId, type ClientId, type InvoiceId } from '#kernel';
import { InvoicingService } from '#invoicing';
import { LedgerService } from '#ledger';
import { CardExpiryRun, CardsService, ChargeRun, PaymentsModule, PaymentsService } from '#payments';
import { everything, RunLog } from '#platform';
import { SettingsService } from '#settings';
import {
  DIRECT_CLIENT,
  END_CLIENT,
  invoiceOf,
  moneyGround,
  OTHER_CLIENT,
  RESELLER,
  startStripeFake,
  stripeSignature,
  testApp,
  type StripeFake,
  type TestApp,
} from '#testing';

const admin = Actor.admin(1 as AdminId, ['*']);
const client = Actor.client(END_CLIENT, RESELLER);
const stranger = Actor.client(DIRECT_CLIENT, PROVIDER);
const SECRET = 'whsec_test';
const returnUrl = 'http://harbor.localhost:3001/account';
const VISA = '4242 4242 4242 4242';
const MASTERCARD = '5555 5555 5555 4444';
const DECLINED_LATER = '4000 0000 0000 0341';
const ASKS = '4000 0027 6000 3184';
const EUR119 = Money.of('119.00', 'EUR');

let app: TestApp;
let fake: StripeFake;
let payments: PaymentsService;
let cards: CardsService;
let invoicing: InvoicingService;

beforeAll(async () => {
  app = await testApp([PaymentsModule]);
  await moneyGround(app.database);
  fake = await startStripeFake({ webhookUrl: '', secret: SECRET });
  payments = app.get(PaymentsService);
  cards = app.get(CardsService);
  invoicing = app.get(InvoicingService);
  for (const code of ['provider', 'second'])
    await payments.saveGatewayAccount({
      code,
      book: code === 'provider' ? PROVIDER : (77 as never),
      gateway: 'stripe',
      secretKey: 'sk_test_1',
      webhookSecret: SECRET,
      apiBase: fake.url,
    });
  const at = { level: 'default' as const, scopeId: 0 };
  await app.get(SettingsService).set(admin, { ...at, key: 'billing.gateways', value: ['banktransfer', 'stripe'] });
});
afterAll(async () => {
  await fake.close();
  await app.close();
});

const sql = <T = Record<string, string | number | null>>(text: string, params: unknown[] = []) =>
  app.database.sql<T>(text, params);
const today = () => app.clock.today();
const issue = async (changes: Parameters<typeof invoiceOf>[0] = {}) =>
  (await app.db.transaction((tx) => invoicing.issue(tx, invoiceOf({ dueOn: today(), ...changes })))).invoiceId;
const sessionOf = (url: string | null) => (url as string).split('/').at(-1) as string;
const stateOf = async (invoiceId: InvoiceId) => {
  const { status, open } = await invoicing.view(admin, invoiceId);
  return { status, open };
};
const list = async (actor = client, of: ClientId = END_CLIENT) =>
  (await cards.payMethods(actor, of, everything())).items;
const tries = (invoiceId: number) =>
  sql('SELECT status, failure, kind FROM rc_payment_attempts WHERE invoice_id = ? ORDER BY id', [invoiceId]);
/** Charges and page payments of an invoice that the gateway has as paid. */
const paidAtGateway = async (invoiceId: number) => {
  const rows = await sql<{ key: string }>('SELECT gateway_key AS `key` FROM rc_payment_attempts WHERE invoice_id = ?', [
    invoiceId,
  ]);
  const keys = new Set(rows.map(({ key }) => key));
  return Object.values(fake.state.data.intents).filter(
    ({ status, metadata }) => status === 'succeeded' && keys.has(metadata.attempt),
  ).length;
};
const deliver = (event: object, account = 'provider') => {
  const body = JSON.stringify(event);
  return payments.receiveWebhook(account, Buffer.from(body), stripeSignature(body, SECRET));
};
const told = () => Object.values(fake.state.data.events).map(({ event }) => event);
/** What the gateway said while something was done is delivered, and everything that follows from it done. */
async function heard(work: () => unknown): Promise<void> {
  const before = told().length;
  await work();
  for (const event of told().slice(before)) await deliver(event);
  await app.drain();
}
async function addCard(number: string, actor = client): Promise<number> {
  const { url, setupId } = await cards.startSetup(actor, { returnUrl }, null);
  await heard(() => expect(fake.pay(sessionOf(url), number, { deliver: false })).toBe(true));
  const [{ id }] = await sql<{ id: number }>('SELECT pay_method_id AS id FROM rc_card_setups WHERE id = ?', [setupId]);
  expect(id).toBeGreaterThan(0);
  return id;
}
const removeAll = async () => {
  for (const { payMethodId } of await list()) await cards.remove(client, payMethodId);
};
const chargeNow = (invoiceId: InvoiceId, actor = client, amount = EUR119) =>
  cards.chargeNow(actor, { invoiceId, amount }, null);
const facts = (type: string) =>
  sql<{ data: string }>('SELECT payload AS data FROM rc_outbox WHERE type = ? ORDER BY id', [type]).then((rows) =>
    rows.map(({ data }) => (typeof data === 'string' ? JSON.parse(data) : data)),
  );

describe('keeping a card', () => {
  it('keeps it when the payer asked for it, with what a card looks like and its token sealed', async () => {
    const id = await issue();
    const attempt = await payments.startCardPayment(client, id, { returnUrl, keepCard: true }, null);
    await heard(() => fake.pay(sessionOf(attempt.url), VISA, { deliver: false }));
    expect(await stateOf(id)).toEqual({ status: 'Paid', open: '0.00' });
    expect(await list()).toMatchObject([
      { brand: 'Visa', lastFour: '4242', expiresOn: '2034-12-31', status: 'kept', usable: true, isDefault: true },
    ]);
    const [stored] = await sql(
      'SELECT p.payment_type, p.gateway_name, p.contact_type, c.card_data, p.payment_id = c.id AS linked FROM tblpaymethods p JOIN tblcreditcards c ON c.pay_method_id = p.id',
    );
    expect(stored).toMatchObject({
      payment_type: 'RemoteCreditCard',
      gateway_name: 'stripe',
      contact_type: 'Client',
      linked: 1,
    });
    const [token] = Object.keys(fake.state.data.methods);
    const [customer] = Object.keys(fake.state.data.customers);
    const everywhere = JSON.stringify([
      stored,
      await sql('SELECT * FROM rc_pay_methods'),
      await sql('SELECT * FROM rc_gateway_customers'),
      await sql('SELECT payload FROM rc_outbox'),
      await sql('SELECT payload FROM rc_jobs'),
      await sql('SELECT payload FROM rc_webhook_inbox'),
    ]);
    for (const secret of [token, customer, '4242424242424242']) expect(everywhere).not.toContain(secret);
  });

  it('keeps nothing when nobody asked, and nothing by somebody else’s wish', async () => {
    for (const [actor, keepCard] of [
      [client, false],
      [admin, true],
    ] as const) {
      const id = await issue();
      const attempt = await payments.startCardPayment(actor, id, { returnUrl, keepCard }, null);
      await heard(() => fake.pay(sessionOf(attempt.url), MASTERCARD, { deliver: false }));
      expect(await stateOf(id)).toMatchObject({ status: 'Paid' });
      expect(await list()).toHaveLength(1);
    }
  });

  it('adds one without a payment, once however often it is told, and sets which is the default', async () => {
    const first = await cards.startSetup(client, { returnUrl }, null);
    expect(await cards.startSetup(client, { returnUrl }, null)).toEqual(first);
    await heard(() => fake.pay(sessionOf(first.url), MASTERCARD, { deliver: false }));
    for (const event of told().slice(-2)) await deliver({ ...event, id: `${event.id}x` });
    await app.drain();
    expect(await cards.setup(client, first.setupId)).toMatchObject({ status: 'succeeded', url: null });
    const [visa, master, ...rest] = await list();
    expect(rest).toEqual([]);
    expect([visa.isDefault, master.isDefault]).toEqual([true, false]);
    await cards.makeDefault(client, master.payMethodId);
    expect((await list()).map(({ brand, isDefault }) => [brand, isDefault])).toEqual([
      ['MasterCard', true],
      ['Visa', false],
    ]);
  });

  it('puts the same card in the place of the older one, which is let go at the gateway', async () => {
    const before = await list();
    await addCard(MASTERCARD);
    await app.drain();
    const after = await list();
    expect(after.map(({ brand }) => brand)).toEqual(before.map(({ brand }) => brand));
    expect(after[0].payMethodId).not.toBe(before[0].payMethodId);
    const kept = Object.values(fake.state.data.methods).filter(({ customer }) => customer !== null);
    expect(kept).toHaveLength(2);
  });

  it('finds a page by asking when its answer was lost, and opens no second', async () => {
    await removeAll();
    fake.failNext('lost-answer', 2);
    const setup = await cards.startSetup(client, { returnUrl }, null);
    expect(setup).toMatchObject({ status: 'unknown', url: null });
    await app.drain();
    const { url } = await cards.setup(client, setup.setupId);
    await heard(() => fake.pay(sessionOf(url), VISA, { deliver: false }));
    expect(await list()).toHaveLength(1);
  });

  it('removes it here at once and at the gateway as soon as that answers', async () => {
    const [{ payMethodId }] = await list();
    fake.failNext('error');
    await cards.remove(client, payMethodId);
    expect(await list()).toEqual([]);
    expect(await list(admin)).toMatchObject([{ payMethodId, status: 'unknown' }]);
    await sql("UPDATE rc_pay_methods SET updated_at = '2020-01-01' WHERE pay_method_id = ?", [payMethodId]);
    await payments.resolveStaleAttempts();
    await app.drain();
    expect(await list(admin)).toEqual([]);
    const [row] = await sql(
      'SELECT k.status, c.card_data FROM rc_pay_methods k JOIN tblcreditcards c ON c.pay_method_id = k.pay_method_id WHERE k.pay_method_id = ?',
      [payMethodId],
    );
    expect(row).toEqual({ status: 'removed', card_data: '' });
    await cards.remove(client, payMethodId);
  });

  it('follows the gateway: a card that is let go there is gone here, a new expiry is read', async () => {
    const id = await addCard(VISA);
    const method = Object.values(fake.state.data.methods).at(-1)!;
    method.card.exp_year = 2036;
    await deliver({
      id: 'evt_u',
      object: 'event',
      type: 'payment_method.automatically_updated',
      created: 1,
      data: { object: method },
    });
    await app.drain();
    expect(await list()).toMatchObject([{ payMethodId: id, expiresOn: '2036-12-31' }]);
    await deliver({
      id: 'evt_d',
      object: 'event',
      type: 'payment_method.detached',
      created: 1,
      data: { object: method },
    });
    expect(await list()).toEqual([]);
  });

  it('is nobody else’s: another client finds no card, no page, no choice', async () => {
    const id = await addCard(VISA);
    const [{ setupId }] = await sql<{ setupId: number }>('SELECT MAX(id) AS setupId FROM rc_card_setups');
    for (const work of [
      () => cards.remove(stranger, id),
      () => cards.makeDefault(stranger, id),
      () => cards.setup(stranger, setupId),
      () => list(stranger, END_CLIENT),
      () => cards.automaticPayment(stranger, END_CLIENT),
      () => cards.chooseAutomaticPayment(Actor.reseller(RESELLER), END_CLIENT, false),
    ])
      await expect(work()).rejects.toMatchObject({ kind: 'not_found' });
    expect(await list()).toHaveLength(1);
  });

  it('belongs to an account: it is shown but not usable where another account is paid through', async () => {
    await sql("UPDATE rc_gateway_accounts SET status = 'closed' WHERE code = 'provider'");
    expect(await list()).toMatchObject([{ status: 'kept', usable: false, isDefault: false }]);
    const id = await issue();
    await expect(chargeNow(id)).rejects.toMatchObject({ code: 'payments.no_usable_card' });
    await sql("UPDATE rc_gateway_accounts SET status = 'active' WHERE code = 'provider'");
  });
});

describe('charging a kept card', () => {
  it('pays what is open, once, and notes on the invoice which card it was', async () => {
    const id = await issue();
    const [{ payMethodId }] = await list();
    expect(await chargeNow(id)).toMatchObject({ status: 'succeeded', failure: '', payMethodId });
    expect(await stateOf(id)).toEqual({ status: 'Paid', open: '0.00' });
    const [row] = await sql(
      "SELECT paymethodid, last_capture_attempt > '2000-01-01' AS noted FROM tblinvoices WHERE id = ?",
      [id],
    );
    expect(row).toEqual({ paymethodid: payMethodId, noted: 1 });
    await expect(chargeNow(id, client, Money.zero('EUR'))).rejects.toMatchObject({ code: 'payments.nothing_to_pay' });
    expect(await paidAtGateway(id)).toBe(1);
    expect(await cards.facesOfCharges([id])).toEqual(new Map([[id, { brand: 'Visa', lastFour: '4242' }]]));
  });

  it('is not booked again when the gateway tells too', async () => {
    const id = await issue();
    await heard(() => chargeNow(id));
    expect(await sql('SELECT applied, credited FROM rc_payments WHERE invoice_id = ?', [id])).toEqual([
      { applied: '119.00', credited: '0.00' },
    ]);
  });

  it('refuses another sum than is open, somebody else’s invoice, and a second charge of the day', async () => {
    const id = await issue();
    await expect(chargeNow(id, client, Money.of('118.00', 'EUR'))).rejects.toMatchObject({
      code: 'payments.charge_amount',
    });
    await expect(chargeNow(id, stranger)).rejects.toMatchObject({ code: 'invoicing.not_found' });
    const [{ payMethodId }] = await list();
    await cards.makeDefault(client, await addCard(DECLINED_LATER));
    expect(await chargeNow(id)).toMatchObject({ status: 'failed', failure: 'card_declined' });
    await expect(cards.chargeNow(client, { invoiceId: id, amount: EUR119, payMethodId }, null)).rejects.toMatchObject({
      code: 'payments.charged_today',
    });
    expect(await stateOf(id)).toEqual({ status: 'Unpaid', open: '119.00' });
    await cards.makeDefault(client, payMethodId);
  });

  it('closes a pay page that was left open, and waits for one that may be paid', async () => {
    const id = await issue();
    const page = await payments.startCardPayment(client, id, { returnUrl }, null);
    expect(await chargeNow(id)).toMatchObject({ status: 'succeeded' });
    expect(fake.state.data.sessions[sessionOf(page.url)].status).toBe('expired');
    const other = await issue();
    const { url } = await payments.startCardPayment(client, other, { returnUrl }, null);
    fake.pay(sessionOf(url), VISA, { deliver: false });
    await expect(chargeNow(other)).rejects.toMatchObject({ code: 'payments.on_its_way' });
  });

  it('keeps a lost answer as unknown and finds the charge by asking, without a second one', async () => {
    const id = await issue();
    fake.failNext('lost-answer', 2);
    expect(await chargeNow(id)).toMatchObject({ status: 'unknown' });
    await expect(chargeNow(id)).rejects.toMatchObject({ code: 'payments.on_its_way' });
    await app.drain();
    expect(await stateOf(id)).toEqual({ status: 'Paid', open: '0.00' });
    expect(await paidAtGateway(id)).toBe(1);
  });

  it('gives up what never reached the gateway, sends nothing late, and frees the day', async () => {
    const id = await issue();
    fake.failNext('lost-request', 2);
    const { attemptId, status } = await chargeNow(id);
    expect(status).toBe('unknown');
    await sql('UPDATE rc_payment_attempts SET created_at = created_at - INTERVAL 2 MINUTE WHERE id = ?', [attemptId]);
    await app.drain();
    expect(await tries(id)).toEqual([{ status: 'failed', failure: 'not_sent', kind: 'charge' }]);
    expect(await paidAtGateway(id)).toBe(0);
    expect(await chargeNow(id)).toMatchObject({ status: 'succeeded' });
  });

  it('charges once for sixteen who ask at once', async () => {
    const id = await issue();
    const answers = await Promise.allSettled(Array.from({ length: 16 }, () => chargeNow(id)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await paidAtGateway(id)).toBe(1);
    expect(await stateOf(id)).toEqual({ status: 'Paid', open: '0.00' });
  });
});

describe('automatic payment', () => {
  const run = (date = today(), dryRun = false) => app.get(ChargeRun).run(date, { dryRun, log: new RunLog() });

  it('is the client’s own choice, mirrored, and needs a card', async () => {
    await expect(
      cards.chooseAutomaticPayment(Actor.client(OTHER_CLIENT, PROVIDER), OTHER_CLIENT, true),
    ).rejects.toMatchObject({ code: 'payments.no_usable_card' });
    await expect(cards.chooseAutomaticPayment(admin, END_CLIENT, true)).rejects.toMatchObject({
      code: 'payments.auto_payment_choice',
    });
    expect(await cards.automaticPayment(client, END_CLIENT)).toEqual({ enabled: false, hasCard: true });
    await cards.chooseAutomaticPayment(client, END_CLIENT, false);
    expect(await sql('SELECT disableautocc AS off FROM tblclients WHERE id = ?', [END_CLIENT])).toEqual([{ off: 1 }]);
    await cards.chooseAutomaticPayment(client, END_CLIENT, true);
    expect(await sql('SELECT disableautocc AS off FROM tblclients WHERE id = ?', [END_CLIENT])).toEqual([{ off: 0 }]);
    expect(await cards.automaticPayment(client, END_CLIENT)).toEqual({ enabled: true, hasCard: true });
  });

  it('charges what is due and nothing else; a dry run nothing at all', async () => {
    await sql("UPDATE rc_invoices SET due_on = '2099-01-01' WHERE status = 'Unpaid'");
    const due = await issue();
    const notYet = await issue({ dueOn: today().plusDays(1) });
    const byHand = await issue({ clientId: OTHER_CLIENT, resellerId: PROVIDER });
    expect(await run(today(), true)).toMatchObject({ made: 1, skipped: 0, failed: 0 });
    expect(await tries(due)).toEqual([]);
    expect(await run()).toMatchObject({ made: 1, skipped: 0, failed: 0 });
    expect(await run()).toMatchObject({ made: 0, skipped: 0, failed: 0 });
    expect(await stateOf(due)).toMatchObject({ status: 'Paid' });
    for (const id of [notYet, byHand]) expect(await stateOf(id)).toMatchObject({ status: 'Unpaid' });
    await sql("UPDATE rc_invoices SET due_on = '2099-01-01' WHERE status = 'Unpaid'");
  });

  it('leaves what a bank was asked to take back, what is being paid, and clients of whom WHMCS says no', async () => {
    const disputed = await issue();
    await sql("INSERT INTO rc_disputes (invoice_id, gateway, reference) VALUES (?, 'stripe', 'dp_1')", [disputed]);
    const beingPaid = await issue();
    await payments.startCardPayment(client, beingPaid, { returnUrl }, null);
    expect(await run()).toMatchObject({ made: 0, skipped: 1, failed: 0 });
    expect(await tries(disputed)).toEqual([]);
    await sql('UPDATE tblclients SET disableautocc = 1 WHERE id = ?', [END_CLIENT]);
    expect(await run()).toMatchObject({ made: 0, skipped: 0, failed: 0 });
    await sql('UPDATE tblclients SET disableautocc = 0 WHERE id = ?', [END_CLIENT]);
    await sql('DELETE FROM rc_disputes');
    await sql("UPDATE rc_invoices SET due_on = '2099-01-01' WHERE status = 'Unpaid'");
  });

  it('goes on after a death between the commit and the gateway', async () => {
    const id = await issue();
    const [{ payMethodId }] = await list();
    await sql(
      `INSERT INTO rc_payment_attempts (reseller_id, invoice_id, client_id, kind, pay_method_id, charged_on, gateway, account, gateway_key,
         currency, amount, status, requested_by, created_at)
       VALUES (?, ?, ?, 'charge', ?, ?, 'stripe', 'provider', 'left-over', 'EUR', 119.00, 'created', 'system:charges', UTC_TIMESTAMP(3))`,
      [RESELLER, id, END_CLIENT, payMethodId, today().toString()],
    );
    await run();
    expect(await stateOf(id)).toMatchObject({ status: 'Paid' });
    expect(await paidAtGateway(id)).toBe(1);
  });

  it('tries a declined card again on the days of the setting, then no more, and tells the client each time', async () => {
    await removeAll();
    const declined = await addCard(DECLINED_LATER);
    const id = await issue();
    const start = today();
    const before = (await facts('payments.card-charge-failed.v1')).length;
    const days: number[] = [];
    for (let n = 0; n <= 10; n++) {
      const made = (await tries(id)).length;
      await run();
      if ((await tries(id)).length > made) days.push(n);
      await app.clock.moveTo(new Date(app.clock.now().getTime() + 86_400_000));
    }
    expect(days).toEqual([0, 1, 3, 7]);
    const failed = (await facts('payments.card-charge-failed.v1')).slice(before);
    expect(failed.map(({ nextOn, automatic, failure }) => [nextOn, automatic, failure])).toEqual([
      [start.plusDays(1).toString(), true, 'card_declined'],
      [start.plusDays(3).toString(), true, 'card_declined'],
      [start.plusDays(7).toString(), true, 'card_declined'],
      [null, true, 'card_declined'],
    ]);
    const other = await addCard(VISA);
    await cards.remove(client, declined);
    expect(await run()).toMatchObject({ made: 1 });
    expect(await stateOf(id)).toMatchObject({ status: 'Paid' });
    expect((await list())[0].payMethodId).toBe(other);
  });

  it('asks no second time where the client has to confirm', async () => {
    await removeAll();
    await addCard(ASKS);
    const id = await issue();
    for (let n = 0; n < 3; n++) {
      await run();
      await app.clock.moveTo(new Date(app.clock.now().getTime() + 86_400_000));
    }
    expect(await tries(id)).toEqual([{ status: 'failed', failure: 'authentication_required', kind: 'charge' }]);
    expect((await facts('payments.card-charge-failed.v1')).at(-1)).toMatchObject({
      failure: 'authentication_required',
      nextOn: null,
    });
  });

  it('tells once before a card expires', async () => {
    const expiry = (date: string) =>
      app.get(CardExpiryRun).run(LocalDate.of(date), { dryRun: false, log: new RunLog() });
    expect(await expiry('2034-11-30')).toMatchObject({ made: 0 });
    expect(await expiry('2034-12-01')).toMatchObject({ made: 1 });
    expect(await expiry('2034-12-02')).toMatchObject({ made: 0 });
    expect((await facts('payments.card-expires.v1')).at(-1)).toMatchObject({
      clientId: END_CLIENT,
      card: { lastFour: '3184' },
      expiresOn: '2034-12-31',
    });
  });

  it('leaves a clean ledger', async () => {
    const { invariants } = await app.get(LedgerService).verify();
    // Profit is posted by payouts, which are not loaded here.
    const ofProfit = ['I15', 'I71'];
    expect(invariants.filter(({ id, violations }) => violations > 0 && !ofProfit.includes(id))).toEqual([]);
  });
});
