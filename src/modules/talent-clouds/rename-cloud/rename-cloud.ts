import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Audit } from '../../audit/index.js';
import { Journeys } from '../../journeys/index.js';
import { CloudsRepository } from '../clouds.repository.js';

/** The client calls a cloud something else; whoever is on the way into it reads the new name. */
@Injectable()
export class RenameCloud {
  constructor(
    private readonly database: Database,
    private readonly clouds: CloudsRepository,
    private readonly journeys: Journeys,
    private readonly audit: Audit,
  ) {}

  /** @throws CloudNameTaken */
  @InTransaction()
  async run(viewer: Viewer, cloudId: string, description: { name: string; about: string }): Promise<void> {
    const cloud = await this.clouds.ofClient(viewer, cloudId);
    const isRenamed = cloud.describe(description);
    await this.clouds.store(cloud);
    if (isRenamed) await this.renameJourneys(cloudId, cloud.name);
    await this.audit.append({ action: 'talent-clouds.cloud-described', tenantId: cloud.clientId, actorId: viewer.personId, subjectType: 'cloud', subjectId: cloudId });
  }

  private async renameJourneys(cloudId: string, name: string): Promise<void> {
    const members = await this.database.rows<{ id: string }>('SELECT id FROM talent_clouds.memberships WHERE cloud_id = $1 AND ended_at IS NULL', [cloudId]);
    await this.journeys.rename(members.map(({ id }) => id), name);
  }
}
