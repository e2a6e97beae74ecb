import { Injectable } from '@nestjs/common';
import { Audit } from '../../../audit/index.js';
import { actingClientOf } from '../../../clients/index.js';
import { Contracts, type TermsInput } from '../../../contracts/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Database } from '../../../../platform/database/index.js';
import type { Viewer } from '../../../../platform/security/index.js';
import { InTransaction } from '../../../../platform/transactions/index.js';
import { NoLongerInterested, NoLongerMember, OpportunityIsWithdrawn } from '../opportunity.errors.js';
import { RecipientQuery, type OfferedTo, type OfferRecipient } from './recipient.query.js';

export interface SentOffer {
  readonly contractId: string;
  readonly talentName: string;
  /** False where an earlier press had sent it. */
  readonly isNew: boolean;
}

/** Offers a contract to somebody who is in the client's clouds: no invitation comes between. */
@Injectable()
export class SendOffer {
  constructor(
    private readonly recipients: RecipientQuery,
    private readonly contracts: Contracts,
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** However often it is pressed: one answer becomes one offer, and so does one form. */
  @InTransaction()
  async run(viewer: Viewer, to: OfferedTo, { terms, formKey }: { terms: TermsInput; formKey: string }): Promise<SentOffer> {
    const { id: clientId } = actingClientOf(viewer);
    await this.holdTalent(clientId, to);
    const recipient = await this.recipients.of(clientId, to);
    const { talentName } = recipient;
    const sent = recipient.contractId ?? (await this.sentBy(clientId, formKey));
    if (sent !== null) return { contractId: sent, talentName, isNew: false };
    const membershipId = membershipOf(recipient);
    await this.holdMembership(membershipId);
    const { personId, agencyId, answerId } = recipient;
    const at = this.clock.now();
    const audience = agencyId === null ? 'freelancer' : 'agency';
    const contractId = await this.contracts.offer(terms, { clientId, hiringManagerId: viewer.personId, audience, personId, agencyId, at });
    await this.database.execute(rememberSql, [contractId, clientId, formKey, membershipId, answerId, viewer.personId, at]);
    await this.audit.append({ action: 'talent-clouds.offer-sent', tenantId: clientId, actorId: viewer.personId, subjectType: 'contract', subjectId: contractId, facts: { answerId } });
    return { contractId, talentName, isNew: true };
  }

  /** One press after another: the second one reads what the first has written. The answer can't change meanwhile either, nor the opportunity end. */
  private async holdTalent(clientId: string, { answer, member }: OfferedTo): Promise<void> {
    if (answer !== '') await this.database.execute(holdAnswerSql, [answer]);
    else await this.database.execute('SELECT 1 FROM talent_clouds.memberships WHERE client_id = $1 AND id = $2 FOR UPDATE', [clientId, member]);
  }

  /** Nobody leaves, or is removed, between this look and the offer. */
  private async holdMembership(membershipId: string): Promise<void> {
    const held = await this.database.row('SELECT 1 FROM talent_clouds.memberships WHERE id = $1 AND ended_at IS NULL FOR SHARE', [membershipId]);
    if (!held) throw new NoLongerMember();
  }

  private async sentBy(clientId: string, formKey: string): Promise<string | null> {
    const sql = 'SELECT contract_id AS id FROM talent_clouds.offers WHERE client_id = $1 AND form_key = $2';
    return (await this.database.row<{ id: string }>(sql, [clientId, formKey]))?.id ?? null;
  }
}

/** @throws where nothing may be offered any more */
function membershipOf({ membershipId, opportunity, isInterested }: OfferRecipient): string {
  if (opportunity?.state === 'withdrawn') throw new OpportunityIsWithdrawn(opportunity.id);
  if (opportunity && isInterested !== true) throw new NoLongerInterested(opportunity.id);
  if (membershipId === null) throw new NoLongerMember();
  return membershipId;
}

const holdAnswerSql = `
  SELECT 1 FROM talent_clouds.answers AS answer JOIN talent_clouds.opportunities AS opportunity ON opportunity.id = answer.opportunity_id
  WHERE answer.id = $1 FOR UPDATE OF answer FOR SHARE OF opportunity`;

const rememberSql = `
  INSERT INTO talent_clouds.offers (contract_id, client_id, form_key, membership_id, answer_id, sent_by_id, sent_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;
