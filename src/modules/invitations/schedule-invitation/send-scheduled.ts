import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { Events } from '../../../platform/events/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { ScheduledInvitationRefused } from '../events.js';
import { InvitationsRepository } from '../invitations.repository.js';
import { SendInvitation } from '../invite-talent/send-invitation.js';

/** Lets out what was to go out at its hour, each in a transaction of its own: one that is refused holds up no other. */
@Injectable()
export class SendScheduled {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationsRepository,
    private readonly send: SendInvitation,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Whose hour has come, the longest overdue first. */
  async due(): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      `SELECT i.id FROM invitations.invitations AS i
        WHERE i.state = 'scheduled' AND i.send_at <= $1
          AND NOT EXISTS (SELECT FROM clients.client_cards AS client WHERE client.client_id = i.client_id AND client.is_suspended)
        ORDER BY i.send_at, i.id LIMIT 200`,
      [this.clock.now()],
    );
    return rows.map(({ id }) => id);
  }

  /** Whoever took it back a moment before, or moved its hour, keeps it. */
  @InTransaction()
  async one(id: string): Promise<void> {
    const invitation = await this.invitations.byId(id);
    const at = this.clock.now();
    if (invitation.state !== 'scheduled' || invitation.sendAt === null || invitation.sendAt > at) return;
    await this.send.run(invitation, at);
  }

  /** It can't go out any more: its inviter finds it among the drafts, with the reason, and is told by mail. */
  @InTransaction()
  async refuse(id: string, because: string): Promise<void> {
    const invitation = await this.invitations.byId(id);
    if (invitation.state !== 'scheduled') return;
    const { clientId } = invitation;
    const at = this.clock.now();
    invitation.comeBack(because);
    await this.invitations.save(invitation);
    await this.audit.append({ action: 'invitations.not-sent', tenantId: clientId, actorId: null, subjectType: 'invitation', subjectId: id });
    await this.events.publish(new ScheduledInvitationRefused({ invitationId: id, clientId, at: at.toISOString() }));
  }
}
