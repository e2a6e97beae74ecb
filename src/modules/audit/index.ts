export { Audit } from './audit.js';
export type { AuditEntry } from './audit.js';
export { Audited } from './audited.js';
export type { AuditedKind, AuditedKinds } from './audited.js';
export { AuditModule } from './audit.module.js';
export { VerifyAuditLog } from './verify-audit-log.js';
