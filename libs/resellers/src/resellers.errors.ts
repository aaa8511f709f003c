import { DomainError } from '#kernel';

export class ResellerNotFoundError extends DomainError {
  constructor(id: number) {
    super('resellers.reseller_not_found', 'not_found', { id }, `client ${id} is no reseller`);
  }
}

export class GroupNotFoundError extends DomainError {
  constructor(id: number) {
    super('resellers.group_not_found', 'not_found', { id }, `there is no pricing group ${id}`);
  }
}

export class GroupNameTakenError extends DomainError {
  constructor(name: string) {
    super('resellers.group_name_taken', 'conflict', { name }, 'another pricing group has this name');
  }
}

export class GroupArchivedError extends DomainError {
  constructor(id: number) {
    super('resellers.group_archived', 'conflict', { id }, 'an archived group takes no resellers');
  }
}

export class GroupInUseError extends DomainError {
  constructor(resellers: number) {
    super(
      'resellers.group_in_use',
      'conflict',
      { resellers },
      'resellers are in this group: say whether they stay in it or move to another one',
    );
  }
}

export class IsEndClientError extends DomainError {
  constructor(clientId: number) {
    super(
      'resellers.is_end_client',
      'conflict',
      { clientId },
      'the end client of a reseller cannot be a reseller himself',
    );
  }
}

export class IsResellerError extends DomainError {
  constructor(clientId: number) {
    super('resellers.is_reseller', 'conflict', { clientId }, 'a reseller cannot be the end client of another one');
  }
}

export class HasEndClientsError extends DomainError {
  constructor(endClients: number) {
    super(
      'resellers.has_end_clients',
      'conflict',
      { endClients },
      'say what happens to his end clients: direct, or move to another reseller',
    );
  }
}

export class ResellerNotActiveError extends DomainError {
  constructor(id: number, status: string) {
    super('resellers.not_active', 'conflict', { id, status }, `reseller ${id} is ${status}`);
  }
}

export class IssuerModeDiffersError extends DomainError {
  constructor() {
    super(
      'resellers.issuer_mode_differs',
      'conflict',
      {},
      'clients move between resellers only while both have the same issuer',
    );
  }
}
