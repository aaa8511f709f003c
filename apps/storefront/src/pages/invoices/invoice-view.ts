import { countryName } from '#clients';
import { formatDate } from '#branding';
import { formatMoney } from '#catalog';
import { CONTAINER_KINDS, type InvoiceDocument, type InvoiceKind, type InvoiceListRow } from '#invoicing';
import type { PaymentListRow, RefundListRow } from '#payments';
import type { Texts } from '../../theme/texts.js';
import type { Visit } from '../../visit/visit.js';

type Reader = Pick<Visit, 'brand' | 'currency' | 'currencies'>;

/** Amounts of an invoice are written in its own currency, whatever the account's is now. */
function moneyOf(currency: string, { currencies, currency: own }: Reader) {
  const known = currencies.find(({ code }) => code === currency) ?? { ...own, code: currency, prefix: '', suffix: '' };
  return (amount: string) => formatMoney({ amount, currency }, known);
}

const isOpen = ({ status, open }: Pick<InvoiceListRow, 'status' | 'open'>): boolean =>
  status === 'Unpaid' && !/^[0.]+$/.test(open);

/** Status as a word and a colour; overdue is computed (domain.md §9). */
export function statusOf(invoice: Pick<InvoiceListRow, 'status' | 'open' | 'dueOn'>, today: string, texts: Texts) {
  const state = isOpen(invoice) && invoice.dueOn < today ? 'overdue' : invoice.status.toLowerCase().replace(' ', '-');
  return { state, label: texts.say(`invoice.status.${state}`) };
}

const isContainer = ({ kind }: Pick<InvoiceListRow, 'kind'>): boolean => CONTAINER_KINDS.includes(kind as InvoiceKind);

/** The number; what only collects money has none and is called by what it is. */
function nameOf(invoice: InvoiceListRow, texts: Texts): string {
  if (isContainer(invoice)) return texts.say(`invoice.kind.${invoice.kind}`);
  return invoice.number || texts.say('invoice.unnumbered', { id: invoice.invoiceId });
}

export function invoiceRow(invoice: InvoiceListRow, reader: Reader, today: string, texts: Texts) {
  const money = moneyOf(invoice.currency, reader);
  const { dateFormat } = reader.brand;
  return {
    id: invoice.invoiceId,
    number: nameOf(invoice, texts),
    isContainer: isContainer(invoice),
    heading: isContainer(invoice)
      ? nameOf(invoice, texts)
      : texts.say('invoice.title', { number: nameOf(invoice, texts) }),
    issuedOn: formatDate(invoice.issuedOn, dateFormat),
    dueOn: formatDate(invoice.dueOn, dateFormat),
    total: money(invoice.total),
    status: statusOf(invoice, today, texts),
    isOpen: isOpen(invoice),
  };
}

/** What came in for an invoice; `credited` is what was more than open. */
export function paymentRows(payments: readonly PaymentListRow[], reader: Reader, texts: Texts) {
  return payments.map((row) => {
    const money = moneyOf(row.currency, reader);
    return {
      on: formatDate(row.receivedOn, reader.brand.dateFormat),
      by: texts.has(`gateway.${row.gateway}`) ? texts.say(`gateway.${row.gateway}`) : row.gateway,
      amount: money(row.amount),
      credited: isZero(row.credited) ? null : money(row.credited),
      isHeld: row.kind === 'held',
    };
  });
}

/** What went back of an invoice, or is on its way to the client. */
export function refundRows(refunds: readonly RefundListRow[], reader: Reader, texts: Texts) {
  return refunds.map((row) => ({
    amount: moneyOf(row.currency, reader)(row.amount),
    doneOn: row.doneOn ? formatDate(row.doneOn, reader.brand.dateFormat) : texts.say('refund.on-its-way'),
    where: texts.say(`refund.${row.destination}`),
    creditNote: row.creditNoteNumber,
    noteId: row.creditNoteId,
    reason: row.reason,
  }));
}

/** The invoice on paper: issuer, client, lines, sums, and how to pay what is open. */
export function invoiceView({ invoice, issuer, billTo }: InvoiceDocument, reader: Reader, texts: Texts, today = '') {
  const money = moneyOf(invoice.currency, reader);
  const { dateFormat } = reader.brand;
  const taxes = [
    { sum: invoice.tax, rate: invoice.taxRate },
    { sum: invoice.tax2, rate: invoice.taxRate2 },
  ].filter(({ sum, rate }) => !isZero(sum) || !isZero(rate));
  const open = isOpen(invoice);
  return {
    ...invoiceRow(invoice, reader, today, texts),
    issuer: {
      company: issuer.company,
      lines: [...issuer.address.split('\n'), issuer.country && countryName(issuer.country, texts), issuer.taxId].filter(
        Boolean,
      ),
    },
    billTo: {
      name: billTo.name,
      lines: [...billTo.address, countryName(billTo.country, texts), billTo.taxId].filter(Boolean),
    },
    paidOn: formatDate(invoice.paidOn, dateFormat),
    lines: invoice.lines.map((line) => ({
      description: line.description,
      ...collectedLine(line, texts),
      // The day after the last is what is stored; people read the last day.
      period:
        line.periodStart && line.periodEnd
          ? texts.say('invoice.period', {
              from: formatDate(line.periodStart, dateFormat),
              to: formatDate(line.periodEnd, dateFormat),
            })
          : null,
      amount: money(line.amount),
    })),
    subtotal: money(invoice.subtotal),
    taxes: taxes.map(({ sum, rate }) => ({
      label: texts.say('invoice.tax', { rate: rate.replace(/\.?0+$/, '') || '0' }),
      sum: money(sum),
    })),
    used: isZero(invoice.credit) ? null : money(invoice.credit),
    reference: invoice.number || texts.say('invoice.unnumbered', { id: invoice.invoiceId }),
    open: money(invoice.open),
    isOpen: open,
    payTo: open && issuer.payTo ? issuer.payTo : null,
    isByTransfer: invoice.paymentMethod === 'banktransfer',
  };
}

type Line = InvoiceDocument['invoice']['lines'][number];

/**
 * A line of what only collects money, in the reader's language (WHMCS stores English words). That of an invoice leads to it, and tells why
 * it asks for less than when it was made.
 */
function collectedLine({ type, relid, description, amount, explain }: Line, texts: Texts) {
  if (type === 'AddFunds') return { description: texts.say('credit.add') };
  if (type !== 'Invoice') return {};
  const number = /^Invoice #(.+)$/.exec(description)?.[1];
  const lowered = isZero(amount) ? 'invoice.settled' : 'invoice.lowered';
  return {
    description: number ? texts.say('invoice.title', { number }) : description,
    invoiceId: relid,
    hint: explain.length > 1 ? texts.say(lowered) : null,
  };
}

const isZero = (amount: string): boolean => /^-?[0.]*$/.test(amount);
