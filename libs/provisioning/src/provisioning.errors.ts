import { DomainError } from '#kernel';

export class TaskNotFoundError extends DomainError {
  constructor() {
    super('provisioning.task_not_found', 'not_found', {}, 'no such task');
  }
}

export class TaskClosedError extends DomainError {
  constructor(status: string) {
    super('provisioning.task_closed', 'conflict', { status }, `the task is ${status} already`);
  }
}

/** Its server works at it, or staff have it on their list: it is not sent anew. */
export class TaskInFlightError extends DomainError {
  constructor() {
    super('provisioning.task_in_flight', 'conflict', {}, 'the task is under way');
  }
}

export class ServerNotFoundError extends DomainError {
  constructor() {
    super('provisioning.server_not_found', 'not_found', {}, 'no such server');
  }
}

/** 412: what is overwritten must have been read. */
export class StaleServerError extends DomainError {
  constructor(version: number) {
    super('platform.stale_version', 'conflict', { version }, 'it was changed meanwhile; read it again');
  }
}

export class ServerAddressError extends DomainError {
  constructor(why: string) {
    const detail = `the address ${why}`;
    super(
      'provisioning.server_address',
      'invalid',
      { errors: [{ pointer: '/address', code: 'invalid', detail }] },
      detail,
    );
  }
}

export class ServerGroupNotFoundError extends DomainError {
  constructor() {
    super('provisioning.server_group_not_found', 'not_found', {}, 'no such group of servers');
  }
}

export class ServerGroupMemberError extends DomainError {
  constructor(field: 'serverIds' | 'firstServerId', detail: string) {
    super(
      'provisioning.server_group_member',
      'invalid',
      { errors: [{ pointer: `/${field}`, code: 'choice', detail }] },
      detail,
    );
  }
}

export class ServerGroupInUseError extends DomainError {
  constructor(products: number) {
    super('provisioning.server_group_in_use', 'conflict', { products }, 'products are set up in this group of servers');
  }
}

export class ProductModuleError extends DomainError {
  constructor(field: 'module' | 'serverGroup', detail: string) {
    super(
      'provisioning.product_module',
      'invalid',
      { errors: [{ pointer: `/${field}`, code: 'choice', detail }] },
      detail,
    );
  }
}

export class CallBackSignatureError extends DomainError {
  constructor() {
    super('provisioning.bad_signature', 'forbidden', {}, 'the signature does not fit, or is too old');
  }
}

export class CallBackUnreadableError extends DomainError {
  constructor() {
    super(
      'provisioning.unreadable_call_back',
      'invalid',
      {},
      'a call-back names its task and one of done, pending, refused',
    );
  }
}
