import { DomainEvent } from '#kernel';

/** A client became a reseller, or came back as one. */
export class ResellerJoined extends DomainEvent<{ resellerId: number; groupId: number }> {
  static readonly type = 'resellers.reseller-joined.v1';
}

/** His prices are those of another group now. */
export class ResellerGroupChanged extends DomainEvent<{ resellerId: number; fromGroupId: number; toGroupId: number }> {
  static readonly type = 'resellers.reseller-group-changed.v1';
}

export class ResellerSuspended extends DomainEvent<{ resellerId: number; reason: string }> {
  static readonly type = 'resellers.reseller-suspended.v1';
}

export class ResellerActivated extends DomainEvent<{ resellerId: number }> {
  static readonly type = 'resellers.reseller-activated.v1';
}

/** He is an ordinary client again; his end clients were moved before, each telling so itself. */
export class ResellerLeft extends DomainEvent<{ resellerId: number; clientsMovedTo: number }> {
  static readonly type = 'resellers.reseller-left.v1';
}

/** An end client changed hands; 0 stands for the provider. Services keep their frozen terms until the next renewal (domain.md §11). */
export class ClientMoved extends DomainEvent<{ clientId: number; fromResellerId: number; toResellerId: number }> {
  static readonly type = 'resellers.client-moved.v1';
}

/** A new group that shall hold what another one holds: pricing copies items and prices. */
export class PricingGroupCopied extends DomainEvent<{ fromGroupId: number; toGroupId: number }> {
  static readonly type = 'resellers.pricing-group-copied.v1';
}
