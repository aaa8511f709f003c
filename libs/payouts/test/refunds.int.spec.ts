import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  Actor,
  LocalDate,
  Money,
  type AdminId,
  type ClientId,
  type InvoiceId,
  type PayoutId,
  type ResellerId,
} from '#kernel';
import vectors from '../../../test/fixtures/vectors/profit.json' with { type: 'json' };
import { InvoicingService, type InvoiceLineInput } from '#invoicing';
import { LedgerService } from '#ledger';
import { PaymentsService, type RefundInput } from '#payments';
import { PayoutsModule, PayoutsService } from '#payouts';
import { everything } from '#platform';
import { SettingsService } from '#settings';
import {
  DIRECT_CLIENT,
  END_CLIENT,
  invoiceOf,
  moneyGround,
  OTHER_CLIENT,
  RESELLER,
  soldLine,
  testApp,
  type TestApp,
} from '#testing';

const admin = Actor.admin(1 as AdminId, ['*']);
const eur = (amount: string) => Money.of(amount, 'EUR');

type Vector = { currency: string; paid: string; profit: string; refunds: string[]; expectReversed: string[] };
/** Those whose refunds a person could make; a dispute that is won gives back, and is no refund. */
const VECTORS = (vectors.refunds as Vector[]).filter(
  ({ paid, refunds }) => !/^0(\.0+)?$/.test(paid) && refunds.every((amount) => !/^(-|0(\.0+)?$)/.test(amount)),
);
const CLIENTS: Record<string, number> = { EUR: END_CLIENT, USD: 51, JPY: 52 };

/** A line of the reseller with both levels of tax, as they were rounded when it was sold. */
const line = (net: string, tax: string, tax2: string, admin = net): InvoiceLineInput => ({
  ...soldLine(net, admin, tax),
  tax2: eur(tax2),
});

