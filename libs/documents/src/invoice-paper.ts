import type { CreditNoteRow, InvoiceDocument, InvoiceLineRow, InvoiceView } from '#invoicing';
import { LocalDate } from '#kernel';
import type { PaymentListRow, RefundListRow } from '#payments';
import { dateOf, type Face, isolated, isZero, lessOf, moneyOf, sharedParts, sumOf } from './face.js';
import type { PaperModel } from './paper.js';

/** What happened to an invoice since it was issued. */
export type InvoiceMovements = {
  payments: readonly PaymentListRow[];
  refunds: readonly RefundListRow[];
  notes: readonly CreditNoteRow[];
};

const STAMPS: Partial<Record<InvoiceView['status'], 'good' | 'bad' | 'plain'>> = {
  Paid: 'good',
  Cancelled: 'bad',
  Refunded: 'bad',
  Collections: 'bad',
  'Payment Pending': 'plain',
};

/** An invoice as it is printed: lines, tax per level and rate, what was paid, what is open and how to pay it (domain.md §4, §5). */
export function invoicePaper(document: InvoiceDocument, moved: InvoiceMovements, face: Face): PaperModel {
  const { invoice } = document;
  const { language } = face;
  const [money, less, date] = [moneyOf(face), lessOf(face), dateOf(face)];
  const isDraft = invoice.status === 'Draft';
  // A number may be given only with the payment; until then people need something to name.
  const shownNumber = isDraft ? '' : invoice.number || `#${invoice.invoiceId}`;
  const heading = isDraft ? 'invoice.draft' : invoice.number ? 'invoice' : 'invoice.pro-forma';
  const stamp = STAMPS[invoice.status];
  const facts = [
    ['invoice.number', invoice.number],
    ['invoice.issued', isDraft ? '' : date(invoice.issuedOn)],
    ['invoice.due', date(invoice.dueOn)],
    ['invoice.paid', invoice.paidOn ? date(invoice.paidOn) : ''],
    ['invoice.order', invoice.orderId ? `#${invoice.orderId}` : ''],
  ].filter(([, value]) => value);
  return {
    ...sharedParts(document, face),
    title: `${document.issuer.company} · ${language.say('invoice.title', { number: isolated(shownNumber) }).trim()}`,
    heading: language.say(heading),
    number: shownNumber,
    stamp: stamp ? { tone: stamp, word: language.say(`stamp.${invoice.status}`) } : null,
    watermark: isDraft ? language.say('stamp.Draft') : null,
    facts: facts.map(([key, value]) => ({ label: language.say(key), value })),
    taxColumn: hasTax(invoice),
    isInclusive: invoice.inclusive && hasTax(invoice),
    lines: invoice.lines.map((line) => ({
      description: line.description,
      period: periodOf(line, face),
      discounts: line.discounts.map(({ label, amount }) => ({
        label: language.say('line.discount', { label }).trim(),
        value: less(amount),
      })),
      tax: ratesOf(line, invoice),
      amount: money(line.amount),
    })),
    sums: sumsOf(invoice, moved, face),
    due: ['Draft', 'Cancelled'].includes(invoice.status)
      ? null
      : { label: language.say('sum.due'), value: money(invoice.open), isSettled: isZero(invoice.open) },
    payments: movementRows(moved, face),
    pay: waysToPay(document, shownNumber, face),
    notes: invoice.notes,
  };
}

const hasTax = ({ tax, tax2, taxRate, taxRate2 }: InvoiceView): boolean =>
  [tax, tax2, taxRate, taxRate2].some((value) => !isZero(value));

/** `19.0000` as `19`. */
const rate = (stored: string): string => (stored.includes('.') ? stored.replace(/\.?0+$/, '') : stored) || '0';

function ratesOf({ taxed }: InvoiceLineRow, { taxRate, taxRate2 }: InvoiceView): string {
  const rates = taxed ? [taxRate, taxRate2].filter((value) => !isZero(value)) : [];
  return rates.map((value) => `${rate(value)} %`).join(' + ') || '–';
}

/** People read the last day; what is stored is the day after it. */
function periodOf({ periodStart, periodEnd }: InvoiceLineRow, face: Face): string | null {
  if (!periodStart || !periodEnd) return null;
  const date = dateOf(face);
  return face.language.say('line.period', {
    from: date(periodStart),
    to: date(LocalDate.of(periodEnd).plusDays(-1).toString()),
  });
}

function sumsOf(invoice: InvoiceView, { payments, refunds, notes }: InvoiceMovements, face: Face) {
  const { language } = face;
  const { currency } = invoice;
  const [money, less] = [moneyOf(face), lessOf(face)];
  const taxed = invoice.lines.filter((line) => line.taxed).map(({ net }) => net);
  const paid = payments.map(({ applied }) => applied);
  const back = refunds.map(({ amount }) => amount);
  const credited = notes.map(({ gross }) => gross);
  const shown = (key: string, amount: string, values: Record<string, string> = {}) =>
    isZero(amount) ? [] : [{ label: language.say(key, values), value: money(amount) }];
  const taken = (key: string, amount: string) =>
    isZero(amount) ? [] : [{ label: language.say(key), value: less(amount) }];
  return [
    { label: language.say('sum.subtotal'), value: money(invoice.subtotal) },
    ...shown('sum.tax', invoice.tax, { rate: rate(invoice.taxRate), base: money(sumOf(taxed, currency)) }),
    ...shown('sum.tax2', invoice.tax2, { rate: rate(invoice.taxRate2) }),
    { label: language.say('sum.total'), value: money(invoice.total), isTotal: true },
    ...taken('sum.credit', invoice.credit),
    ...taken('sum.payments', sumOf(paid, currency)),
    ...taken('sum.notes', sumOf(credited, currency)),
    ...shown('sum.refunds', sumOf(back, currency)),
  ];
}

function movementRows({ payments, refunds }: InvoiceMovements, face: Face) {
  const { language } = face;
  const [money, less, date] = [moneyOf(face), lessOf(face), dateOf(face)];
  return [
    ...payments.toReversed().map((payment) => ({
      on: payment.receivedOn,
      method: language.word('gateway', payment.gateway),
      reference: payment.transactionId,
      amount: money(payment.applied),
    })),
    ...refunds.toReversed().map((refund) => ({
      on: refund.doneOn ?? '',
      method: language.say('payment.refund', { where: language.word('where', refund.destination) }),
      reference: refund.creditNoteNumber,
      amount: less(refund.amount),
    })),
  ]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ on, ...row }) => ({ ...row, date: date(on) }));
}

function waysToPay({ invoice, issuer }: InvoiceDocument, number: string, face: Face) {
  if (invoice.status !== 'Unpaid' || isZero(invoice.open)) return null;
  const { language, storeUrl } = face;
  return {
    by: language.say('pay.by', { amount: moneyOf(face)(invoice.open), date: dateOf(face)(invoice.dueOn) }),
    to: issuer.payTo,
    reference: issuer.payTo ? language.say('pay.reference', { number }) : '',
    online: language.say('pay.online', { url: `${storeUrl}/account/invoices/${invoice.invoiceId}` }),
  };
}
