import { DomainEvent } from '#kernel';

/** A tax rule of a book was added, changed or removed; 0 is the provider's book. */
export class TaxRulesChanged extends DomainEvent<{ book: number }> {
  static readonly type = 'tax.tax-rules-changed.v1';
}
