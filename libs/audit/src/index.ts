export { AuditModule } from './audit.module.js';
export { AUDIT_LIST, AuditService, type AuditEntry, type AuditSubject, type ImpersonatedAct } from './audit.service.js';
