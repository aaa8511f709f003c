export { AuditModule } from './audit.module.js';
export { AUDIT_LIST, AuditService, type AuditEntry, type AuditSubject } from './audit.service.js';
