import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Audit } from '../../audit/index.js';
import { CloudsRepository } from '../clouds.repository.js';

/** From now on whoever accepts a contract joins this cloud. Nobody moves. */
@Injectable()
export class ChooseDefaultCloud {
  constructor(
    private readonly clouds: CloudsRepository,
    private readonly audit: Audit,
  ) {}

  /** @returns the cloud's name */
  @InTransaction()
  async run(viewer: Viewer, cloudId: string): Promise<string> {
    const cloud = await this.clouds.ofClient(viewer, cloudId);
    if (cloud.isDefault) return cloud.name;
    await this.clouds.makeDefault(cloud);
    await this.audit.append({ action: 'talent-clouds.default-chosen', tenantId: cloud.clientId, actorId: viewer.personId, subjectType: 'cloud', subjectId: cloudId });
    return cloud.name;
  }
}
