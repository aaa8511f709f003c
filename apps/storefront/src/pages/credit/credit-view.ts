import { formatDate } from '#branding';
import { formatMoney } from '#catalog';
import type { CreditMovementRow } from '#payments';
import { utcToLocal } from '#whmcs';
import type { Texts } from '../../theme/texts.js';
import type { Visit } from '../../visit/visit.js';

/** Words of people stand beside what happened; the rest is told in the reader's language. */
const BY_HAND = new Set(['goodwill', 'removed']);

/** A movement of credit as its client reads it; its date is that of the provider's zone. */
export function creditRow(
  row: CreditMovementRow,
  { currency, brand }: Pick<Visit, 'currency' | 'brand'>,
  texts: Texts,
  zone: string,
) {
  const own = `credit.kind.${row.kind}`;
  return {
    on: row.movedAt ? formatDate(utcToLocal(`${row.movedAt.replace(' ', 'T')}Z`, zone), brand.dateFormat) : '',
    what: texts.say(texts.has(own) ? own : 'credit.kind.other'),
    note: BY_HAND.has(row.kind) ? row.description : null,
    invoiceId: row.invoiceId || null,
    invoice: row.invoiceNumber || texts.say('invoice.unnumbered', { id: row.invoiceId }),
    amount: formatMoney({ amount: row.amount, currency: row.currency }, { ...currency, code: row.currency }),
  };
}
