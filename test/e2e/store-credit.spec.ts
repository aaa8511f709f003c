import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InvoicingService } from '#invoicing';
import { Actor, type AdminId, type InvoiceId, LocalDate, Money } from '#kernel';
import { PaymentsService } from '#payments';
import { SettingsService } from '#settings';
import { brokenInvariants } from '../support/ledger.js';
import { placeOrder, WORLD_PASSWORD } from '../support/world.js';
import { httpWorld, type HttpWorld } from './http-world.js';
import { type Page, StoreBrowser } from './store-browser.js';

const admin = Actor.admin(1 as AdminId, ['*']);
const eur = (amount: string) => Money.of(amount, 'EUR');

describe('money in the client area, without JavaScript', () => {
  let http: HttpWorld;
  let visitor: StoreBrowser;
  beforeAll(async () => {
    http = await httpWorld();
    await http.get(SettingsService).set(admin, {
      level: 'default',
      scopeId: 0,
      key: 'billing.autoApplyCredit',
      value: false,
    });
    await http.drain();
    visitor = await signedIn(http.world.alpha.client.email);
  });
  afterAll(() => http?.close());

  const signedIn = async (email: string): Promise<StoreBrowser> => {
    const browser = new StoreBrowser(http.store, 'alpha.localhost:3001');
    const account = await browser.submit(await browser.get('/sign-in'), '/sign-in', {
      email,
      password: WORLD_PASSWORD,
    });
    expect(account.status).toBe(200);
    return browser;
  };
  const text = (page: Page) =>
    /<main[^]*<\/main>/
      .exec(page.html)![0]
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
  const newInvoice = async (client = http.world.alpha.client): Promise<number> => {
    const { productId, alpha } = http.world;
    const line = { ref: 'a', item: { type: 'product' as const, id: productId }, term: 'annually', quantity: 1 };
    return (await placeOrder(http, client.clientId, alpha.resellerId, [line] as never)).invoiceId;
  };
  const give = (amount: string) =>
    http
      .get(PaymentsService)
      .adjustCredit(admin, { clientId: http.world.alpha.client.clientId, amount: eur(amount), reason: 'sorry' }, null);
  const pay = (invoiceId: number, amount: string, transactionId: string) =>
    http.get(PaymentsService).recordPayment(
      admin,
      {
        invoiceId: invoiceId as InvoiceId,
        gateway: 'banktransfer',
        transactionId,
        amount: eur(amount),
        receivedOn: LocalDate.of('2026-11-25'),
      },
      null,
    );
  const view = (id: number) => http.get(InvoicingService).view(admin, id as InvoiceId);
  const containers = async (kind: string) => {
    const rows = await http.database.sql('SELECT invoice_id FROM rc_invoices WHERE client_id = ? AND kind = ?', [
      http.world.alpha.client.clientId,
      kind,
    ]);
    return rows.length;
  };

  it('pays several invoices at once: chosen, collected once however often it is sent, paid like one', async () => {
    const [one, two, three] = [await newInvoice(), await newInvoice(), await newInvoice()];
    const list = await visitor.get('/account/invoices');
    expect(list.html).toContain('href="/account/invoices/together"');
    const choose = await visitor.get('/account/invoices/together');
    const form = visitor.form(choose, '/account/invoices/together');
    const send = (ids: number[], key = form.key) =>
      visitor.post('/account/invoices/together', [
        ['_csrf', form._csrf],
        ['key', key],
        ...ids.map((id): [string, string] => ['invoice', String(id)]),
      ]);
    const none = await send([]);
    expect([none.status, text(none)]).toEqual([422, expect.stringContaining('Please choose at least one.')]);
    const twice = [await send([one, two]), await send([one, two])];
    expect(new Set(twice.map(({ location }) => location)).size).toBe(1);
    expect(await containers('mass-payment')).toBe(1);
    const page = await visitor.get(twice[0].location!);
    expect(text(page)).toContain('Payment of several invoices');
    expect(text(page)).toContain(`Invoice ${(await view(one)).number}`);
    expect(page.html).not.toContain('/pdf"');
    const id = Number(/\/(\d+)$/.exec(page.path)![1]);
    const { open } = await view(id);
    expect(eur(open).equals(eur((await view(one)).open).plus(eur((await view(two)).open)))).toBe(true);
    await pay(one, '1.00', 'BEFORE');
    await http.drain();
    expect(text(await visitor.get(page.path))).toContain('A part was settled another way; this is what is left of it.');
    const left = eur(open).minus(eur('1.00'));
    expect((await view(id)).open).toBe(left.toDecimal());
    await pay(id, left.toDecimal(), 'TOGETHER');
    expect([(await view(one)).status, (await view(two)).status, (await view(three)).status]).toEqual([
      'Paid',
      'Paid',
      'Unpaid',
    ]);
    expect(text(await visitor.get(page.path))).toContain('Paid');
    // Sent a day later from a page that is still open: what is paid is refused in words.
    const late = await send([one], 'x'.repeat(32));
    expect([late.status, text(late)]).toEqual([422, expect.stringContaining('cannot be paid here any more')]);
  });

  it('collects nobody else’s invoices', async () => {
    const { siblingOpen } = http.world.alpha;
    const form = visitor.form(await visitor.get('/account/invoices/together'), '/account/invoices/together');
    const before = await containers('mass-payment');
    const answer = await visitor.post('/account/invoices/together', {
      ...form,
      invoice: String(siblingOpen.invoiceId),
    });
    expect(answer.status).toBe(422);
    expect(answer.html).not.toContain(`value="${siblingOpen.invoiceId}"`);
    expect(await containers('mass-payment')).toBe(before);
  });

  it('uses credit on an invoice: up to what there is and is open, once', async () => {
    const id = await newInvoice();
    const action = `/account/invoices/${id}/credit`;
    expect((await visitor.get(`/account/invoices/${id}`)).html).not.toContain(action);
    await give('10.00');
    const page = await visitor.get(`/account/invoices/${id}`);
    const form = visitor.form(page, action);
    expect(form.amount).toBe('10.00');
    for (const [amount, words] of [
      ['10.01', 'You do not have that much credit.'],
      ['9999.00', 'This is more than is to be paid.'],
      ['0', 'Please type an amount above zero.'],
      ['1.234', 'Please type an amount, such as 12.50.'],
      ['-1', 'Please type an amount, such as 12.50.'],
    ]) {
      const refused = await visitor.post(action, { ...form, amount });
      expect([amount, refused.status, text(refused)]).toEqual([amount, 422, expect.stringContaining(words)]);
      expect(refused.html).toContain(`value="${amount}"`);
    }
    const before = eur((await view(id)).open);
    const twice = await Promise.all([
      visitor.post(action, { ...form, amount: '4,50' }),
      visitor.post(action, { ...form, amount: '4,50' }),
    ]);
    expect(twice.map(({ status }) => status)).toContain(303);
    const after = await visitor.post(action, { ...form, amount: '4,50' });
    expect(after.status).toBe(303);
    expect(eur((await view(id)).open).equals(before.minus(eur('4.50')))).toBe(true);
    expect((await http.get(PaymentsService).creditOf(http.world.alpha.client.clientId))?.toDecimal()).toBe('5.50');
    const stranger = await signedIn(http.world.alpha.sibling.email);
    const own = await stranger.get('/account/credit');
    const [, csrf] = /name="_csrf" value="([^"]+)"/.exec(own.html)!;
    expect((await stranger.post(action, { ...form, _csrf: csrf })).status).toBe(404);
    expect(text(own)).not.toContain('sorry');
  });

  it('tells what was paid too much, and how the credit came about, a page at a time', async () => {
    const id = await newInvoice();
    const { open } = await view(id);
    await pay(id, eur(open).plus(eur('3.00')).toDecimal(), 'MORE');
    const page = await visitor.get(`/account/invoices/${id}`);
    expect(text(page)).toMatch(/€3,00 EUR of it was more than open and is your credit now/);
    for (let n = 0; n < 25; n++) await give('0.01');
    const credit = await visitor.get('/account/credit');
    expect(text(credit)).toContain('€8,75 EUR');
    expect(text(credit)).toContain('Given by us sorry');
    expect(text(credit)).not.toContain('Paid more than was open');
    const [, older] = /href="(\?after=[^"]+)"/.exec(credit.html)!;
    const next = await visitor.get(`/account/credit${older.replaceAll('&#x3D;', '=')}`);
    expect(text(next)).toContain('Paid more than was open');
    expect(text(next)).toContain('Used for an invoice');
    expect(next.html).toContain(`href="/account/invoices/${id}"`);
  });

  it('adds credit only where it is allowed, between the limits, once; it is there when the money is', async () => {
    const off = await visitor.get('/account/credit');
    expect(off.html).not.toContain('action="/account/credit"');
    const [, csrf] = /name="_csrf" value="([^"]+)"/.exec(off.html)!;
    const forced = await visitor.post('/account/credit', { _csrf: csrf, key: 'x'.repeat(32), amount: '20' });
    expect([forced.status, text(forced)]).toEqual([422, expect.stringContaining('Credit cannot be added here.')]);
    await http.get(SettingsService).set(admin, { level: 'default', scopeId: 0, key: 'billing.addFunds', value: true });
    // Of the default currency, USD: 0.92 of it.
    for (const [setting, value] of [
      ['AddFundsMinimum', '10.00'],
      ['AddFundsMaximum', '100.00'],
    ])
      await http.database.sql('INSERT INTO tblconfiguration (setting, value) VALUES (?, ?)', [setting, value]);
    const page = await visitor.get('/account/credit');
    expect(text(page)).toContain('From €9,20 EUR to €92,00 EUR.');
    const form = visitor.form(page, '/account/credit');
    for (const amount of ['9.19', '92.01']) {
      const refused = await visitor.post('/account/credit', { ...form, amount });
      expect([refused.status, text(refused)]).toEqual([422, expect.stringContaining('not within the limits')]);
    }
    const first = await visitor.post('/account/credit', { ...form, amount: '20,00' });
    const again = await visitor.post('/account/credit', { ...form, amount: '20,00' });
    expect([first.status, first.location]).toEqual([303, again.location]);
    expect(await containers('add-funds')).toBe(1);
    const container = await visitor.get(first.location!);
    expect(text(container)).toContain('Adding credit');
    expect(text(await visitor.get('/account/credit'))).toContain('€8,75 EUR');
    await pay(Number(/\/(\d+)$/.exec(first.location!)![1]), '20.00', 'FUNDS');
    expect(text(await visitor.get('/account/credit'))).toContain('€28,75 EUR');
    await http.drain();
    expect(await brokenInvariants(http.database)).toEqual([]);
  });
});
