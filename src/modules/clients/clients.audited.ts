import { Injectable } from '@nestjs/common';
import { Audited, type AuditedKind, type AuditedKinds } from '../audit/index.js';
import { clientsPaths } from './clients.paths.js';

/** Clients, plans, and colleagues who have not joined yet. */
@Injectable()
@Audited()
export class ClientsAudited implements AuditedKinds {
  readonly kinds: readonly AuditedKind[] = [
    { type: 'client', label: 'Client', nameSql: ({ uuid }) => `SELECT name, true AS has_page FROM clients.clients WHERE id = ${uuid}`, path: clientsPaths.adminClient, findSql: (pattern) => `SELECT id FROM clients.clients WHERE name ILIKE ${pattern}` },
    { type: 'plan', label: 'Plan', nameSql: ({ text }) => `SELECT name, true AS has_page FROM clients.plans WHERE key = ${text}`, path: clientsPaths.plan },
    { type: 'awaited member', label: 'Awaited colleague', nameSql: ({ uuid }) => `SELECT address AS name, false AS has_page FROM clients.awaited_members WHERE id = ${uuid}` },
  ];
}
