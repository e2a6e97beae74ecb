import { Injectable } from '@nestjs/common';
import { Audit } from '../../../audit/index.js';
import { Database } from '../../../../platform/database/index.js';
import { Events } from '../../../../platform/events/index.js';
import { InvitationRevoked } from '../../events.js';
import type { Import } from '../import.entity.js';

interface Revoked {
  readonly id: string;
  readonly contractId: string | null;
}

const rowsPerPart = 200;

/** Takes back the invitations of an import whose mail is still here; whoever has theirs keeps it. */
@Injectable()
export class UndoNextPart {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  /** Joins the caller's transaction, which holds the import. Mails of revoked invitations are no longer due and dropped. */
  async run(found: Import, at: Date): Promise<void> {
    const { id: importId, clientId, sentById } = found;
    const revoked = await this.database.rows<Revoked>(revokeSql, [importId, sentById, at, rowsPerPart]);
    await this.audit.appendAll(
      revoked.map(({ id }) => ({ action: 'invitations.revoked', tenantId: clientId, actorId: sentById, subjectType: 'invitation', subjectId: id, facts: { because: 'import undone' } })),
    );
    await this.events.publishAll(revoked.map(({ id, contractId }) => new InvitationRevoked({ invitationId: id, clientId, contractId, at: at.toISOString() })));
    found.wentBack(revoked.length, revoked.length < rowsPerPart, at);
  }
}

const revokeSql = `
  UPDATE invitations.invitations SET state = 'revoked', revoked_at = $3, revoked_by_id = $2
   WHERE id IN (SELECT id FROM invitations.invitations WHERE import_id = $1 AND state = 'queued' LIMIT $4 FOR UPDATE SKIP LOCKED)
  RETURNING id, contract_id AS "contractId"`;
