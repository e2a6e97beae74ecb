import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { ClientIsSuspended } from '../../clients/index.js';
import { Database } from '../../../platform/database/index.js';
import { Events } from '../../../platform/events/index.js';
import { cloudConsentVersion } from '../cloud-consent.js';
import { InvitationAccepted } from '../events.js';
import {
  AcceptedByAnother,
  AddressNotYours,
  InvitationNotFound,
  InvitationNotOpen,
  InvitationRevokedAlready,
  InviterMayNoLongerInvite,
} from '../invitation.errors.js';
import type { InvitationState } from '../invitation-state.js';
import { InvitationsRepository, type Accepted, type AcceptedInvitation } from '../invitations.repository.js';
import { AcceptedSubject } from './accepted-subject.query.js';
import { AcceptingAgency } from './accepting-agency.js';
import type { AgencyChoice } from './agency-choice.js';

/** What an acceptance has led to. */
export interface Settled {
  /** The contract or the membership that the journey hangs on. */
  readonly subjectId: string;
  /** They were in the cloud before, and stay there as they are. */
  readonly wasThereAlready: boolean;
}

interface Acceptor {
  readonly personId: string;
  /** For which agency, where one was invited. */
  readonly agency: AgencyChoice | null;
  readonly at: Date;
}

interface WhyNot extends AcceptedInvitation {
  readonly state: InvitationState;
  readonly acceptedAt: Date | null;
  readonly isOver: boolean;
  readonly isTheirs: boolean;
  readonly clientName: string;
  readonly isClientSuspended: boolean;
}

/** What an acceptance is, whether by somebody signed in or by somebody activating an account. Joins the caller's transaction. */
@Injectable()
export class Acceptance {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationsRepository,
    private readonly acceptingAgency: AcceptingAgency,
    private readonly subject: AcceptedSubject,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  /** @returns what is open for the person now */
  async settle(invitationId: string, acceptor: Acceptor): Promise<Settled> {
    const { personId, agency, at } = acceptor;
    const accepted = await this.invitations.accept(invitationId, personId, at);
    if (accepted === null) return this.answerAgain(invitationId, acceptor);
    const agencyId = accepted.kind.startsWith('agency') ? await this.acceptingAgency.settle(invitationId, personId, agency) : null;
    await this.tell(accepted, { personId, agencyId, at });
    return this.whereItLed({ ...accepted, acceptedById: personId, acceptedForAgencyId: agencyId }, at);
  }

  private async tell(accepted: Accepted, { personId, agencyId, at }: { personId: string; agencyId: string | null; at: Date }): Promise<void> {
    const { id: invitationId, clientId, kind, contractId, cloudId, invitedById, planKey, planVersion } = accepted;
    // Whoever joins a cloud has agreed to be seen there, in the words of this version.
    const consent = cloudId === null ? {} : { facts: { consent: cloudConsentVersion } };
    await this.audit.append({ action: 'invitations.accepted', tenantId: clientId, actorId: personId, subjectType: 'invitation', subjectId: invitationId, ...consent });
    await this.events.publish(
      new InvitationAccepted({ invitationId, clientId, kind, contractId, cloudId, personId, agencyId, invitedById, planKey, planVersion, at: at.toISOString() }),
    );
  }

  private async whereItLed(accepted: AcceptedInvitation, acceptedAt: Date): Promise<Settled> {
    if (accepted.contractId !== null) return { subjectId: accepted.contractId, wasThereAlready: false };
    const { membershipId, openedAt } = await this.subject.membershipOf(accepted);
    return { subjectId: membershipId, wasThereAlready: openedAt < acceptedAt };
  }

  /** Nothing was accepted now: either this person did so before, or there is a reason to name. */
  private async answerAgain(invitationId: string, { personId, at }: Acceptor): Promise<Settled> {
    const why = await this.database.row<WhyNot>(whyNotSql, [invitationId, personId, at]);
    if (!why) throw new InvitationNotFound();
    if (why.state === 'accepted' && why.acceptedById === personId) return this.whereItLed(why, why.acceptedAt ?? at);
    if (!why.isTheirs) throw new AddressNotYours();
    if (why.state === 'accepted') throw new AcceptedByAnother(null);
    if (why.state === 'revoked') throw new InvitationRevokedAlready();
    if (why.state === 'queued' || why.state === 'sent') {
      // Its time does not run meanwhile, so this comes before the deadline.
      if (why.isClientSuspended) throw new ClientIsSuspended(why.clientName);
      if (why.isOver) throw new InvitationNotOpen('expired');
      throw new InviterMayNoLongerInvite(why.clientName);
    }
    throw new InvitationNotOpen(why.state);
  }
}

const whyNotSql = `
  SELECT i.state, i.contract_id AS "contractId", i.cloud_id AS "cloudId", i.accepted_by_id AS "acceptedById", i.accepted_at AS "acceptedAt",
         i.accepted_for_agency_id AS "acceptedForAgencyId", i.expires_at <= $3 AS "isOver", c.name AS "clientName", c.is_suspended AS "isClientSuspended",
         EXISTS (SELECT 1 FROM accounts.verified_addresses v WHERE v.person_id = $2 AND v.address = i.folded_address) AS "isTheirs"
    FROM invitations.invitations i JOIN clients.client_cards c ON c.client_id = i.client_id
   WHERE i.id = $1`;
