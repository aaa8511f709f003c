/**
 * A fact that happened, in the past tense. Data holds primitives only: ids, ISO dates and money as
 * `{ amount, currency }`. The static `type` (`<context>.<noun-verb-ed>.v<n>`) never changes its meaning.
 */
export abstract class DomainEvent<T extends object> {
  constructor(readonly data: T) {}
}

/** The class of an event: what a handler names in `@Handles(InvoicePaid)`. */
export interface DomainEventClass<T extends object = object> {
  new (data: T): DomainEvent<T>;
  readonly type: string;
}
