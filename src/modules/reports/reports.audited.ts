import { Injectable } from '@nestjs/common';
import { Audited, type AuditedKind, type AuditedKinds } from '../audit/index.js';

/** Whoever is on the way, and where to. */
@Injectable()
@Audited()
export class ReportsAudited implements AuditedKinds {
  readonly kinds: readonly AuditedKind[] = [
    { type: 'progress', label: 'On the way', nameSql: ({ uuid }) => `SELECT concat_ws(', ', name, title) AS name, false AS has_page FROM reports.progress WHERE id = ${uuid}` },
  ];
}
