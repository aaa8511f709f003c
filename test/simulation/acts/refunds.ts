import type { Client, Invoice } from '../model/books.js';
import { giveBack, returnable } from '../model/refund.js';
import { moneyOf, readSum, rounded, smallest, type Sum } from '../model/sums.js';
import { act, agree } from '../ground.js';

type Way = 'gateway' | 'credit' | 'manual';

export const refunds = act<Invoice>({
  kind: 'refund',
  time: 'money',
  aDay: 1.2,
  who: ({ books }) =>
    books.invoices.filter((one) => one.status === 'Paid' && one.kind !== 'upgrade' && returnable(one) > 0n),
  async run(ground, invoice, random) {
    const { client } = invoice;
    const left = returnable(invoice);
    const way: Way =
      invoice.byCard >= left && random.chance(2) ? 'gateway' : random.pick(['credit', 'manual'] as const);
    const part = rounded(left * BigInt(1 + random.below(8)), 10n, smallest(client.currency));
    const amount: Sum = random.chance(2) || part === 0n ? left : part;
    ground.counts.add(amount === left ? 'refund of all' : 'refund of a part');
    ground.counts.add(`refund: ${way}`);
    const { refund } = await ground.admin(`invoices/${invoice.id}/refunds`, {
      body: {
        destination: way,
        amount: moneyOf(amount, client.currency),
        ...(way === 'manual' ? { reference: `back-${invoice.id}-${ground.today}` } : {}),
      },
    });
    agree(`${ground.today} refund of invoice ${invoice.id}`, amount, readSum(refund.amount.amount));
    giveBack(invoice, amount);
    if (way === 'credit') client.credit += amount;
    else client.returned += amount;
    if (way === 'gateway') invoice.byCard -= amount;
  },
});

export const creditSentBack = act<Client>({
  kind: 'credit sent back',
  time: 'money',
  aDay: 0.3,
  who: ({ books }) => books.clients.filter(({ credit }) => credit > 0n),
  async run(ground, client) {
    const amount = client.credit;
    await ground.admin(`clients/${client.id}/credit-refunds`, {
      body: { amount: moneyOf(amount, client.currency), reference: `credit-${client.id}-${ground.today}` },
    });
    client.credit -= amount;
    client.returned += amount;
  },
});
