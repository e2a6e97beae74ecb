import { Injectable } from '@nestjs/common';
import { rolesThatAccept } from '../../../agencies/index.js';
import { Audit } from '../../../audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Database, newId } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { Events } from '../../../../platform/events/index.js';
import type { Viewer } from '../../../../platform/security/index.js';
import { InTransaction } from '../../../../platform/transactions/index.js';
import { OpportunityAnswered } from '../../events.js';
import { isPast, type OpportunityState } from '../opportunity.entity.js';
import { AnswerBecameOffer, NoMoreAnswers } from '../opportunity.errors.js';
import { seatsSql } from '../opportunity.sql.js';

export interface Answer {
  readonly opportunityId: string;
  /** Null where they answer for themselves. */
  readonly agencyId: string | null;
  readonly answer: 'interested' | 'not now';
  readonly note: string;
}

interface Asked {
  clientId: string;
  state: OpportunityState;
  answerBy: string;
  contractId: string | null;
}

/** A member answers, or answers anew: there is one answer of each freelancer and of each agency, and the last one stands. */
@Injectable()
export class AnswerOpportunity {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound when they are in none of its clouds; NoMoreAnswers after the end; AnswerBecameOffer */
  @InTransaction()
  async run(viewer: Viewer, given: Answer): Promise<void> {
    const at = this.clock.now();
    const { opportunityId, agencyId, answer, note } = given;
    const { personId } = viewer;
    // An offer that is being made of the earlier answer holds it: who waits here sees that offer in the next statement.
    await this.database.execute(holdOwnSql, [opportunityId, personId, agencyId]);
    const asked = await this.database.row<Asked>(askedSql, [personId, rolesThatAccept, opportunityId, agencyId]);
    if (!asked) throw new NotFound();
    if (asked.state !== 'open' || isPast(asked.answerBy, at)) throw new NoMoreAnswers(opportunityId);
    if (asked.contractId !== null) throw new AnswerBecameOffer(asked.contractId);
    const talent = { personId: agencyId === null ? personId : null, agencyId };
    await this.database.execute(answerSql(agencyId), [newId(), opportunityId, talent.personId, agencyId, answer, note, personId, at]);
    const { clientId } = asked;
    await this.audit.append({ action: 'talent-clouds.opportunity-answered', tenantId: clientId, actorId: personId, subjectType: 'opportunity', subjectId: opportunityId, facts: { answer } });
    await this.events.publish(new OpportunityAnswered({ opportunityId, clientId, ...talent, answer, answeredById: personId, at: at.toISOString() }));
  }
}

const holdOwnSql = `
  SELECT 1 FROM talent_clouds.answers
  WHERE opportunity_id = $1 AND (agency_id = $3::uuid OR $3::uuid IS NULL AND person_id = $2) FOR UPDATE`;

/** Held, so that nobody ends it between this look and the answer. */
const askedSql = `
  WITH seats AS (${seatsSql})
  SELECT opportunity.client_id AS "clientId", opportunity.state, opportunity.answer_by AS "answerBy",
    (SELECT offer.contract_id FROM talent_clouds.answers AS answer JOIN talent_clouds.offers AS offer ON offer.answer_id = answer.id
     WHERE answer.opportunity_id = $3 AND (answer.agency_id = $4::uuid OR $4::uuid IS NULL AND answer.person_id = $1)) AS "contractId"
  FROM talent_clouds.opportunities AS opportunity
  WHERE opportunity.id = $3 AND opportunity.state <> 'draft' AND EXISTS (
    SELECT 1 FROM talent_clouds.opportunity_clouds AS chosen JOIN seats ON seats.cloud_id = chosen.cloud_id
    WHERE chosen.opportunity_id = $3 AND seats.agency_id IS NOT DISTINCT FROM $4::uuid)
  FOR SHARE OF opportunity`;

function answerSql(agencyId: string | null): string {
  const talent = agencyId === null ? 'person_id' : 'agency_id';
  return `
  INSERT INTO talent_clouds.answers (id, opportunity_id, person_id, agency_id, answer, note, answered_by_id, answered_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (opportunity_id, ${talent}) WHERE ${talent} IS NOT NULL DO UPDATE
  SET answer = excluded.answer, note = excluded.note, answered_by_id = excluded.answered_by_id, answered_at = excluded.answered_at`;
}
