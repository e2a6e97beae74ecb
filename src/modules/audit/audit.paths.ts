/** Addresses of the audit log. */
export const auditPaths = { log: '/admin/audit', csv: '/admin/audit/export.csv', jsonLines: '/admin/audit/export.jsonl' };
