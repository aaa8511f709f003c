export { DomainsModule } from './domains.module.js';
export { DomainsService, type Availability, type PendingDomain } from './domains.service.js';
export {
  RegistrarTasksService,
  type RegistrarOrder,
  type RegistrarResult,
  type RegistrarTaskView,
} from './registrar-tasks.service.js';
export { splitName, toAscii, type DomainName } from './domain-name.js';
export { DOMAIN_LIST, type DomainRow } from './domain-list.query.js';
export {
  REGISTRAR_TASK_LIST,
  REGISTRAR_TASK_STATUSES,
  type RegistrarTaskRow,
  type RegistrarTaskStatus,
} from './registrar-task-list.query.js';
export {
  Registrar,
  REGISTRAR_ACTIONS,
  type NameAvailability,
  type RegistrarAction,
  type RegistrarAdapter,
  type RegistrarOutcome,
  type RegistrarRequest,
} from './registrar-adapter.js';
export * from './domains.errors.js';
