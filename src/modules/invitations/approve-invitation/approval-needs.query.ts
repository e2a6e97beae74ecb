import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { ApprovalListQuery, type WaitingApproval } from './approval-list.query.js';
import { awaitedNames } from './deciders.sql.js';

/** An invitation, or a whole list, that waits for the member's own yes. */
export interface AskedYes {
  readonly approvalId: string;
  /** How many are on the list; null for a single invitation. */
  readonly people: number | null;
  /** The invited person; empty for a list, whose title is its file's name. */
  readonly name: string;
  readonly title: string;
  readonly since: Date;
}

/** An invitation, or a list, of the member's that waits for somebody else's yes; nobody is named where nobody can give it any more. */
export interface AwaitedYes {
  /** The invitation, or the import where there are people of a list. */
  readonly id: string;
  readonly people: number | null;
  readonly name: string;
  readonly title: string;
  readonly since: Date;
  readonly awaited: readonly string[];
}

/** What approvals ask of one member of a client: to answer, or to wait. For the client's dashboard. */
@Injectable()
export class ApprovalNeeds {
  constructor(
    private readonly list: ApprovalListQuery,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns so many of each sort at most, the longest waiting first */
  async of({ clientId, personId }: { clientId: string; personId: string }, most: number): Promise<{ asked: AskedYes[]; awaited: AwaitedYes[] }> {
    const [asked, awaited] = await Promise.all([
      this.list.oldest({ clientId, personId, after: null }, most),
      this.database.rows<AwaitedYes>(awaitedSql, [clientId, personId, this.clock.now(), most]),
    ]);
    return { asked: asked.map(askedYes), awaited };
  }
}

function askedYes({ id, list, name, title, askedAt }: WaitingApproval): AskedYes {
  return { approvalId: id, people: list?.people ?? null, name: name ?? '', title: list?.fileName ?? title ?? '', since: askedAt };
}

const awaitedSql = `
  SELECT coalesce(i.id, m.id) AS id, m.new_count - m.invited_count AS people, coalesce(i.name, '') AS name, coalesce(i.title, m.file_name) AS title,
         asked.asked_at AS since, ${awaitedNames('a.id = asked.id', '$3')} AS awaited
    FROM invitations.approvals asked
    LEFT JOIN invitations.invitations i ON i.id = asked.invitation_id
    LEFT JOIN invitations.imports m ON m.id = asked.import_id
   WHERE asked.client_id = $1 AND asked.asked_by_id = $2 AND asked.decision IS NULL
   ORDER BY asked.asked_at, asked.id LIMIT $4`;
