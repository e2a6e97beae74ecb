export { Audit } from './audit.js';
export type { AuditEntry } from './audit.js';
export { AuditModule } from './audit.module.js';
export { VerifyAuditLog } from './verify-audit-log.js';
