import { Injectable } from '@nestjs/common';
import type { OwnValue } from '../../../contracts/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Database, isId } from '../../../../platform/database/index.js';
import type { ApprovalDecision } from '../../approve-invitation/approval.entity.js';
import { ApprovalNotFound } from '../../approve-invitation/approval.errors.js';
import { decidersSql, mayDecideSql, mayLookSql } from '../../approve-invitation/deciders.sql.js';
import type { DraftTerms } from '../../invite-talent/draft-terms.js';
import { groupsSql, type ListGroup } from './list-groups.js';

/** One approval of a list as whoever is asked sees it. */
export interface ListApproval {
  readonly id: string;
  readonly importId: string;
  readonly fileName: string;
  readonly header: readonly string[];
  readonly askerName: string;
  readonly step: number;
  readonly steps: number;
  /** Whom it would invite now; the others are skipped. */
  readonly people: number;
  readonly duplicates: number;
  readonly refused: number;
  /** Who went out before it had to be approved. */
  readonly invited: number;
  readonly doneUpTo: number;
  readonly groups: readonly ListGroup[];
  readonly decision: ApprovalDecision | null;
  readonly decidedAt: Date | null;
  readonly decidedByName: string | null;
  readonly reason: string;
  readonly onBehalfOf: string | null;
}

/** One person of the list, with what goes to them. */
export interface ListPerson {
  readonly number: number;
  readonly cells: readonly string[];
  readonly name: string;
  readonly address: string;
  readonly title: string;
  readonly terms: DraftTerms | null;
  readonly ownValues: readonly OwnValue[] | null;
  readonly personalMessage: string;
}

const pageSize = 25;
const perRead = 2_000;

/**
 * Finds the approval of a list for the people it was asked of, and once it is decided for all who approve for the client; for everybody
 * else of the client, and for every other client, there is none.
 */
@Injectable()
export class ListApprovalQuery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async find(id: string, { clientId, personId }: { clientId: string; personId: string }): Promise<ListApproval> {
    const item = isId(id) ? await this.database.row<ListApproval>(itemSql, [id, clientId, this.clock.now(), personId]) : null;
    if (item === null) throw new ApprovalNotFound();
    return item;
  }

  /** Whom the list would invite, in its order. @param after the row after which the page begins */
  async page({ importId, doneUpTo }: ListApproval, after: number): Promise<{ people: ListPerson[]; next: number | null }> {
    const found = await this.people(importId, Math.max(after, doneUpTo), pageSize + 1);
    const people = found.slice(0, pageSize);
    return { people, next: found.length > pageSize ? (people.at(-1)?.number ?? null) : null };
  }

  /** Everybody, read in pieces so that their number does not matter. */
  async *everybody({ importId, doneUpTo }: ListApproval): AsyncGenerator<ListPerson> {
    for (let after: number | undefined = doneUpTo; after !== undefined; ) {
      const people: ListPerson[] = await this.people(importId, after, perRead);
      yield* people;
      after = people.length < perRead ? undefined : people.at(-1)?.number;
    }
  }

  private people(importId: string, after: number, most: number): Promise<ListPerson[]> {
    return this.database.rows<ListPerson>(peopleSql, [importId, after, most]);
  }
}

const itemSql = `
  SELECT a.id, a.import_id AS "importId", m.file_name AS "fileName", m.header, p.full_name AS "askerName", a.step,
         (SELECT count(DISTINCT step)::int FROM invitations.approvers WHERE client_id = a.client_id) AS steps,
         m.new_count - m.invited_count AS people, m.duplicate_count AS duplicates, m.refused_count AS refused, m.invited_count AS invited, m.done_up_to AS "doneUpTo",
         CASE WHEN a.decision IS NULL THEN ${groupsSql} ELSE '[]' END AS groups,
         a.decision, a.decided_at AS "decidedAt", b.full_name AS "decidedByName", a.reason,
         (SELECT s.full_name FROM accounts.person_cards s WHERE s.person_id = d.on_behalf_of_id) AS "onBehalfOf"
    FROM invitations.approvals a
    JOIN invitations.imports m ON m.id = a.import_id
    JOIN accounts.person_cards p ON p.person_id = a.asked_by_id
    LEFT JOIN LATERAL (SELECT d.decider_id, d.on_behalf_of_id FROM (${decidersSql('$3')}) d WHERE ${mayDecideSql} AND d.decider_id = $4 ORDER BY d.on_behalf_of_id NULLS FIRST LIMIT 1) d ON true
    LEFT JOIN accounts.person_cards b ON b.person_id = a.decided_by_id
   WHERE a.id = $1 AND a.client_id = $2 AND ${mayLookSql('$4', '$3')}`;

const peopleSql = `
  SELECT number, cells, name, address, title, terms, own_values AS "ownValues", personal_message AS "personalMessage" FROM invitations.import_rows
   WHERE import_id = $1 AND verdict = 'new' AND number > $2 ORDER BY number LIMIT $3`;
