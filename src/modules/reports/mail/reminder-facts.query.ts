import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { Stage } from '../stages.js';

/** What a reminder says, read at the moment it is composed. */
export interface ReminderFacts {
  readonly progressId: string;
  readonly contractId: string | null;
  readonly stage: Stage;
  readonly because: string | null;
  readonly since: Date;
  readonly name: string;
  readonly title: string;
  readonly startsOn: string | null;
  readonly taskCount: number;
  readonly doneCount: number;
  readonly clientName: string;
  readonly remindedByName: string;
  readonly toTimeZone: string;
}

export interface ReminderRecipient {
  readonly progressId: string;
  readonly address: string;
  readonly fullName: string;
}

@Injectable()
export class ReminderFactsQuery {
  constructor(private readonly database: Database) {}

  /** The talent or the agency's contact, and the member of the client in charge, of each journey. */
  recipients(progressIds: readonly string[], blocker: 'talent' | 'colleague'): Promise<ReminderRecipient[]> {
    return this.database.rows<ReminderRecipient>(
      `SELECT progress.id AS "progressId", person.email AS address, person.full_name AS "fullName" ${recipientTables(blocker)} WHERE progress.id = ANY ($1::uuid[])`,
      [progressIds],
    );
  }

  of(progressId: string, remindedById: string, blocker: 'talent' | 'colleague'): Promise<ReminderFacts | null> {
    return this.database.row<ReminderFacts>(
      `SELECT progress.id AS "progressId", progress.contract_id AS "contractId", progress.stage, progress.because, progress.since, progress.name, progress.title, progress.starts_on AS "startsOn",
         progress.task_count AS "taskCount", progress.done_count AS "doneCount", client.name AS "clientName", reminder.full_name AS "remindedByName", person.time_zone AS "toTimeZone"
       ${recipientTables(blocker)}
       JOIN clients.client_cards AS client ON client.client_id = progress.client_id
       JOIN accounts.person_cards AS reminder ON reminder.person_id = $2
       WHERE progress.id = $1`,
      [progressId, remindedById],
    );
  }
}

function recipientTables(blocker: 'talent' | 'colleague'): string {
  const personId = blocker === 'talent' ? 'coalesce(progress.person_id, agency.contact_id)' : 'progress.manager_id';
  return `
    FROM reports.progress AS progress
    LEFT JOIN agencies.agency_cards AS agency ON agency.agency_id = progress.agency_id
    JOIN accounts.person_cards AS person ON person.person_id = ${personId}`;
}
