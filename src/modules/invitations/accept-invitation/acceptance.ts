import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { Database } from '../../../platform/database/index.js';
import { Events } from '../../../platform/events/index.js';
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
import { InvitationsRepository, type Accepted } from '../invitations.repository.js';

interface WhyNot {
  readonly state: InvitationState;
  readonly contractId: string | null;
  readonly acceptedById: string | null;
  readonly isOver: boolean;
  readonly isTheirs: boolean;
  readonly clientName: string;
}

/** What an acceptance is, whether by somebody signed in or by somebody activating an account. Joins the caller's transaction. */
@Injectable()
export class Acceptance {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationsRepository,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  /** @returns the contract that is open for the person now */
  async settle(invitationId: string, personId: string, at: Date): Promise<string> {
    const accepted = await this.invitations.accept(invitationId, personId, at);
    if (accepted === null) return this.answerAgain(invitationId, personId, at);
    await this.tell(accepted, personId, at);
    return contractOf(accepted.contractId);
  }

  private async tell(accepted: Accepted, personId: string, at: Date): Promise<void> {
    const { id: invitationId, clientId, kind, contractId, cloudId, invitedById, planKey, planVersion } = accepted;
    await this.audit.append({ action: 'invitations.accepted', tenantId: clientId, actorId: personId, subjectType: 'invitation', subjectId: invitationId });
    await this.events.publish(
      new InvitationAccepted({ invitationId, clientId, kind, contractId, cloudId, personId, agencyId: null, invitedById, planKey, planVersion, at: at.toISOString() }),
    );
  }

  /** Nothing was accepted now: either this person did so before, or there is a reason to name. */
  private async answerAgain(invitationId: string, personId: string, at: Date): Promise<string> {
    const why = await this.database.row<WhyNot>(whyNotSql, [invitationId, personId, at]);
    if (!why) throw new InvitationNotFound();
    if (why.state === 'accepted' && why.acceptedById === personId) return contractOf(why.contractId);
    if (!why.isTheirs) throw new AddressNotYours();
    if (why.state === 'accepted') throw new AcceptedByAnother();
    if (why.state === 'revoked') throw new InvitationRevokedAlready();
    if (why.state === 'queued' || why.state === 'sent') {
      if (why.isOver) throw new InvitationNotOpen('expired');
      throw new InviterMayNoLongerInvite(why.clientName);
    }
    throw new InvitationNotOpen(why.state);
  }
}

function contractOf(contractId: string | null): string {
  if (contractId === null) throw new Error('An invitation to a contract has one.');
  return contractId;
}

const whyNotSql = `
  SELECT i.state, i.contract_id AS "contractId", i.accepted_by_id AS "acceptedById", i.expires_at <= $3 AS "isOver", c.name AS "clientName",
         EXISTS (SELECT 1 FROM accounts.verified_addresses v WHERE v.person_id = $2 AND v.address = i.folded_address) AS "isTheirs"
    FROM invitations.invitations i JOIN clients.client_cards c ON c.client_id = i.client_id
   WHERE i.id = $1`;
