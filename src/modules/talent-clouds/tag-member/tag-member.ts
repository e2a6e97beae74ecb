import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { foldName } from '../../../platform/names/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Audit } from '../../audit/index.js';
import { TooManyTags } from '../cloud.errors.js';
import type { Membership } from '../membership.entity.js';
import { MembershipsRepository } from '../memberships.repository.js';
import { SearchWords } from '../search-words.js';

const mostTags = 20;

/** The client sorts its members with words of its own; they stay with the talent in all its clouds, and no other client reads them. */
@Injectable()
export class TagMember {
  constructor(
    private readonly database: Database,
    private readonly memberships: MembershipsRepository,
    private readonly searchWords: SearchWords,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws TooManyTags */
  @InTransaction()
  async add(viewer: Viewer, membershipId: string, tag: string): Promise<void> {
    const member = await this.memberships.seenByClient(viewer, membershipId);
    const { clientId, talentId } = member;
    await this.holdTagsOf(member);
    const added = await this.database.execute(
      `INSERT INTO talent_clouds.tags (client_id, talent_id, folded_tag, tag, added_by_id, added_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [clientId, talentId, foldName(tag), tag, viewer.personId, this.clock.now()],
    );
    const counted = await this.database.row<{ count: number }>('SELECT count(*)::int AS count FROM talent_clouds.tags WHERE client_id = $1 AND talent_id = $2', [clientId, talentId]);
    if (added > 0 && (counted?.count ?? 0) > mostTags) throw new TooManyTags(membershipId);
    await this.keep(viewer, member, { hasChanged: added > 0, action: 'talent-clouds.tag-added' });
  }

  @InTransaction()
  async remove(viewer: Viewer, membershipId: string, tag: string): Promise<void> {
    const member = await this.memberships.seenByClient(viewer, membershipId);
    await this.holdTagsOf(member);
    const removed = await this.database.execute('DELETE FROM talent_clouds.tags WHERE client_id = $1 AND talent_id = $2 AND folded_tag = $3', [
      member.clientId, member.talentId, foldName(tag),
    ]);
    await this.keep(viewer, member, { hasChanged: removed > 0, action: 'talent-clouds.tag-removed' });
  }

  /** One after another: the words to search by are made of all tags, so the second writer has to see the first one's. */
  private async holdTagsOf({ clientId, talentId }: Membership): Promise<void> {
    await this.database.execute("SELECT pg_advisory_xact_lock(hashtextextended('talent_clouds.tags ' || $1 || $2, 0))", [clientId, talentId]);
  }

  private async keep(viewer: Viewer, { id, clientId, talentId }: Membership, { hasChanged, action }: { hasChanged: boolean; action: string }): Promise<void> {
    if (!hasChanged) return;
    await this.searchWords.refreshAll([talentId]);
    await this.audit.append({ action, tenantId: clientId, actorId: viewer.personId, subjectType: 'membership', subjectId: id });
  }
}
