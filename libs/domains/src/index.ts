export { DomainsModule } from './domains.module.js';
export type { RunningDomain } from './running-domains.query.js';
export { DomainsService, type Availability, type PendingDomain, type RenewableDomain } from './domains.service.js';
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
export { DomainLifeService, type DomainRegistry } from './domain-life.service.js';
export { LocalRegistry } from './local-registry/local-registry.service.js';
export { fieldProblems } from './domain-fields.js';
export type { RegistrarName } from './registrar.registry.js';
export type { TldField } from './tlds.js';
export {
  NAME_STATUSES,
  Registrar,
  REGISTRAR_ACTIONS,
  REGISTRATION_STATES,
  type NameAvailability,
  type NameStatus,
  type RegistrantContact,
  type RegistrarAction,
  type RegistrarAdapter,
  type RegistrarOutcome,
  type RegistrarRequest,
  type Registration,
} from '#plugin-sdk';
export * from './domains.errors.js';