describe('money that goes back', () => {
  let app: TestApp;
  let payments: PaymentsService;
  let invoicing: InvoicingService;
  let payouts: PayoutsService;
  let transfers = 0;

  beforeAll(async () => {
    app = await testApp([PayoutsModule]);
    await moneyGround(app.database);
    await app.database.sql("INSERT INTO tblcurrencies (id, code, rate, `default`) VALUES (3, 'JPY', 160.00000, 0)");
    await app.database.sql(
      `INSERT INTO tblclients (id, firstname, lastname, email, country, currency) VALUES
       (51, 'Uma', 'Dollar', 'uma@client.example', 'DE', 2), (52, 'Jun', 'Yen', 'jun@client.example', 'DE', 3)`,
    );
    await app.database.sql('INSERT INTO rc_reseller_clients (client_id, reseller_id) VALUES (51, 10), (52, 10)');
    payments = app.get(PaymentsService);
    invoicing = app.get(InvoicingService);
    payouts = app.get(PayoutsService);
    // Else the credit of one case would pay the invoice of the next.
    const off = { level: 'default' as const, scopeId: 0, key: 'billing.autoApplyCredit', value: false };
    await app.get(SettingsService).set(admin, off);
  });
  afterAll(() => app.close());

  const issue = async (changes = {}) =>
    (await app.db.transaction((tx) => invoicing.issue(tx, invoiceOf(changes)))).invoiceId;
  const pay = async (invoiceId: InvoiceId, amount: string) => {
    await payments.recordPayment(
      admin,
      {
        invoiceId,
        gateway: 'banktransfer',
        transactionId: `R${++transfers}`,
        amount: eur(amount),
        receivedOn: LocalDate.of('2026-11-22'),
      },
      null,
    );
    await app.drain();
  };
  const paid = async (changes = {}) => {
    const id = await issue(changes);
    await pay(id, (await invoicing.view(admin, id)).open);
    return id;
  };
  const refund = (invoiceId: InvoiceId, input: Partial<RefundInput> = {}) =>
    payments.refund(admin, { invoiceId, destination: 'credit', ...input }, null);
  const creditOf = async (clientId: number) => (await payments.creditOf(clientId as ClientId))?.toDecimal() ?? '0.00';
  const entriesOf = (invoiceId: number) =>
    app.database.sql(
      'SELECT sequence, kind, amount FROM rc_profit_entries WHERE invoice_id = ? ORDER BY line_id, sequence',
      [invoiceId],
    );
  const linesOf = (invoiceId: number) => invoicing.linesOf(invoiceId as InvoiceId);
  const expectClean = async () =>
    expect((await app.get(LedgerService).verify()).invariants.filter((i) => i.violations > 0)).toEqual([]);

  it('gives all of a paid invoice back as credit: it is Refunded, has a credit note, and the profit went back', async () => {
    const before = await creditOf(END_CLIENT);
    const id = await paid();
    const state = await refund(id, { reason: 'cancelled in time' });
    await app.drain();
    expect(state).toMatchObject({ status: 'done', amount: eur('119.00').toJSON(), error: '' });
    expect(state.creditNoteNumber).toMatch(/^CN-2026-\d{5}$/);
    expect(await invoicing.view(admin, id)).toMatchObject({ status: 'Refunded', open: '0.00' });
    const [mirror] = await app.database.sql(
      "SELECT status, date_refunded <> '0000-00-00 00:00:00' AS dated FROM tblinvoices WHERE id = ?",
      [id],
    );
    expect(mirror).toMatchObject({ status: 'Refunded', dated: 1 });
    expect(eur(await creditOf(END_CLIENT)).minus(eur(before))).toEqual(eur('119.00'));
    expect(await entriesOf(id)).toEqual([
      { sequence: 0, kind: 'earned', amount: '30.00' },
      { sequence: 1, kind: 'reversed', amount: '-30.00' },
    ]);
    const rows = await app.database.sql<{ amountin: string; amountout: string; refundid: number }>(
      'SELECT amountin, amountout, refundid FROM tblaccounts WHERE invoiceid = ? ORDER BY id',
      [id],
    );
    expect(rows).toMatchObject([{ amountin: '119.00' }, { amountout: '119.00' }]);
    expect(rows[1].refundid).toBeGreaterThan(0);
    const note = await invoicing.creditNote(admin, state.creditNoteId as number);
    expect(note).toMatchObject({
      net: '100.00',
      tax: '19.00',
      tax2: '0.00',
      gross: '119.00',
      reason: 'cancelled in time',
    });
    expect(note.lines).toMatchObject([{ gross: '119.00', net: '100.00', tax: '19.00' }]);
    await expect(refund(id)).rejects.toMatchObject({ code: 'payments.nothing_to_refund' });
    await expectClean();
  });

  it('gives back in parts, each by the cumulative formula, down to exactly nothing', async () => {
    const id = await paid();
    for (const amount of ['39.67', '39.67', '39.66']) {
      await refund(id, { amount: eur(amount) });
      await app.drain();
    }
    expect(await entriesOf(id)).toEqual([
      { sequence: 0, kind: 'earned', amount: '30.00' },
      { sequence: 1, kind: 'reversed', amount: '-10.00' },
      { sequence: 2, kind: 'reversed', amount: '-10.00' },
      { sequence: 3, kind: 'reversed', amount: '-10.00' },
    ]);
    const [sums] = await app.database.sql(
      'SELECT SUM(net) AS net, SUM(tax) AS tax, SUM(gross) AS gross FROM rc_credit_notes WHERE invoice_id = ?',
      [id],
    );
    expect(sums).toEqual({ net: '100.00', tax: '19.00', gross: '119.00' });
    expect(await invoicing.view(admin, id)).toMatchObject({ status: 'Refunded' });
    await expectClean();
  });

  it('takes the lines that staff pick, and no more of a line than it has', async () => {
    const id = await paid({
      lines: [line('100.00', '19.00', '0.00', '70.00'), line('50.00', '9.50', '0.00', '40.00')],
    });
    const [first, second] = await linesOf(id);
    const lines = [{ lineId: second.lineId, amount: eur('59.50') }];
    const preview = await payments.previewRefund(admin, { invoiceId: id, destination: 'credit', lines });
    expect(preview).toMatchObject({
      amount: eur('59.50').toJSON(),
      net: eur('50.00').toJSON(),
      tax: eur('9.50').toJSON(),
      profit: eur('10.00').toJSON(),
      providerShare: eur('40.00').toJSON(),
      leftAfter: eur('119.00').toJSON(),
    });
    await refund(id, { lines });
    await app.drain();
    expect(await entriesOf(id)).toEqual([
      { sequence: 0, kind: 'earned', amount: '30.00' },
      { sequence: 0, kind: 'earned', amount: '10.00' },
      { sequence: 1, kind: 'reversed', amount: '-10.00' },
    ]);
    await expect(refund(id, { lines })).rejects.toMatchObject({ code: 'invoicing.return_exceeds_line' });
    await expect(refund(id, { lines: [{ lineId: first.lineId, amount: eur('119.01') }] })).rejects.toMatchObject({
      code: 'invoicing.return_exceeds_line',
    });
    const foreign = (await linesOf(await paid()))[0].lineId;
    await expect(refund(id, { lines: [{ lineId: foreign, amount: eur('1.00') }] })).rejects.toMatchObject({
      code: 'invoicing.return_line_unknown',
    });
    const twice = { lineId: first.lineId, amount: eur('1.00') };
    await expect(refund(id, { lines: [twice, twice] })).rejects.toMatchObject({
      code: 'invoicing.return_line_unknown',
    });
    expect(await invoicing.view(admin, id)).toMatchObject({ status: 'Paid' });
    await expectClean();
  });

  it('splits an amount over lines in proportion to gross by largest remainder', async () => {
    const id = await paid({ lines: [soldLine('10.00', '7.00'), soldLine('10.00', '7.00'), soldLine('10.00', '7.00')] });
    const preview = await payments.previewRefund(admin, { invoiceId: id, destination: 'credit', amount: eur('10.00') });
    expect(preview.lines.map(({ gross }) => gross.amount)).toEqual(['3.34', '3.33', '3.33']);
  });

  it('notes money sent by hand once, with what names it', async () => {
    const id = await paid();
    const byHand = (amount: string, reference?: string) =>
      refund(id, { destination: 'manual', amount: eur(amount), ...(reference ? { reference } : {}) });
    await expect(byHand('10.00')).rejects.toMatchObject({ code: 'payments.refund_reference_required' });
    expect(await byHand('10.00', 'BACK-1')).toMatchObject({ status: 'done', destination: 'manual' });
    await expect(byHand('10.00', 'BACK-1')).rejects.toMatchObject({ code: 'payments.refund_recorded' });
    const [row] = await app.database.sql(
      'SELECT gateway, transid, amountout FROM tblaccounts WHERE invoiceid = ? AND amountout > 0',
      [id],
    );
    expect(row).toEqual({ gateway: 'banktransfer', transid: 'BACK-1', amountout: '10.00' });
    await app.drain();
    await expectClean();
  });

  it('gives back of a part payment; the profit is posted with it once the rest is paid', async () => {
    const id = await issue();
    await pay(id, '60.00');
    await refund(id, { amount: eur('20.00') });
    await app.drain();
    expect(await invoicing.view(admin, id)).toMatchObject({ status: 'Unpaid', open: '59.00' });
    expect(await entriesOf(id)).toEqual([]);
    await expect(refund(id, { amount: eur('40.01') })).rejects.toMatchObject({ code: 'payments.refund_exceeds_paid' });
    await pay(id, '59.00');
    expect(await invoicing.view(admin, id)).toMatchObject({ status: 'Paid', open: '0.00' });
    expect(await entriesOf(id)).toEqual([
      { sequence: 0, kind: 'earned', amount: '30.00' },
      { sequence: 1, kind: 'reversed', amount: '-5.04' },
    ]);
    await expectClean();
  });

  it('cancels a part-paid invoice of which something went back, credit and cash alike', async () => {
    const direct = {
      clientId: DIRECT_CLIENT,
      resellerId: 0 as ResellerId,
      lines: [soldLine('100.00', '100.00', '19.00')],
    };
    const id = await issue(direct);
    await pay(id, '60.00');
    await refund(id, { destination: 'manual', reference: 'BACK-2', amount: eur('25.00') });
    const before = await creditOf(DIRECT_CLIENT);
    await app.db.transaction((tx) => payments.cancelInvoice(tx, admin, id));
    expect(eur(await creditOf(DIRECT_CLIENT)).minus(eur(before))).toEqual(eur('35.00'));
    await app.drain();
    const other = {
      clientId: OTHER_CLIENT,
      resellerId: 0 as ResellerId,
      lines: [soldLine('100.00', '100.00', '19.00')],
    };
    const surplus = await issue(other);
    await pay(surplus, '179.00');
    const credited = await issue(other);
    await payments.applyCredit(admin, credited, eur('60.00'), null);
    await refund(credited, { amount: eur('25.00') });
    await app.db.transaction((tx) => payments.cancelInvoice(tx, admin, credited));
    expect(await creditOf(OTHER_CLIENT)).toBe('60.00');
    await app.drain();
    await expectClean();
  });

  it('sends an over-payment back by hand: credit against cash, no note, no more than there is', async () => {
    const direct = { clientId: DIRECT_CLIENT, resellerId: 0 as ResellerId, lines: [soldLine('10.00', '10.00')] };
    const id = await issue(direct);
    await pay(id, '25.00');
    const back = (amount: Money, reference: string) =>
      payments.refundCredit(admin, { clientId: DIRECT_CLIENT, amount, reference }, null);
    const before = eur(await creditOf(DIRECT_CLIENT));
    expect(await back(eur('15.00'), 'OVER-1')).toMatchObject({ status: 'done', invoiceId: 0, creditNoteId: null });
    expect(before.minus(eur(await creditOf(DIRECT_CLIENT)))).toEqual(eur('15.00'));
    const refused = (code: string, promise: Promise<unknown>) => expect(promise).rejects.toMatchObject({ code });
    await refused('payments.refund_recorded', back(eur('1.00'), 'OVER-1'));
    await refused('payments.insufficient_credit', back(before, 'OVER-2'));
    await refused('payments.refund_amount', back(eur('0.00'), 'OVER-3'));
    await refused('payments.refund_amount', back(Money.of('1.00', 'USD'), 'OVER-3'));
    await refused('payments.refund_reference_required', back(eur('1.00'), ' '));
    await app.drain();
    await expectClean();
  });

  it('refuses what nobody paid, nothing, more than was paid, another currency and a foreign invoice', async () => {
    const unpaid = await issue();
    const id = await paid();
    const refused = (code: string, promise: Promise<unknown>) => expect(promise).rejects.toMatchObject({ code });
    await refused('payments.nothing_to_refund', refund(unpaid));
    await refused('payments.refund_amount', refund(id, { amount: eur('0.00') }));
    await refused('payments.refund_amount', refund(id, { amount: eur('-1.00') }));
    await refused('payments.refund_amount', refund(id, { amount: Money.of('1.00', 'USD') }));
    await refused('payments.refund_exceeds_paid', refund(id, { amount: eur('119.01') }));
    await refused('payments.refund_amount', refund(id, { lines: [] }));
    await refused('payments.no_payment_to_refund', refund(id, { destination: 'gateway' }));
    await refused('invoicing.not_found', refund(999_999 as InvoiceId));
    await refused(
      'invoicing.not_found',
      payments.refund(Actor.reseller(77 as ResellerId), { invoiceId: id, destination: 'credit' }, null),
    );
    expect(await entriesOf(id)).toHaveLength(1);
  });

  it('leaves a payout alone that was prepared before; the reversal is netted by the next, below zero carried', async () => {
    const sumUp = async () => (await payouts.balances(RESELLER)).find(({ currency }) => currency === 'EUR');
    const id = await paid();
    const first = await payouts.prepare(admin, { resellerId: RESELLER, currency: 'EUR' }, null);
    await refund(id);
    await app.drain();
    await payouts.approve(admin, first.payoutId as PayoutId, null);
    expect(await payouts.send(admin, first.payoutId as PayoutId, null)).toMatchObject({ amount: first.amount });
    expect((await sumUp())?.available.toDecimal()).toBe('-30.00');
    await expect(payouts.prepare(admin, { resellerId: RESELLER, currency: 'EUR' }, null)).rejects.toMatchObject({
      code: 'payouts.below_minimum',
    });
    await paid();
    await paid();
    const second = await payouts.prepare(admin, { resellerId: RESELLER, currency: 'EUR' }, null);
    expect(second.amount).toEqual(eur('30.00').toJSON());
    const { entries } = await payouts.payout(admin, second.payoutId as PayoutId);
    expect(entries.map(({ amount }) => amount)).toEqual(['-30.00', '30.00', '30.00']);
    await expectClean();
  });

  it('lists refunds and notes to whom they concern', async () => {
    const reseller = Actor.reseller(RESELLER);
    const mine = await payments.refundsOf(reseller, everything());
    expect(mine.items.length).toBeGreaterThan(0);
    expect(mine.items.every(({ resellerId }) => resellerId === RESELLER)).toBe(true);
    const notes = await invoicing.creditNotes(Actor.client(END_CLIENT, RESELLER), everything());
    expect(new Set(notes.items.map(({ clientId }) => clientId))).toEqual(new Set([END_CLIENT]));
    const stranger = Actor.reseller(77 as ResellerId);
    expect((await payments.refundsOf(stranger, everything())).items).toEqual([]);
    await expect(invoicing.creditNote(stranger, notes.items[0].creditNoteId)).rejects.toMatchObject({
      code: 'invoicing.credit_note_not_found',
    });
    await expect(payments.refundOf(stranger, mine.items[0].refundId)).rejects.toMatchObject({
      code: 'payments.refund_not_found',
    });
  });

  it.each(VECTORS.map((row, index) => ({ ...row, index: index + 1 })))(
    'takes back in real refunds what the cases say, number $index',
    async ({ currency, paid: gross, profit, refunds, expectReversed }) => {
      const money = (amount: string) => Money.of(amount, currency);
      const client = CLIENTS[currency];
      const share = money(gross).minus(money(profit));
      const sold: InvoiceLineInput = {
        ...soldLine('1.00', '1.00'),
        amount: money(gross),
        net: money(gross),
        tax: money('0'),
        tax2: money('0'),
        profit: money(profit),
        providerShare: share,
        terms: {
          ...(soldLine('1.00', '1.00').terms as object),
          currency,
          price: { setup: money('0').toDecimal(), recurring: gross },
          admin: { setup: money('0').toDecimal(), recurring: share.toDecimal() },
        },
      };
      const id = await issue({ clientId: client as ClientId, currency, lines: [sold] });
      const received = { gateway: 'banktransfer', transactionId: `V${id}`, receivedOn: LocalDate.of('2026-11-22') };
      await payments.recordPayment(admin, { invoiceId: id, amount: money(gross), ...received }, null);
      for (const amount of refunds) {
        await refund(id, { amount: money(amount) });
        await app.drain();
      }
      const entries = await app.database.sql<{ amount: string }>(
        "SELECT amount FROM rc_profit_entries WHERE invoice_id = ? AND kind = 'reversed' ORDER BY sequence",
        [id],
      );
      expect(entries.map((entry) => Money.fromDatabase(entry.amount, currency).negated().toDecimal())).toEqual(
        expectReversed,
      );
    },
  );

  it('ends at exactly nothing after any sequence of refunds: per line, per level of tax, per profit', async () => {
    let seed = 20_261_122;
    const next = (below: number) => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return seed % below;
    };
    const minor = (cents: number) => eur(`${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`);
    for (let round = 0; round < 12; round++) {
      const lines = Array.from({ length: 1 + next(4) }, () => {
        const [net, tax, tax2] = [1 + next(20_000), next(4_000), next(1_000)].map((n) => minor(n).toDecimal());
        return line(net, tax, tax2, minor(next(20_000)).toDecimal());
      });
      const id = await paid({ lines });
      for (let left = true; left;) {
        const open = await payments
          .previewRefund(admin, { invoiceId: id, destination: 'credit' })
          .then(({ amount }) => Money.fromJson(amount))
          .catch(() => null);
        if (!open) break;
        const whole = next(4) === 0 || open.isLessThan(eur('5.00'));
        const amount = whole ? open : minor(1 + next(Number(open.minor)));
        left = !amount.equals(open);
        await refund(id, { amount });
        if (next(2) === 0) await app.drain();
      }
      await app.drain();
      const [rest] = await app.database.sql(
        `SELECT SUM(l.net - r.net) AS net, SUM(l.tax - r.tax) AS tax, SUM(l.tax2 - r.tax2) AS tax2, MAX(ABS(l.net - r.net)) AS most
         FROM rc_invoice_lines l JOIN (SELECT line_id, SUM(net) AS net, SUM(tax) AS tax, SUM(tax2) AS tax2 FROM rc_line_returns
           GROUP BY line_id) r ON r.line_id = l.id WHERE l.invoice_id = ?`,
        [id],
      );
      expect(rest).toEqual({ net: '0.00', tax: '0.00', tax2: '0.00', most: '0.00' });
      const profits = await app.database.sql<{ rest: string }>(
        'SELECT SUM(amount) AS rest FROM rc_profit_entries WHERE invoice_id = ? GROUP BY line_id',
        [id],
      );
      expect(profits.map((row) => row.rest)).toEqual(lines.map(() => '0.00'));
      expect((await invoicing.view(admin, id)).status).toBe('Refunded');
    }
    await expectClean();
  }, 60_000);
});
