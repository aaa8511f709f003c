import { DomainEvent } from '#kernel';

/** An account exists; whose client it is and his login come with other facts of the same transaction. */
export class ClientCreated extends DomainEvent<{ clientId: number }> {
  static readonly type = 'clients.client-created.v1';
}

export class ClientChanged extends DomainEvent<{ clientId: number; fields: string[] }> {
  static readonly type = 'clients.client-changed.v1';
}
