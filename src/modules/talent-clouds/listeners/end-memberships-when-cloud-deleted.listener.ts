import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { AfterCommit, Events } from '../../../platform/events/index.js';
import { EndMembership } from '../end-membership.js';
import { CloudDeleted } from '../events.js';
import { MembershipsRepository } from '../memberships.repository.js';

const membersAtOnce = 200;

/**
 * A deleted cloud has no members. Nobody sees it from the deletion on; its members are told
 * some at a time, so that a cloud of a hundred thousand holds nothing up.
 */
@Injectable()
@AfterCommit(CloudDeleted)
export class EndMembershipsWhenCloudDeleted {
  constructor(
    private readonly database: Database,
    private readonly memberships: MembershipsRepository,
    private readonly ending: EndMembership,
    private readonly events: Events,
  ) {}

  async handle(deleted: readonly CloudDeleted[]): Promise<void> {
    for (const event of deleted) {
      const members = await this.database.rows<{ id: string }>(
        'SELECT id FROM talent_clouds.memberships WHERE cloud_id = $1 AND ended_at IS NULL ORDER BY id LIMIT $2',
        [event.data.cloudId, membersAtOnce],
      );
      for (const { id } of members) await this.endOne(id, event);
      if (members.length === membersAtOnce) await this.events.publish(new CloudDeleted(event.data));
    }
  }

  private async endOne(membershipId: string, { data: { byId, at } }: CloudDeleted): Promise<void> {
    const membership = await this.memberships.named(membershipId);
    if (!membership.remove({ why: 'The talent cloud was deleted.', byId, at: new Date(at) })) return;
    await this.ending.conclude(membership, 'cloud deleted');
  }
}
