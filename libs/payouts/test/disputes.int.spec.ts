import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  Actor,
  LocalDate,
  Money,
  PROVIDER,
  type AdminId,
  type ClientId,
  type InvoiceId,
  type PayoutId,
  type ResellerId,
} from '#kernel';
import { InvoicingService } from '#invoicing';
import { LedgerService } from '#ledger';
import { PaymentsService, type RefundInput } from '#payments';
import { PayoutsModule, PayoutsService } from '#payouts';
import { everything } from '#platform';
import { SettingsService } from '#settings';
import {
  END_CLIENT,
  invoiceOf,
  moneyGround,
  RESELLER,
  soldLine,
  startStripeFake,
  stripeSignature,
  testApp,
  type StripeFake,
  type TestApp,
} from '#testing';

const admin = Actor.admin(1 as AdminId, ['*']);
const client = Actor.client(END_CLIENT, RESELLER);
const eur = (amount: string) => Money.of(amount, 'EUR');
const SECRET = 'whsec_test';

describe('chargebacks', () => {
  let app: TestApp;
  let fake: StripeFake;
  let payments: PaymentsService;
  let invoicing: InvoicingService;
  let payouts: PayoutsService;
  let transfers = 0;

  beforeAll(async () => {
    app = await testApp([PayoutsModule]);
    await moneyGround(app.database);
    fake = await startStripeFake({ webhookUrl: '', secret: SECRET });
    payments = app.get(PaymentsService);
    invoicing = app.get(InvoicingService);
    payouts = app.get(PayoutsService);
    await payments.saveGatewayAccount({
      code: 'provider',
      book: PROVIDER,
      gateway: 'stripe',
      secretKey: 'sk_test_1',
      webhookSecret: SECRET,
      apiBase: fake.url,
    });
    const set = (key: string, value: unknown) =>
      app.get(SettingsService).set(admin, { level: 'default', scopeId: 0, key, value } as never);
    await set('billing.gateways', ['banktransfer', 'stripe']);
    await set('billing.autoApplyCredit', false);
  });
  afterAll(async () => {
    await fake.close();
    await app.close();
  });

  const issue = async (changes = {}) =>
    (await app.db.transaction((tx) => invoicing.issue(tx, invoiceOf(changes)))).invoiceId;
  const events = () => Object.values(fake.state.data.events).map(({ event }) => event);
  const deliver = (event: object) => {
    const body = JSON.stringify(event);
    return payments.receiveWebhook('provider', Buffer.from(body), stripeSignature(body, SECRET));
  };
  /** What the gateway says because of `work`, not delivered yet. */
  const said = (work: () => unknown) => {
    const before = events().length;
    expect(work()).toBeTruthy();
    return events().slice(before);
  };
  const tell = async (messages: readonly object[]) => {
    for (const message of messages) await deliver(message);
    await app.drain();
  };
  const byCard = async (invoiceId: InvoiceId) => {
    const { url } = await payments.startCardPayment(
      client,
      invoiceId,
      { returnUrl: 'http://harbor.localhost:3001/account' },
      null,
    );
    const session = (url as string).split('/').at(-1) as string;
    await tell(said(() => fake.pay(session, '4242424242424242', { deliver: false })));
    return fake.state.data.sessions[session].payment_intent as string;
  };
  const paidByCard = async (changes = {}) => {
    const id = await issue(changes);
    return { id, intent: await byCard(id) };
  };
  const byBank = async (invoiceId: InvoiceId, amount: string) => {
    const { paymentId } = await payments.recordPayment(
      admin,
      {
        invoiceId,
        gateway: 'banktransfer',
        transactionId: `D${++transfers}`,
        amount: eur(amount),
        receivedOn: LocalDate.of('2026-11-22'),
      },
      null,
    );
    await app.drain();
    return paymentId;
  };
  const open = (intent: string, wish = {}) => said(() => fake.dispute(intent, { ...wish, deliver: false }));
  const idOf = (messages: { data: { object: Record<string, unknown> } }[]) => messages[0].data.object.id as string;
  const turn = (id: string, how: 'won' | 'lost' | 'escalate' | 'review' | 'close', fee?: number) =>
    said(() => fake.turnDispute(id, how, { deliver: false, fee }));
  const stateOf = async (id: InvoiceId) => {
    const { status, open: left } = await invoicing.view(admin, id);
    return { status, open: left };
  };
  const profitsOf = async (id: number) =>
    (
      await app.database.sql<{ amount: string }>(
        'SELECT amount FROM rc_profit_entries WHERE invoice_id = ? ORDER BY line_id, sequence',
        [id],
      )
    ).map(({ amount }) => amount);
  const balance = async (account: string, invoiceId: number) => {
    const [row] = await app.database.sql<{ sum: string | null }>(
      'SELECT SUM(amount) AS sum FROM rc_ledger_entries WHERE account = ? AND invoice_id = ?',
      [account, invoiceId],
    );
    return row.sum ?? '0.00';
  };
  const creditOf = async (id: number) => (await payments.creditOf(id as ClientId))?.toDecimal() ?? '0.00';
  const expectClean = async () =>
    expect((await app.get(LedgerService).verify()).invariants.filter((i) => i.violations > 0)).toEqual([]);
  const refund = (invoiceId: InvoiceId, input: Partial<RefundInput> = {}) =>
    payments.refund(admin, { invoiceId, destination: 'credit', ...input }, null);

  it('opens the invoice again, takes the profit and posts the fee; lost, it stays so', async () => {
    const { id, intent } = await paidByCard();
    const messages = open(intent);
    await tell(messages);
    expect(await stateOf(id)).toEqual({ status: 'Unpaid', open: '119.00' });
    expect(await profitsOf(id)).toEqual(['30.00', '-30.00']);
    expect([await balance('receivable', id), await balance('fees', id), await balance('cash', id)]).toEqual([
      '119.00',
      '15.00',
      '-15.00',
    ]);
    const [mirror] = await app.database.sql(
      "SELECT status, datepaid = '0000-00-00 00:00:00' AS unpaid FROM tblinvoices WHERE id = ?",
      [id],
    );
    expect(mirror).toMatchObject({ status: 'Unpaid', unpaid: 1 });
    await tell(turn(idOf(messages), 'lost'));
    expect(await stateOf(id)).toEqual({ status: 'Unpaid', open: '119.00' });
    const [dispute] = (await payments.disputesOf(admin, everything())).items;
    expect(dispute).toMatchObject({
      status: 'lost',
      taken: '119.00',
      fee: '15.00',
      invoiceId: id,
      clientName: 'Maren Voss',
      resellerName: 'Harbor Hosting',
    });
    await expectClean();
  });

  it('won, everything is as before and the profit is back', async () => {
    const { id, intent } = await paidByCard();
    const messages = open(intent);
    await tell(messages);
    await tell(turn(idOf(messages), 'won', 1500));
    expect(await stateOf(id)).toEqual({ status: 'Paid', open: '0.00' });
    expect(await profitsOf(id)).toEqual(['30.00', '-30.00', '30.00']);
    expect([await balance('receivable', id), await balance('fees', id), await balance('cash', id)]).toEqual([
      '0.00',
      '0.00',
      '119.00',
    ]);
    await expectClean();
  });

  it('comes to the same in any order, doubled and replayed, also before the payment is known', async () => {
    const reversed = await paidByCard();
    const first = open(reversed.intent);
    const second = turn(idOf(first), 'won');
    await tell([...second, ...first].reverse().reverse());
    await tell([...first, ...second, ...first]);
    expect(await stateOf(reversed.id)).toEqual({ status: 'Paid', open: '0.00' });
    expect(await profitsOf(reversed.id)).toEqual(['30.00', '-30.00', '30.00']);

    const id = await issue();
    const { url } = await payments.startCardPayment(
      client,
      id,
      { returnUrl: 'http://harbor.localhost:3001/account' },
      null,
    );
    const session = (url as string).split('/').at(-1) as string;
    const paying = said(() => fake.pay(session, '4242424242424242', { deliver: false }));
    const early = open(fake.state.data.sessions[session].payment_intent as string);
    await tell([...turn(idOf(early), 'lost'), ...early]);
    expect(await stateOf(id)).toEqual({ status: 'Unpaid', open: '119.00' });
    await tell(paying);
    expect(await stateOf(id)).toEqual({ status: 'Unpaid', open: '119.00' });
    expect(await profitsOf(id)).toEqual(['30.00', '-30.00']);
    await expectClean();
  });

  it('moves no money for an inquiry; escalated, it does', async () => {
    const { id, intent } = await paidByCard();
    const asked = open(intent, { inquiry: true });
    await tell(asked);
    expect(await stateOf(id)).toEqual({ status: 'Paid', open: '0.00' });
    await tell(turn(idOf(asked), 'escalate'));
    expect(await stateOf(id)).toEqual({ status: 'Unpaid', open: '119.00' });
    const other = await paidByCard();
    const closed = open(other.intent, { inquiry: true });
    await tell([...closed, ...turn(idOf(closed), 'close')]);
    expect(await stateOf(other.id)).toEqual({ status: 'Paid', open: '0.00' });
    await expectClean();
  });

  it('takes part by part by the cumulative formula, and refunds no more than what is left', async () => {
    const { id, intent } = await paidByCard();
    const first = open(intent, { amount: 3967 });
    await tell(first);
    expect(await profitsOf(id)).toEqual(['30.00', '-10.00']);
    await expect(refund(id, { destination: 'gateway' })).rejects.toMatchObject({ code: 'payments.payment_disputed' });
    await expect(refund(id, { amount: eur('79.34') })).rejects.toMatchObject({ code: 'payments.refund_exceeds_paid' });
    await refund(id, { amount: eur('39.67') });
    await app.drain();
    expect(await profitsOf(id)).toEqual(['30.00', '-10.00', '-10.00']);
    const [note] = await app.database.sql('SELECT net, tax, gross FROM rc_credit_notes WHERE invoice_id = ?', [id]);
    expect(note).toEqual({ net: '33.34', tax: '6.33', gross: '39.67' });
    await tell(open(intent, { amount: 3966 }));
    expect(await stateOf(id)).toEqual({ status: 'Unpaid', open: '79.33' });
    expect(await profitsOf(id)).toEqual(['30.00', '-10.00', '-10.00', '-10.00']);
    await expect(refund(id)).rejects.toMatchObject({ code: 'payments.nothing_to_refund' });
    await tell(turn(idOf(first), 'won'));
    expect(await stateOf(id)).toEqual({ status: 'Unpaid', open: '39.66' });
    expect(await profitsOf(id)).toEqual(['30.00', '-10.00', '-10.00', '-10.00', '10.00']);
    await byBank(id, '39.66');
    expect(await stateOf(id)).toEqual({ status: 'Paid', open: '0.00' });
    expect(await profitsOf(id)).toEqual(['30.00', '-10.00', '-10.00', '-10.00', '10.00', '10.00']);
    await expectClean();
  });

  it('paid again, it is paid; what comes back after that is credit', async () => {
    const { id, intent } = await paidByCard();
    const messages = open(intent);
    await tell(messages);
    await byBank(id, '119.00');
    expect(await stateOf(id)).toEqual({ status: 'Paid', open: '0.00' });
    expect(await profitsOf(id)).toEqual(['30.00', '-30.00', '30.00']);
    const before = eur(await creditOf(END_CLIENT));
    await tell(turn(idOf(messages), 'won'));
    expect(eur(await creditOf(END_CLIENT)).minus(before)).toEqual(eur('119.00'));
    expect(await profitsOf(id)).toEqual(['30.00', '-30.00', '30.00']);
    await expectClean();
  });

  it('takes the credit that the payment made first; what nobody has any more is a loss of the book', async () => {
    const once = await issue();
    await byBank(once, '119.00');
    const { paymentId } = await payments.recordPayment(
      admin,
      {
        invoiceId: once,
        gateway: 'banktransfer',
        transactionId: `D${++transfers}`,
        amount: eur('119.00'),
        receivedOn: LocalDate.of('2026-11-22'),
      },
      null,
    );
    const before = eur(await creditOf(END_CLIENT));
    const twice = { paymentId, reference: 'RETURNED-1', reason: 'paid twice', takenOn: LocalDate.of('2026-11-23') };
    expect(await payments.recordChargeback(admin, twice, null)).toMatchObject({
      status: 'lost',
      taken: eur('119.00').toJSON(),
    });
    expect(before.minus(eur(await creditOf(END_CLIENT)))).toEqual(eur('119.00'));
    expect(await stateOf(once)).toEqual({ status: 'Paid', open: '0.00' });

    // Everything went back by hand, then the bank took it once more.
    const id = await issue();
    const again = await byBank(id, '119.00');
    await refund(id, { destination: 'manual', reference: 'SENT-BACK' });
    await app.drain();
    await expect(
      payments.recordChargeback(admin, { ...twice, paymentId: again, reference: 'RETURNED-2' }, null),
    ).rejects.toMatchObject({ code: 'payments.chargeback_amount' });
    const card = await paidByCard();
    await refund(card.id);
    const credit = eur(await creditOf(END_CLIENT));
    await payments.refundCredit(admin, { clientId: END_CLIENT, amount: credit, reference: `OUT-${card.id}` }, null);
    await tell(open(card.intent));
    expect(await stateOf(card.id)).toEqual({ status: 'Refunded', open: '0.00' });
    const { items } = await payments.disputesOf(admin, everything());
    const { movements } = await payments.disputeOf(admin, items[0].disputeId);
    expect(movements).toMatchObject([{ amount: '119.00', toInvoice: '0.00', toCredit: '0.00', toLoss: '119.00' }]);
    await expectClean();
  });

  it('is recorded by hand once, with its fee, and reversed by hand; foreign and impossible ones are refused', async () => {
    const id = await issue();
    const paymentId = await byBank(id, '119.00');
    const input = {
      paymentId,
      fee: eur('4.50'),
      reference: 'R-TRANSACTION',
      reason: 'account closed',
      takenOn: LocalDate.of('2026-11-24'),
    };
    const refused = (code: string, promise: Promise<unknown>) => expect(promise).rejects.toMatchObject({ code });
    await refused(
      'payments.chargeback_exceeds_payment',
      payments.recordChargeback(admin, { ...input, amount: eur('119.01') }, null),
    );
    await refused(
      'payments.chargeback_amount',
      payments.recordChargeback(admin, { ...input, amount: Money.of('1.00', 'USD') }, null),
    );
    await refused('payments.not_found', payments.recordChargeback(admin, { ...input, paymentId: 999_999 }, null));
    const { disputeId } = await payments.recordChargeback(admin, input, null);
    await refused('payments.chargeback_amount', payments.recordChargeback(admin, input, null));
    const part = await byBank(await issue(), '119.00');
    await refused(
      'payments.chargeback_recorded',
      payments.recordChargeback(admin, { ...input, paymentId: part }, null),
    );
    await app.drain();
    expect(await stateOf(id)).toEqual({ status: 'Unpaid', open: '119.00' });
    expect(await profitsOf(id)).toEqual(['30.00', '-30.00']);
    await refused('payments.chargeback_amount', payments.reverseChargeback(admin, disputeId, eur('5.00'), null));
    expect(await payments.reverseChargeback(admin, disputeId, eur('4.50'), null)).toMatchObject({
      status: 'won',
      taken: eur('0.00').toJSON(),
    });
    await app.drain();
    expect(await stateOf(id)).toEqual({ status: 'Paid', open: '0.00' });
    expect([await balance('fees', id), await balance('cash', id)]).toEqual(['0.00', '119.00']);
    await refused('payments.dispute_decided', payments.reverseChargeback(admin, disputeId, undefined, null));
    const stranger = Actor.reseller(77 as ResellerId);
    await refused('payments.dispute_not_found', payments.disputeOf(stranger, disputeId));
    expect((await payments.disputesOf(stranger, everything())).items).toEqual([]);
    expect((await payments.disputesOf(Actor.reseller(RESELLER), everything())).items.length).toBeGreaterThan(0);
    await expectClean();
  });

  it('waits for a refund on its way, whichever of the two the gateway did', async () => {
    const won = await paidByCard();
    fake.failNext('lost-answer', 2);
    const state = await refund(won.id, { destination: 'gateway', amount: eur('50.00') });
    expect(state.status).toBe('unknown');
    for (const message of open(won.intent)) await deliver(message);
    expect(await stateOf(won.id)).toEqual({ status: 'Paid', open: '0.00' });
    const byHand = { reference: 'AT-ONCE', reason: '', takenOn: LocalDate.of('2026-11-24') };
    const [{ id: paymentId }] = await app.database.sql<{ id: number }>(
      'SELECT id FROM rc_payments WHERE invoice_id = ?',
      [won.id],
    );
    await expect(payments.recordChargeback(admin, { ...byHand, paymentId }, null)).rejects.toMatchObject({
      code: 'payments.refund_pending',
    });
    await app.drain();
    expect((await payments.refundOf(admin, state.refundId)).status).toBe('done');
    expect(await stateOf(won.id)).toEqual({ status: 'Unpaid', open: '69.00' });

    const lost = await paidByCard();
    const messages = open(lost.intent);
    expect((await refund(lost.id, { destination: 'gateway', amount: eur('50.00') })).status).toBe('failed');
    await tell(messages);
    expect(await stateOf(lost.id)).toEqual({ status: 'Unpaid', open: '119.00' });
    await expectClean();
  });

  it('of a part payment opens that part; the profit was not there yet and comes whole', async () => {
    const id = await issue();
    const paymentId = await byBank(id, '60.00');
    const input = { paymentId, reference: 'PART', reason: '', takenOn: LocalDate.of('2026-11-24') };
    await payments.recordChargeback(admin, input, null);
    expect(await stateOf(id)).toEqual({ status: 'Unpaid', open: '119.00' });
    await byBank(id, '119.00');
    expect(await profitsOf(id)).toEqual(['30.00']);
    await expectClean();
  });

  it('leaves a reopened invoice to be cancelled: no profit stays', async () => {
    const { id, intent } = await paidByCard({
      lines: [soldLine('100.00', '70.00', '19.00'), soldLine('10.00', '4.00')],
    });
    await tell(open(intent, { amount: 2900 }));
    expect(await stateOf(id)).toEqual({ status: 'Unpaid', open: '29.00' });
    await app.db.transaction((tx) => payments.cancelInvoice(tx, admin, id));
    await app.drain();
    const sum = (await profitsOf(id)).reduce((total, amount) => total.plus(eur(amount)), eur('0.00'));
    expect(sum).toEqual(eur('0.00'));
    await expectClean();
  });

  it('of a payment over several invoices opens each by its part, the surplus first and what is due first last', async () => {
    const due = (on: string) => issue({ dueOn: LocalDate.of(on) });
    const [early, late] = [await due('2026-12-01'), await due('2026-12-20')];
    const { invoiceId } = await payments.payTogether(client, [early, late], 'stripe', null);
    const intent = await byCard(invoiceId as InvoiceId);
    const open = async (id: InvoiceId) => {
      const view = await invoicing.view(admin, id);
      return `${view.status} ${view.open}`;
    };
    expect([await open(early), await open(late)]).toEqual(['Paid 0.00', 'Paid 0.00']);
    const some = said(() => fake.dispute(intent, { amount: 15_000, deliver: false }));
    await tell([...some, ...some].reverse());
    expect([await open(early), await open(late)]).toEqual(['Unpaid 31.00', 'Unpaid 119.00']);
    const parts = await app.database.sql(
      `SELECT d.invoice_id, m.amount, m.fee, m.to_invoice, m.to_loss FROM rc_disputes d JOIN rc_dispute_movements m ON m.dispute_id = d.id
       WHERE d.transaction_id = ? ORDER BY d.part`,
      [intent],
    );
    expect(parts).toEqual([
      { invoice_id: late, amount: '119.00', fee: '15.00', to_invoice: '119.00', to_loss: '0.00' },
      { invoice_id: early, amount: '31.00', fee: '0.00', to_invoice: '31.00', to_loss: '0.00' },
    ]);
    const id = Object.values(fake.state.data.disputes).at(-1)?.id ?? '';
    await tell(said(() => fake.turnDispute(id, 'won', { deliver: false })));
    expect([await open(early), await open(late)]).toEqual(['Paid 0.00', 'Paid 0.00']);
  });

  it('after a payout makes the balance negative; it is carried and netted', async () => {
    const { id, intent } = await paidByCard();
    const first = await payouts.prepare(admin, { resellerId: RESELLER, currency: 'EUR' }, null);
    await payouts.approve(admin, first.payoutId as PayoutId, null);
    await payouts.send(admin, first.payoutId as PayoutId, null);
    await tell(open(intent));
    const balance = (await payouts.balances(RESELLER)).find(({ currency }) => currency === 'EUR');
    expect(balance?.available.toDecimal()).toBe('-30.00');
    await expect(payouts.prepare(admin, { resellerId: RESELLER, currency: 'EUR' }, null)).rejects.toMatchObject({
      code: 'payouts.below_minimum',
    });
    expect(await profitsOf(id)).toEqual(['30.00', '-30.00']);
    await expectClean();
  });
});
