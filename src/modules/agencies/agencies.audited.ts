import { Injectable } from '@nestjs/common';
import { Audited, type AuditedKind, type AuditedKinds } from '../audit/index.js';
import { agenciesPaths } from './agencies.paths.js';

/** Agencies by their names. */
@Injectable()
@Audited()
export class AgenciesAudited implements AuditedKinds {
  readonly kinds: readonly AuditedKind[] = [
    { type: 'agency', label: 'Agency', nameSql: ({ uuid }) => `SELECT name, true AS has_page FROM agencies.agencies WHERE id = ${uuid}`, path: agenciesPaths.adminAgency, findSql: (pattern) => `SELECT id FROM agencies.agencies WHERE name ILIKE ${pattern}` },
  ];
}
