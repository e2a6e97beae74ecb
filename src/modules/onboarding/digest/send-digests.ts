import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { rolesThatDoClientTasks } from '../../clients/index.js';
import { mailKinds } from '../mail/mail-kinds.js';
import { DigestSchedule } from './digest-schedule.entity.js';
import { WhatWaitsQuery } from './what-waits.query.js';

const batchSize = 500;

interface DueRow {
  readonly personId: string;
  readonly fullName: string;
  readonly email: string;
  readonly timeZone: string;
  readonly hour: number;
  readonly sentOn: string | null;
  readonly nextAt: Date;
}

/** Whose hour has come gets one mail about all that waits for them; where nothing waits there is none. */
@Injectable()
export class SendDigests {
  constructor(
    private readonly database: Database,
    private readonly whatWaits: WhatWaitsQuery,
    private readonly mailbox: Mailbox,
    private readonly clock: Clock,
  ) {}

  /** Admins and members who are new get their row, for the next time that it is eight where they are. */
  @InTransaction()
  async schedule(): Promise<boolean> {
    const now = this.clock.now();
    const people = await this.database.rows<{ personId: string; timeZone: string }>(unscheduledSql, [rolesThatDoClientTasks, batchSize]);
    const rows = people.map(({ personId, timeZone }) => DigestSchedule.of(personId, { timeZone, now }));
    if (rows.length > 0) await this.database.repository(DigestSchedule).createQueryBuilder().insert().values(rows).orIgnore().execute();
    return rows.length === batchSize;
  }

  /** @returns whether there may be more */
  @InTransaction()
  async run(): Promise<boolean> {
    const now = this.clock.now();
    const due = await this.database.rows<DueRow>(dueSql, [now, batchSize]);
    const rounds = due.map((person) => {
      const schedule = Object.assign(new DigestSchedule(), { personId: person.personId, hour: person.hour, sentOn: person.sentOn, nextAt: person.nextAt });
      return { person, schedule, day: schedule.comeRound({ timeZone: person.timeZone, now }) };
    });
    const waitedFor = new Set(await this.whatWaits.forAny(rounds.flatMap(({ person, day }) => (day === null ? [] : [person.personId]))));
    const mails = rounds.flatMap(({ person, schedule, day }) => {
      if (day === null || !waitedFor.has(person.personId)) return [];
      schedule.sent(day);
      return [{ kind: mailKinds.digest, dedupeKey: `${person.personId} ${day}`, to: person.email, toName: person.fullName, subjectId: person.personId }];
    });
    await this.keep(rounds.map(({ schedule }) => schedule));
    await this.mailbox.queue(mails);
    return due.length === batchSize;
  }

  private async keep(schedules: readonly DigestSchedule[]): Promise<void> {
    await this.database.execute(keepSql, [schedules.map(({ personId }) => personId), schedules.map(({ nextAt }) => nextAt), schedules.map(({ sentOn }) => sentOn)]);
  }
}

const unscheduledSql = `
  SELECT person.person_id AS "personId", person.time_zone AS "timeZone" FROM accounts.person_cards AS person
  WHERE person.person_id IN (
      SELECT staff.person_id FROM accounts.person_cards AS staff WHERE staff.is_admin
      UNION SELECT member.person_id FROM clients.member_cards AS member WHERE member.is_active AND member.role = ANY ($1::text[]))
    AND NOT EXISTS (SELECT 1 FROM onboarding.digest_schedules AS scheduled WHERE scheduled.person_id = person.person_id)
  LIMIT $2`;

const dueSql = `
  SELECT digest.person_id AS "personId", person.full_name AS "fullName", person.email, person.time_zone AS "timeZone",
    digest.hour, digest.sent_on AS "sentOn", digest.next_at AS "nextAt"
  FROM (
    SELECT * FROM onboarding.digest_schedules WHERE NOT is_off AND next_at <= $1 ORDER BY next_at LIMIT $2 FOR UPDATE SKIP LOCKED
  ) AS digest JOIN accounts.person_cards AS person ON person.person_id = digest.person_id`;

const keepSql = `
  UPDATE onboarding.digest_schedules AS digest SET next_at = kept.next_at, sent_on = kept.sent_on
  FROM unnest($1::uuid[], $2::timestamptz[], $3::date[]) AS kept (person_id, next_at, sent_on)
  WHERE digest.person_id = kept.person_id`;
