import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { InvitationMails } from '../mail/invitation-mails.js';

interface Reminded {
  readonly invitationId: string;
  readonly occasion: string;
  readonly daysLeft: number;
}

/** Reminds invited people who have not answered: each occasion at most once, never after the end, none while the client is suspended, a thousand at a time. */
@Injectable()
export class RemindInvited {
  constructor(
    private readonly database: Database,
    private readonly mails: InvitationMails,
    private readonly clock: Clock,
  ) {}

  /** @returns how many occasions were dealt with */
  @InTransaction()
  async run(): Promise<number> {
    const reminded = await this.database.rows<Reminded>(remindSql, [this.clock.now()]);
    await this.mails.toTalent('invitations.reminder', newestOfEach(reminded));
    return reminded.length;
  }
}

/** Whoever missed an occasion because the worker was down gets one mail, not several at once. */
function newestOfEach(reminded: readonly Reminded[]) {
  const byInvitation = new Map<string, Reminded>();
  for (const each of reminded) byInvitation.set(each.invitationId, each);
  return [...byInvitation.values()].map(({ invitationId, occasion, daysLeft }) => ({
    invitationId,
    dedupeKey: `${invitationId} ${occasion}`,
    facts: { daysLeft },
  }));
}

const remindSql = `
  WITH due AS (
    SELECT * FROM (
    -- A thousand invitations with all their occasions: one cut in the middle would get its mails in two rounds.
    SELECT i.id, o.occasion, ceil(extract(epoch FROM i.expires_at - $1) / 86400)::int AS days_left, dense_rank() OVER (ORDER BY i.id) AS place
      FROM invitations.invitations i
      CROSS JOIN LATERAL (VALUES
        ('3 days', i.sent_at + interval '72 hours'),
        ('7 days', i.sent_at + interval '168 hours'),
        ('2 days left', i.expires_at - interval '48 hours')) AS o (occasion, due_at)
     WHERE i.state = 'sent' AND i.bounced_mail_id IS NULL AND i.sent_at <= $1 - interval '1 day'
       AND i.expires_at > $1 AND o.due_at <= $1
       AND NOT EXISTS (SELECT FROM clients.client_cards c WHERE c.client_id = i.client_id AND c.is_suspended)
       AND NOT EXISTS (SELECT 1 FROM invitations.reminders r WHERE r.invitation_id = i.id AND r.occasion = o.occasion)
    ) every WHERE place <= 1000),
  reminded AS (
    INSERT INTO invitations.reminders (invitation_id, occasion, reminded_at)
    SELECT id, occasion, $1 FROM due
    ON CONFLICT DO NOTHING
    RETURNING invitation_id, occasion)
  SELECT r.invitation_id AS "invitationId", r.occasion, d.days_left AS "daysLeft"
    FROM reminded r JOIN due d ON d.id = r.invitation_id AND d.occasion = r.occasion
   ORDER BY r.invitation_id, array_position(ARRAY['3 days', '7 days', '2 days left'], r.occasion)`;
