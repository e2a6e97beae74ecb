import { Injectable } from '@nestjs/common';
import { Clients } from '../../clients/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { AfterCommit, Events } from '../../../platform/events/index.js';
import { FollowUpAdvanced } from '../events.js';
import type { Sorted } from '../follow-up-several/fit.js';
import { ResendSeveral } from '../follow-up-several/resend-several.js';
import { RevokeSeveral } from '../follow-up-several/revoke-several.js';
import type { FollowUp } from './follow-up.entity.js';
import { FollowUpsRepository } from './follow-ups.repository.js';

/**
 * Deals with the next part of a follow-up by the rules for several, and says so, which leads here again until all is done. A part commits
 * with its own event, so a process that dies loses none and repeats none. Where the client is suspended meanwhile, or whoever
 * started it may invite no more, it ends there.
 */
@Injectable()
@AfterCommit(FollowUpAdvanced)
export class ContinueFollowUpWhenAdvanced {
  constructor(
    private readonly followUps: FollowUpsRepository,
    private readonly clients: Clients,
    private readonly resend: ResendSeveral,
    private readonly revoke: RevokeSeveral,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async handle(events: readonly FollowUpAdvanced[]): Promise<void> {
    for (const followUpId of new Set(events.map(({ data }) => data.followUpId))) await this.continue(followUpId);
  }

  private async continue(followUpId: string): Promise<void> {
    const found = await this.followUps.named(followUpId);
    if (found?.state !== 'under way') return;
    const at = this.clock.now();
    const { clientId } = found;
    if (await this.clients.mayInvite(found.startedById, clientId)) {
      const { fit, skipped } = await this.dealWith(found);
      await this.followUps.skip(found, skipped.map(({ invitation, why }) => ({ invitationId: invitation.id, why })));
      found.wentOn({ done: fit.length, skipped: skipped.length }, at);
    } else found.stop(null, at);
    await this.followUps.store(found);
    if (found.endedAt === null) await this.events.publish(new FollowUpAdvanced({ followUpId, clientId, at: at.toISOString() }));
  }

  private async dealWith(found: FollowUp): Promise<Sorted> {
    const by = { clientId: found.clientId, personId: found.startedById };
    const ids = await this.followUps.next(found);
    return found.deed === 'resend' ? this.resend.runTogether(by, ids) : this.revoke.runTogether(by, ids);
  }
}
