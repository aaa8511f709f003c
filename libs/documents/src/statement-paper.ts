import type { ClientProfile } from '#clients';
import type { InvoiceDocument } from '#invoicing';
import type { StatementDocument } from '#payouts';
import { dateOf, type Face, moneyOf, sharedParts } from './face.js';
import type { PaperModel } from './paper.js';

/** The provider, who owes, and the reseller, for whom it is. */
export type StatementParties = { issuer: InvoiceDocument['issuer']; reseller: ClientProfile };

/** A reseller's month in one currency: opening, every line with its balance, closing (domain.md §8). */
export function statementPaper(
  statement: StatementDocument,
  { issuer, reseller }: StatementParties,
  isOver: boolean,
  face: Face,
): PaperModel {
  const { language } = face;
  const [money, date] = [moneyOf(face), dateOf(face)];
  const { profit, wallet, total, month, currency } = statement;
  const of = (key: string, sums: { profit?: string; wallet?: string; total?: string }) => ({
    label: language.say(`statement.${key}`),
    profit: sums.profit ? money(sums.profit) : '',
    wallet: sums.wallet ? money(sums.wallet) : '',
    total: sums.total ? money(sums.total) : '',
  });
  const { address1, address2, postcode, city, state } = reseller;
  const billTo = {
    name: reseller.name,
    address: [address1, address2, `${postcode} ${city}`.trim(), state].filter(Boolean),
    country: reseller.country,
    taxId: reseller.taxId,
  };
  return {
    ...sharedParts({ issuer, billTo }, face),
    title: `${issuer.company} · ${language.say('statement.title', { month, currency })}`,
    forWhom: language.say('statement.for'),
    heading: language.say('statement'),
    number: `${month} ${currency}`,
    stamp: isOver ? null : { tone: 'plain', word: language.say('statement.so-far') },
    facts: [
      { label: language.say('statement.month'), value: month },
      { label: language.say('statement.currency'), value: currency },
      { label: language.say('statement.period'), value: `${date(statement.from)} – ${date(statement.to)}` },
    ],
    balances: [
      of('opening', { profit: profit.opening, wallet: wallet.opening, total: total.opening }),
      of('earned', { profit: profit.earned }),
      of('reversed', { profit: profit.reversed }),
      of('paid-out', { profit: profit.paidOut }),
      of('came', { wallet: wallet.came }),
      of('went', { wallet: wallet.went }),
      of('closing', { profit: profit.closing, wallet: wallet.closing, total: total.closing }),
    ],
    lines: statement.lines.map((line) => ({
      date: date(line.on),
      account: language.word('statement.account', line.account),
      kind: language.word('statement.kind', line.kind),
      description: line.description,
      invoiceNumber: line.invoiceNumber,
      amount: money(line.amount),
      balance: money(line.balance),
    })),
    more: statement.more,
  };
}
