import type { Invoice } from './books.js';
import { rounded, sharedOut, smallest, type Sum, total } from './sums.js';

/** What is left of an invoice's lines to give back. */
export const returnable = ({ lines }: Invoice): Sum => total(lines.map(({ amounts, back }) => amounts.gross - back));

/**
 * Money of a paid invoice goes back: over its lines by what is left of their gross, the profit by the cumulative formula, so that all of
 * it gone back leaves none (domain.md §3.6).
 */
export function giveBack(invoice: Invoice, amount: Sum): void {
  const unit = smallest(invoice.client.currency);
  const shares = sharedOut(
    amount,
    invoice.lines.map(({ amounts, back }) => amounts.gross - back),
    unit,
  );
  const whole = amount === returnable(invoice);
  invoice.lines.forEach((line, i) => {
    line.back += shares[i];
    if (line.service) line.service.returned = true;
    const { gross, profit } = line.amounts;
    const reversed = gross === 0n ? (whole ? profit : 0n) : rounded(profit * line.back, gross, unit);
    invoice.reseller.profit -= reversed - line.reversed;
    line.reversed = reversed;
  });
  if (whole) invoice.status = 'Refunded';
}
