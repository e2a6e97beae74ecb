import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { actingClientOf } from '../../clients/index.js';
import { Clock } from '../../../platform/clock/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { FollowUpsRepository } from './follow-ups.repository.js';

/** Stops what was begun by mistake. It takes effect between two parts; what is done stays done. */
@Injectable()
export class StopFollowUp {
  constructor(
    private readonly followUps: FollowUpsRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  @InTransaction()
  async run(viewer: Viewer, id: string): Promise<void> {
    const { id: clientId } = actingClientOf(viewer);
    const followUp = await this.followUps.ofClient(clientId, id);
    if (followUp.state !== 'under way') return;
    followUp.stop(viewer.personId, this.clock.now());
    await this.followUps.store(followUp);
    await this.audit.append({ action: 'invitations.follow-up-stopped', tenantId: clientId, actorId: viewer.personId, subjectType: 'follow-up', subjectId: id, facts: { done: followUp.doneCount } });
  }
}
