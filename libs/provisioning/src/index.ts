export { ProvisioningModule } from './provisioning.module.js';
export { ProvisioningService, type ProvisioningOrder, type TaskResult } from './provisioning.service.js';
export {
  Provisioning,
  PROVISIONING_ACTIONS,
  type ProvisioningAction,
  type ProvisioningAdapter,
  type ProvisioningOutcome,
  type ProvisioningRequest,
} from '#plugin-sdk';
export {
  type AttemptRow,
  type NamedTaskRow,
  PROVISIONING_TASK_LIST,
  TASK_STATUSES,
  type TaskRow,
  type TaskStatus,
} from './task-list.query.js';
export { RefusedTasks } from './refused-tasks.service.js';
export { CallBacks } from './callout/call-backs.js';
export { CalloutProvisioning } from './callout/callout.adapter.js';
export { CalloutServers } from './callout/callout-servers.js';
export { FILL_RULES } from './callout/server-choice.js';
export { SERVER_GROUP_LIST, type ServerGroupInput, type ServerGroupRow } from './callout/server-group-list.query.js';
export { ServerGroups } from './callout/server-groups.js';
export { SERVER_LIST, type ServerInput, type ServerRow } from './callout/server-list.query.js';
export { signatureOf } from './callout/signature.js';
export * from './provisioning.errors.js';
export { ProductModules, type ProductSetup } from './product-modules.service.js';
