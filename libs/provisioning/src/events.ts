import { DomainEvent } from '#kernel';
import type { ProvisioningAction } from '#plugin-sdk';

type TaskFacts = {
  taskId: number;
  serviceType: 'hosting' | 'addon';
  serviceId: number;
  action: ProvisioningAction;
  clientId: number;
  resellerId: number;
};

/** The service was set up, changed, suspended, unsuspended or terminated at its server. */
export class ProvisioningTaskDone extends DomainEvent<TaskFacts & { username: string; serverId?: number }> {
  static readonly type = 'provisioning.task-done.v1';
}

/** The server, or staff, said no; nothing changed there. `sending`: how often it was asked; `retryAt`: when it is asked again by itself. */
export class ProvisioningTaskRefused extends DomainEvent<
  TaskFacts & { note: string; sending?: number; retryAt?: string }
> {
  static readonly type = 'provisioning.task-refused.v1';
}
