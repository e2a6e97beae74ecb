import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Audit } from '../../audit/index.js';
import { CloudsRepository } from '../clouds.repository.js';
import { CloudDeleted } from '../events.js';

/** The client takes a cloud away. Its members are told right after; invitations into it lead nowhere. */
@Injectable()
export class DeleteCloud {
  constructor(
    private readonly clouds: CloudsRepository,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  @InTransaction()
  async run(viewer: Viewer, cloudId: string): Promise<void> {
    const cloud = await this.clouds.ofClient(viewer, cloudId);
    const at = this.clock.now();
    if (!cloud.delete(at)) return;
    await this.clouds.store(cloud);
    await this.audit.append({ action: 'talent-clouds.cloud-deleted', tenantId: cloud.clientId, actorId: viewer.personId, subjectType: 'cloud', subjectId: cloudId });
    await this.events.publish(new CloudDeleted({ cloudId, clientId: cloud.clientId, byId: viewer.personId, at: at.toISOString() }));
  }
}
