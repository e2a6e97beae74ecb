import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Audit } from '../../audit/index.js';
import { MembershipsRepository } from '../memberships.repository.js';

/** Somebody of the client keeps a note about a member, for colleagues only; it stays with the talent in all clouds of the client. */
@Injectable()
export class WriteNote {
  constructor(
    private readonly database: Database,
    private readonly memberships: MembershipsRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @param noteId the same id a second time is the same note */
  @InTransaction()
  async run(viewer: Viewer, membershipId: string, { noteId, text }: { noteId: string; text: string }): Promise<void> {
    const { clientId, talentId } = await this.memberships.seenByClient(viewer, membershipId);
    const written = await this.database.execute(
      `INSERT INTO talent_clouds.notes (id, client_id, talent_id, author_id, text, written_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [noteId, clientId, talentId, viewer.personId, text, this.clock.now()],
    );
    if (written === 0) return;
    await this.audit.append({ action: 'talent-clouds.note-written', tenantId: clientId, actorId: viewer.personId, subjectType: 'membership', subjectId: membershipId });
  }
}
