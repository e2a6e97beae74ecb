import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { newId } from '../../../platform/database/index.js';
import { Events } from '../../../platform/events/index.js';
import { Limits } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { InvitationRenewed, InvitationResent } from '../events.js';
import { InvitationsRepository } from '../invitations.repository.js';
import { resendLimit } from '../resend-invitation/resend-limit.js';
import { sortForResending, type FollowingUp, type Sorted, type Standing } from './fit.js';
import { SeveralInvitations } from './several-invitations.js';

/** New mails for several invitations at once. Earlier mails keep working, no deadline gets shorter, what has expired opens again. */
@Injectable()
export class ResendSeveral {
  constructor(
    private readonly several: SeveralInvitations,
    private readonly invitations: InvitationsRepository,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly limits: Limits,
    private readonly clock: Clock,
  ) {}

  /**
   * @param formKey the page that asks: what it has sent again already is not sent once more
   * @param usedUp those that the limit leaves out
   * @returns which were sent again, and which not, as they stood at this moment
   */
  @InTransaction()
  async run(by: FollowingUp, { ids, formKey }: { ids: readonly string[]; formKey: string }, usedUp: ReadonlySet<string>): Promise<Sorted> {
    const at = this.clock.now();
    return this.send({ ...by, formKey }, sortForResending(await this.several.of(by.clientId, ids, at, { areLocked: true }), usedUp));
  }

  /** The same as a part of something larger: joins the caller's transaction, and the limit is taken with it. */
  async runTogether(by: FollowingUp, ids: readonly string[]): Promise<Sorted> {
    const standings = await this.several.of(by.clientId, ids, this.clock.now(), { areLocked: true });
    const { fit } = sortForResending(standings, new Set());
    const usedUp = await this.limits.takeEachTogether(resendLimit.name, fit.map(({ invitation }) => invitation.id), resendLimit);
    return this.send({ ...by, formKey: newId() }, sortForResending(standings, usedUp));
  }

  private async send({ clientId, personId, formKey }: FollowingUp & { formKey: string }, sorted: Sorted): Promise<Sorted> {
    const due = sorted.fit.filter(({ invitation }) => invitation.resentByForm !== formKey);
    const told = due.map((standing) => resent(standing, formKey));
    await this.invitations.saveSeveral(due.map(({ invitation }) => invitation));
    await this.audit.appendAll(
      due.map(({ invitation }) => ({ action: 'invitations.resent', tenantId: clientId, actorId: personId, subjectType: 'invitation', subjectId: invitation.id })),
    );
    await this.events.publishAll(told);
    return sorted;
  }
}

/** Sends one again by its own verbs. @returns what happened to it */
function resent({ invitation, days, at }: Standing, formKey: string): InvitationResent | InvitationRenewed {
  const { id, clientId, contractId } = invitation;
  const told = { invitationId: id, clientId, at: at.toISOString() };
  invitation.resentByForm = formKey;
  if (invitation.isOpen(at)) {
    invitation.resend(at, days);
    return new InvitationResent({ ...told, resendId: newId() });
  }
  invitation.renew(at, days);
  return new InvitationRenewed({ ...told, contractId, renewalId: newId() });
}
