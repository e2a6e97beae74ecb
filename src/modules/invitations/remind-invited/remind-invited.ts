import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { InvitationMails } from '../mail/invitation-mails.js';
import { dueReminders, type Occasion, type Unanswered, type Verdict } from './due-reminders.js';

interface Looked extends Unanswered {
  readonly id: string;
  /** Whoever reads the address asked not to be invited again: they are left alone. */
  readonly isUnwanted: boolean;
}

type Judged = Looked & Verdict;

const dayMilliseconds = 86_400_000;

/** Reminds invited people who have not answered, a thousand invitations at a time. Only those are looked at whose time has come, and none of a suspended client. */
@Injectable()
export class RemindInvited {
  constructor(
    private readonly database: Database,
    private readonly mails: InvitationMails,
    private readonly clock: Clock,
  ) {}

  /** @returns how many were looked at; none of them is looked at again before its next reminder may be due */
  @InTransaction()
  async run(): Promise<number> {
    const now = this.clock.now();
    const looked = await this.database.rows<Looked>(lookSql, [now]);
    const judged = looked.map((each): Judged => ({ ...each, ...(each.isUnwanted ? { due: [], lookAt: each.expiresAt } : dueReminders(each, now)) }));
    await this.database.execute(lookAgainSql, [judged.map(({ id }) => id), judged.map(({ lookAt }) => lookAt)]);
    await this.remind(judged.filter(({ due }) => due.length > 0), now);
    return looked.length;
  }

  /** Writes down every occasion, and mails one reminder for all of an invitation's. */
  private async remind(judged: readonly Judged[], now: Date): Promise<void> {
    const all = judged.flatMap(({ id, due }) => due.map((occasion) => ({ id, occasion })));
    await this.database.execute(remindedSql, [all.map(({ id }) => id), all.map(({ occasion }) => occasion), now]);
    await this.mails.toTalent(
      'invitations.reminder',
      judged.map(({ id, due, expiresAt }) => ({
        invitationId: id,
        dedupeKey: `${id} ${newestOf(due)}`,
        facts: { daysLeft: Math.ceil((expiresAt.getTime() - now.getTime()) / dayMilliseconds) },
      })),
    );
  }
}

function newestOf(due: readonly Occasion[]): Occasion | undefined {
  return due.at(-1);
}

/** Nobody chose UTC who never set a time zone: then the inviter's, who works with them, is the better guess. Takes the aliases of both people. */
export const zoneOfInvited = (person: string, inviter: string): string => `coalesce(nullif(${person}.time_zone, 'UTC'), ${inviter}.time_zone, 'UTC')`;

const lookSql = `
  SELECT i.id, i.sent_at AS "sentAt", i.expires_at AS "expiresAt", ${zoneOfInvited('p', 'inviter')} AS "timeZone",
         coalesce(r.occasions, '{}') AS reminded, r.last_at AS "lastRemindedAt",
         EXISTS (SELECT 1 FROM invitations.opt_outs o WHERE o.client_id = i.client_id AND o.folded_address = i.folded_address AND o.taken_back_at IS NULL) AS "isUnwanted"
    FROM (SELECT * FROM invitations.invitations AS due
           WHERE state = 'sent' AND bounced_mail_id IS NULL AND remind_at <= $1 AND expires_at > $1
             AND NOT EXISTS (SELECT FROM clients.client_cards c WHERE c.client_id = due.client_id AND c.is_suspended)
           ORDER BY remind_at LIMIT 1000 FOR UPDATE SKIP LOCKED) i
    LEFT JOIN accounts.person_cards inviter ON inviter.person_id = i.invited_by_id
    LEFT JOIN accounts.verified_addresses v ON v.address = i.folded_address
    LEFT JOIN accounts.person_cards p ON p.person_id = v.person_id
    LEFT JOIN LATERAL (SELECT array_agg(occasion) AS occasions, max(reminded_at) AS last_at FROM invitations.reminders WHERE invitation_id = i.id) r ON true`;

const lookAgainSql = `
  UPDATE invitations.invitations i SET remind_at = n.at
    FROM unnest($1::uuid[], $2::timestamptz[]) AS n (id, at) WHERE i.id = n.id`;

const remindedSql = `
  INSERT INTO invitations.reminders (invitation_id, occasion, reminded_at)
  SELECT id, occasion, $3 FROM unnest($1::uuid[], $2::text[]) AS n (id, occasion) ON CONFLICT DO NOTHING`;
