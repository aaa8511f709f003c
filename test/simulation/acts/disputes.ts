import type { Dispute, Invoice } from '../model/books.js';
import { plusDays } from '../model/calendar.js';
import { act } from '../ground.js';

/** A payer's bank takes a card payment back, all of it; what it decides comes days later. */
export const disputesOpened = act<Invoice>({
  kind: 'dispute opened',
  time: 'money',
  aDay: 0.15,
  who: ({ books, today }) =>
    books.invoices.filter(
      ({ status, intent, byCard, gross, issuedOn, lines }) =>
        status === 'Paid' &&
        intent !== null &&
        byCard === gross &&
        issuedOn < today &&
        issuedOn > plusDays(today, -40) &&
        lines.every(({ amounts, back }) => amounts.gross > 0n && back === 0n),
    ),
  async run({ product, books, today }, invoice, random) {
    const opened = product.cards.dispute(invoice.intent!);
    if (!opened) throw new Error(`invoice ${invoice.id} cannot be disputed`);
    books.disputes.push({
      lane: invoice.lane,
      id: opened.id,
      invoice,
      amount: invoice.gross,
      client: invoice.client,
      decidedOn: plusDays(today, 3 + random.below(20)),
      outcome: random.pick(['won', 'lost']),
    });
    books.reopen(invoice);
  },
});

export const disputesDecided = act<Dispute>({
  kind: 'dispute decided',
  time: 'money',
  aDay: 'all',
  who: ({ books, today }) => books.disputes.filter(({ decidedOn }) => decidedOn <= today),
  async run({ product, books, counts }, dispute) {
    const { id, outcome, invoice, amount } = dispute;
    product.cards.turnDispute(id, outcome);
    books.disputes.splice(books.disputes.indexOf(dispute), 1);
    counts.add(`dispute ${outcome}`);
    if (outcome === 'won') books.giveTo(invoice, amount);
    else if (invoice.status === 'Unpaid')
      invoice.intention = { on: plusDays(dispute.decidedOn, 5), how: 'transfer', what: 'all' };
  },
});
