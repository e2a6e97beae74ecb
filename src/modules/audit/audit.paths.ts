/** Addresses of the audit log. */
export const auditPaths = { log: '/admin/audit' };
