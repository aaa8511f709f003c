import type { Invoice } from '../model/books.js';
import { plusDays } from '../model/calendar.js';
import { moneyOf, rounded, smallest, type Sum } from '../model/sums.js';
import { act, type Ground } from '../ground.js';

const GOOD_CARD = '4242424242424242';
const NO_MONEY = '4000000000000002';

/** Clients do what they had in mind for an invoice. */
export const payments = act<Invoice>({
  kind: 'payment',
  time: 'money',
  aDay: 'all',
  who: ({ books, today }) =>
    books.invoices.filter(
      ({ intention, status }) => status === 'Unpaid' && intention !== null && intention.on <= today,
    ),
  async run(ground, invoice, random) {
    const { how, what } = invoice.intention!;
    invoice.intention = null;
    if (how === 'card') return byCard(ground, invoice, random.chance(12));
    if (how === 'credit' && invoice.client.credit > 0n) {
      await byCredit(ground, invoice);
      if (invoice.open > 0n) invoice.intention = { on: plusDays(ground.today, 1), how: 'transfer', what: 'all' };
      return;
    }
    const unit = smallest(invoice.client.currency);
    const part = rounded(invoice.open * 4n, 10n, unit);
    const amount = what === 'part' && part > 0n ? part : what === 'more' ? invoice.open + 1_000n * unit : invoice.open;
    await byTransfer(ground, invoice, amount);
    if (invoice.open > 0n) invoice.intention = { on: plusDays(ground.today, 3), how: 'card', what: 'all' };
  },
});

/** Before a client has anything else to do: who leaves a change unpaid has not changed anything (domain.md §9). */
export const upgradesPaid = act({
  ...payments,
  kind: 'upgrade paid',
  who: ({ books }) => books.invoices.filter(({ kind, status }) => kind === 'upgrade' && status === 'Unpaid'),
});

async function byTransfer(ground: Ground, invoice: Invoice, amount: Sum): Promise<void> {
  ground.counts.add('bank transfer');
  if (amount < invoice.open) ground.counts.add('part payment');
  if (amount > invoice.open) ground.counts.add('over-payment');
  await ground.admin(`invoices/${invoice.id}/payments`, {
    body: {
      gateway: 'banktransfer',
      transactionId: `bank-${invoice.id}-${ground.today}`,
      amount: moneyOf(amount, invoice.client.currency),
      receivedOn: ground.today,
    },
  });
  ground.books.receive(invoice, amount, false);
}

async function byCard(ground: Ground, invoice: Invoice, declinedFirst: boolean): Promise<void> {
  const { url } = await ground.asClient(invoice.client, `client/v1/invoices/${invoice.id}/card-payments`, {
    body: { returnPath: '/' },
  });
  const page = (url as string).split('/').at(-1) as string;
  const { cards } = ground.product;
  if (declinedFirst) {
    cards.pay(page, NO_MONEY);
    ground.counts.add('declined card');
  }
  if (!cards.pay(page, GOOD_CARD)) throw new Error(`the pay page of invoice ${invoice.id} takes no money`);
  ground.counts.add('card payment');
  invoice.intent = cards.state.data.sessions[page].payment_intent;
  ground.books.receive(invoice, invoice.open, true);
}

async function byCredit(ground: Ground, invoice: Invoice): Promise<void> {
  const { client } = invoice;
  const used = ground.books.useCredit(invoice, client.credit);
  ground.counts.add('credit put on an invoice');
  await ground.asClient(client, `client/v1/invoices/${invoice.id}/credit`, {
    body: { amount: moneyOf(used, client.currency) },
  });
}
