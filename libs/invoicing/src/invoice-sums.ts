import { Money, type InvoiceId } from '#kernel';
import type { LedgerPosting } from '#ledger';
import type { InvoiceIssued } from './events.js';
import { InvoiceWithoutLinesError, LineOutOfBalanceError, NegativeTotalError } from './invoicing.errors.js';
import { CREDIT_LINE, type IssueInvoiceInput } from './invoicing.types.js';

/** `credited`: what lines of type Credit give to the client's balance; it is in `net`, and neither income nor split. */
export type Sums = { net: Money; tax: Money; tax2: Money; profit: Money; gross: Money; credited: Money };

/** What everybody is told of a new invoice. */
export const factOf = (
  input: IssueInvoiceInput,
  { invoiceId, number, total }: { invoiceId: InvoiceId; number: string; total: Money },
): InvoiceIssued['data'] => ({
  invoiceId,
  number,
  clientId: input.clientId,
  resellerId: input.resellerId,
  book: input.book,
  kind: input.kind,
  orderId: input.orderId ?? 0,
  total: total.toJSON(),
  dueOn: input.dueOn.toString(),
});

/** Receivable against income, tax and what is owed to the reseller (domain.md §8). */
export function postingOf(invoiceId: InvoiceId, input: IssueInvoiceInput, sums: Sums): LedgerPosting {
  return {
    key: `invoice-issued:${invoiceId}`,
    event: 'invoice-issued',
    resellerId: input.resellerId,
    book: input.book,
    currency: input.currency,
    invoiceId,
    clientId: input.clientId,
    entries: [
      { account: 'receivable', party: `client:${input.clientId}`, debit: sums.gross },
      { account: 'income', credit: sums.net.minus(sums.credited).minus(sums.profit) },
      { account: 'tax', credit: sums.tax.plus(sums.tax2) },
      ...(sums.profit.isZero()
        ? []
        : [{ account: 'profit-pending' as const, party: `reseller:${input.resellerId}`, credit: sums.profit }]),
      ...(sums.credited.isZero()
        ? []
        : [{ account: 'credit' as const, party: `client:${input.clientId}`, credit: sums.credited }]),
    ],
  };
}

/** As `sumsOf`, of what is to be issued. @throws InvoiceWithoutLinesError */
export function checkedSums(input: IssueInvoiceInput): Sums {
  if (input.lines.length === 0) throw new InvoiceWithoutLinesError();
  return sumsOf(input);
}

/**
 * Sums of the lines; the profit is owed by the provider only where he issues for a reseller (domain.md §8).
 * @throws LineOutOfBalanceError, NegativeTotalError
 */
export function sumsOf(input: IssueInvoiceInput): Sums {
  const { currency, lines } = input;
  lines.forEach((line, position) => {
    if (!line.profit.plus(line.providerShare).equals(line.net)) throw new LineOutOfBalanceError(position);
  });
  const sum = (of: (line: IssueInvoiceInput['lines'][number]) => Money) => Money.sum(lines.map(of), currency);
  const net = sum((line) => line.net);
  const tax = sum((line) => line.tax);
  const tax2 = sum((line) => line.tax2);
  const owed = input.book === 0 && input.resellerId !== 0;
  const gross = net.plus(tax).plus(tax2);
  if (gross.isNegative()) throw new NegativeTotalError(gross);
  const zero = Money.zero(currency);
  const credited = sum((line) => (line.type === CREDIT_LINE ? line.net : zero));
  return { net, tax, tax2, gross, credited, profit: owed ? sum((line) => line.profit) : zero };
}
