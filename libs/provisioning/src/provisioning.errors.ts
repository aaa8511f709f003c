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
