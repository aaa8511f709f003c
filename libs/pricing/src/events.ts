import { DomainEvent } from '#kernel';

/** The provider moved bounds past stored prices of a reseller: the nearest bound is in force, the reseller is to be told. */
export class BoundsMoved extends DomainEvent<{
  groupId: number;
  resellerId: number;
  /** How many of his prices are outside now; `cells` names the first fifty. */
  count: number;
  cells: { itemType: string; itemId: number; currency: string; term: string }[];
}> {
  static readonly type = 'pricing.bounds-moved.v1';
}
