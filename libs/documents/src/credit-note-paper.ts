import type { CreditNoteView, InvoiceDocument } from '#invoicing';
import { dateOf, type Face, isolated, isZero, moneyOf, sharedParts, sumOf } from './face.js';
import type { PaperModel } from './paper.js';

/** A credit note as it is printed; `document` is the invoice it belongs to, for who stands on it. */
export function creditNotePaper(note: CreditNoteView, document: InvoiceDocument, face: Face): PaperModel {
  const { language } = face;
  const [money, date] = [moneyOf(face), dateOf(face)];
  const taxed = !isZero(note.tax) || !isZero(note.tax2);
  const shown = (key: string, amount: string) =>
    isZero(amount) ? [] : [{ label: language.say(key), value: money(amount) }];
  return {
    ...sharedParts(document, face),
    title: `${document.issuer.company} · ${language.say('credit-note.title', { number: isolated(note.number) })}`,
    heading: language.say('credit-note'),
    number: note.number,
    facts: [
      { label: language.say('credit-note.number'), value: note.number },
      { label: language.say('credit-note.issued'), value: date(note.issuedOn) },
      { label: language.say('credit-note.invoice'), value: note.invoiceNumber || `#${note.invoiceId}` },
    ],
    taxColumn: taxed,
    lines: note.lines.map((line) => ({
      description: line.description,
      net: money(line.net),
      tax: money(sumOf([line.tax, line.tax2], note.currency)),
      total: money(line.gross),
    })),
    sums: [
      ...(taxed ? [{ label: language.say('sum.subtotal'), value: money(note.net) }] : []),
      ...shown('sum.tax-of-note', note.tax),
      ...shown('sum.tax2-of-note', note.tax2),
    ],
    due: { label: language.say('credit-note.total'), value: money(note.gross) },
    reason: note.reason,
  };
}
