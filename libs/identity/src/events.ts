import { DomainEvent } from '#kernel';

/** Somebody opened an account in a store. `resellerId` is 0 in the provider's own store. */
export class ClientRegistered extends DomainEvent<{ clientId: number; resellerId: number }> {
  static readonly type = 'identity.client-registered.v1';
}
