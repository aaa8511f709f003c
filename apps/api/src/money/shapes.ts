import type { MoneyJson } from '#kernel';
import { Money } from '#kernel';
import type { ListPage } from '#platform';

/** A stored amount as the wire wants it: with the currency's own digits. */
export const toMoney = (amount: string, currency: string): MoneyJson => Money.fromDatabase(amount, currency).toJSON();

/** A stored UTC instant (`2026-11-22 10:00:00.000`) in ISO 8601. */
export const toInstant = (stored: string | null): string | null => (stored ? `${stored.replace(' ', 'T')}Z` : null);

/** The same page with every item translated. */
export const toPage = <Row, Dto>({ items, ...page }: ListPage<Row>, toDto: (row: Row) => Dto) => ({
  ...page,
  items: items.map(toDto),
});
