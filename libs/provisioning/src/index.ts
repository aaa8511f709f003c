export { ProvisioningModule } from './provisioning.module.js';
export { ProvisioningService, type ProvisioningOrder, type TaskResult } from './provisioning.service.js';
export {
  Provisioning,
  PROVISIONING_ACTIONS,
  type ProvisioningAction,
  type ProvisioningAdapter,
  type ProvisioningOutcome,
  type ProvisioningRequest,
} from './provisioning-adapter.js';
export { PROVISIONING_TASK_LIST, TASK_STATUSES, type TaskRow, type TaskStatus } from './task-list.query.js';
export * from './provisioning.errors.js';
