import type { Client, Invoice, Reseller } from '../model/books.js';
import { plusDays } from '../model/calendar.js';
import { amountsOf, NOTHING } from '../model/line.js';
import { moneyOf, readSum, smallest, total } from '../model/sums.js';
import { act, agree } from '../ground.js';
import { intentionOf } from './order.js';

export const creditGiven = act<Client>({
  kind: 'credit by hand',
  time: 'money',
  aDay: 0.15,
  who: ({ books }) => books.clients,
  async run(ground, client, random) {
    const amount = BigInt(100 + random.below(900)) * smallest(client.currency);
    await ground.admin(`clients/${client.id}/credit-adjustments`, {
      body: { amount: moneyOf(amount, client.currency), reason: 'sorry' },
    });
    client.credit += amount;
  },
});

export const walletMoved = act<Reseller>({
  kind: 'wallet moved by hand',
  time: 'money',
  aDay: 0.2,
  who: ({ books }) => books.resellers,
  async run(ground, reseller, random) {
    const { currency } = reseller;
    const amount = BigInt(100 + random.below(900)) * smallest(currency);
    await ground.admin(`resellers/${reseller.id}/wallet-movements`, {
      body: { kind: 'goodwill', amount: moneyOf(amount, currency), reason: 'a good year' },
    });
    reseller.wallet += amount;
  },
});

/** What a reseller writes himself: the issuer keeps all of it (domain.md §3.8). */
export const customInvoices = act<Client>({
  kind: 'custom invoice',
  time: 'orders',
  aDay: 0.2,
  who: ({ books }) => books.clients.filter(({ lane }) => books.resellers[lane].suspendedUntil === null),
  async run(ground, client, random) {
    const { books, today } = ground;
    const { currency } = client;
    const recurring = BigInt(1_000 + random.below(9_000)) * smallest(currency);
    const dueOn = plusDays(today, 7);
    const reseller = books.resellers[client.lane];
    const line = { description: 'Work', quantity: 1, unitPrice: moneyOf(recurring, currency), taxed: true };
    const draft = await ground.asReseller(reseller, 'invoice-drafts', {
      body: { clientId: client.id, dueOn, paymentMethod: 'banktransfer', lines: [line] },
    });
    const { id } = await ground.asReseller(reseller, `invoice-drafts/${draft.id}/issue`, { method: 'POST' });
    const terms = { currency, price: { setup: 0n, recurring }, cost: NOTHING, options: NOTHING, method: null };
    const amounts = amountsOf(terms, books.ratesFor(client), null);
    const invoice = books.issue({
      ...{ id, orderId: 0, kind: 'custom', client, issuedOn: today, dueOn },
      lines: [{ service: null, terms: null, amounts, back: 0n, reversed: 0n }],
      intention: intentionOf(today, dueOn, random),
    });
    const [row] = await ground.sql<{ gross: string }>('SELECT gross FROM rc_invoices WHERE invoice_id = ?', [id]);
    agree(`${today} custom invoice ${id}`, invoice.gross, readSum(row.gross));
  },
});

/** One transfer for all that a client owes. */
export const massPayments = act<Client>({
  kind: 'mass payment',
  time: 'money',
  aDay: 0.2,
  who: ({ books }) => books.clients.filter((client) => books.unpaidOf(client).length > 1),
  async run(ground, client) {
    const { books, today } = ground;
    const invoices: Invoice[] = books.unpaidOf(client);
    const { invoiceId } = await ground.asClient(client, 'client/v1/mass-payments', {
      body: { invoiceIds: invoices.map(({ id }) => id), paymentMethod: 'banktransfer' },
    });
    const amount = total(invoices.map(({ open }) => open));
    await ground.admin(`invoices/${invoiceId}/payments`, {
      body: {
        gateway: 'banktransfer',
        transactionId: `mass-${invoiceId}`,
        amount: moneyOf(amount, client.currency),
        receivedOn: today,
      },
    });
    for (const invoice of invoices) books.receive(invoice, invoice.open, false);
  },
});
