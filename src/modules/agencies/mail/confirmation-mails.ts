import { Injectable } from '@nestjs/common';
import { foldAddress } from '../../../platform/addresses/index.js';
import { Database } from '../../../platform/database/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { SecretLinks } from '../../../platform/security/index.js';
import { confirmationPurpose } from '../link-purposes.js';

interface Owner {
  readonly contractId: string;
  readonly agencyId: string;
  readonly personId: string;
  readonly email: string;
  readonly fullName: string;
}

/** Queues the final agency invitation, each with a link of its own, in the open transaction. */
@Injectable()
export class ConfirmationMails {
  constructor(
    private readonly database: Database,
    private readonly mailbox: Mailbox,
    private readonly links: SecretLinks,
  ) {}

  /**
   * To all owners of the agencies on the way to these contracts, as far as they are not public yet.
   * @param round makes a mail of its own where the same was sent before
   */
  async toOwners(contractIds: readonly (string | null)[], round = 'first'): Promise<void> {
    const owners = await this.database.rows<Owner>(ownersSql, [contractIds]);
    const keyOf = ({ contractId, personId }: Owner): string => `${contractId} ${personId} ${round}`;
    const queued = await this.mailbox.queue(
      owners.map((owner) => ({ kind: 'agencies.confirmation', dedupeKey: keyOf(owner), to: owner.email, toName: owner.fullName, subjectId: owner.contractId, facts: { personId: owner.personId } })),
    );
    const mailIds = new Map(queued.map(({ id, dedupeKey }) => [dedupeKey, id]));
    await this.links.issueMailed(
      owners.flatMap((owner) => {
        const mailId = mailIds.get(keyOf(owner));
        const { contractId, agencyId, email } = owner;
        return mailId ? [{ mailId, purpose: confirmationPurpose, subjectId: contractId, tenantId: agencyId, address: foldAddress(email) ?? email }] : [];
      }),
    );
  }
}

const ownersSql = `
  SELECT journey.subject_id AS "contractId", agency.id AS "agencyId", person.person_id AS "personId", person.email, person.full_name AS "fullName"
    FROM journeys.journey_cards AS journey
    JOIN agencies.agencies AS agency ON agency.id = journey.agency_id AND agency.state = 'draft'
    JOIN agencies.members AS member ON member.agency_id = agency.id AND member.role = 'owner' AND member.is_active
    JOIN accounts.person_cards AS person ON person.person_id = member.person_id
   WHERE journey.subject_id = ANY ($1::uuid[]) AND journey.map = 'agency-contract' AND journey.ended_at IS NULL`;
