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

/** A set of price changes could not be published at its time; the prices stay as they are and its owner is to be told. */
export class ChangeSetFailed extends DomainEvent<{
  changeSetId: number;
  /** 0 of a reseller's set. */
  groupId: number;
  /** 0 of the provider's set. */
  resellerId: number;
  name: string;
  reason: string;
}> {
  static readonly type = 'pricing.change-set-failed.v1';
}
