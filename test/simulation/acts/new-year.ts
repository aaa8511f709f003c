import type { Reseller } from '../model/books.js';
import { act } from '../ground.js';

/** The German rate of a year, in percent. */
const rateOf = (year: number): number => (year % 2 === 0 ? 21 : 18);

/** A law of the new year: what is issued from now on has another rate. */
export const taxesChanged = act<Reseller>({
  kind: 'tax rate changed',
  time: 'staff',
  aDay: 'all',
  who: ({ books, today }) => (today.endsWith('-01-01') ? [books.resellers[0]] : []),
  async run(ground) {
    const { town, books, today } = ground;
    const rate = rateOf(Number(today.slice(0, 4)));
    await ground.admin(`tax/rules/${town.taxRules.DE}`, {
      method: 'PUT',
      body: { level: 1, name: 'DE', country: 'DE', state: '', rate: `${rate}` },
    });
    books.setRate('DE', BigInt(rate) * 1_000n);
  },
});
