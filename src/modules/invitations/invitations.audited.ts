import { Injectable } from '@nestjs/common';
import { Audited, type AuditedKind, type AuditedKinds } from '../audit/index.js';

/** Invitations by whom they invite to what, lists by their files, and what was done to many at once. */
@Injectable()
@Audited()
export class InvitationsAudited implements AuditedKinds {
  readonly kinds: readonly AuditedKind[] = [
    { type: 'invitation', label: 'Invitation', nameSql: ({ uuid }) => `SELECT concat_ws(', ', nullif(name, ''), nullif(title, '')) AS name, false AS has_page FROM invitations.invitations WHERE id = ${uuid}` },
    { type: 'import', label: 'Import', nameSql: ({ uuid }) => `SELECT file_name AS name, false AS has_page FROM invitations.imports WHERE id = ${uuid}` },
    { type: 'follow-up', label: 'Follow-up', nameSql: ({ uuid }) => `SELECT initcap(deed) || ' ' || row_count || ' invitations' AS name, false AS has_page FROM invitations.follow_ups WHERE id = ${uuid}` },
  ];
}
