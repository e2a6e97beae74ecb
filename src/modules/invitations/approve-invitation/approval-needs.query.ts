import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { ApprovalListQuery } from './approval-list.query.js';
import { awaitedNames } from './deciders.sql.js';

/** An invitation that waits for the member's own yes. */
export interface AskedYes {
  readonly approvalId: string;
  readonly name: string;
  readonly title: string;
  readonly since: Date;
}

/** An invitation of the member's that waits for somebody else's yes; nobody is named where nobody can give it any more. */
export interface AwaitedYes {
  readonly invitationId: string;
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
    return { asked: asked.map(({ id, name, title, askedAt }) => ({ approvalId: id, name, title, since: askedAt })), awaited };
  }
}

const awaitedSql = `
  SELECT i.id AS "invitationId", i.name, i.title, asked.asked_at AS since, ${awaitedNames('i.id', '$3')} AS awaited
    FROM invitations.approvals asked JOIN invitations.invitations i ON i.id = asked.invitation_id
   WHERE asked.client_id = $1 AND asked.asked_by_id = $2 AND asked.decision IS NULL
   ORDER BY asked.asked_at, asked.id LIMIT $4`;
