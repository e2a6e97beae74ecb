import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { SecretLinks } from '../../../platform/security/index.js';
import { openStates } from '../invitation-state.js';
import { linkPurpose } from '../link-purposes.js';

/** A mail to ask for: about which invitation, and what makes it a mail of its own. */
export interface AskedMail {
  readonly invitationId: string;
  readonly dedupeKey: string;
  readonly facts?: Readonly<Record<string, string | number>>;
}

interface Addressee {
  readonly id: string;
  readonly clientId: string;
  readonly address: string;
  readonly foldedAddress: string;
  readonly name: string;
  readonly expiresAt: Date;
}

/** Queues the mails of invitations, many in a few statements, inside the caller's transaction. */
@Injectable()
export class InvitationMails {
  constructor(
    private readonly database: Database,
    private readonly mailbox: Mailbox,
    private readonly links: SecretLinks,
  ) {}

  /** Mails to invited people: each holds a link of its own, only open invitations are still mailed, and a suspended client's wait. */
  async toTalent(kind: string, asked: readonly AskedMail[]): Promise<void> {
    const addressees = await this.openOnes(asked.map(({ invitationId }) => invitationId));
    const due = asked.flatMap((mail) => {
      const to = addressees.get(mail.invitationId);
      return to ? [{ ...mail, to }] : [];
    });
    const queued = await this.mailbox.queue(
      due.map(({ dedupeKey, facts, to }) => ({
        kind,
        dedupeKey,
        to: to.address,
        toName: to.name,
        subjectId: to.id,
        heldWith: to.clientId,
        facts: { ...facts, expiresAt: to.expiresAt.toISOString() },
      })),
    );
    const mailIds = new Map(queued.map(({ id, dedupeKey }) => [dedupeKey, id]));
    await this.links.issueMailed(
      due.flatMap(({ dedupeKey, to }) => {
        const mailId = mailIds.get(dedupeKey);
        return mailId ? [{ mailId, purpose: linkPurpose, subjectId: to.id, tenantId: to.clientId, address: to.foldedAddress }] : [];
      }),
    );
  }

  /** The mail that says it is over, with a link that can ask for a new one; not to an address where the last mail came back. */
  async toTalentAfterTheEnd(kind: string, invitationIds: readonly string[]): Promise<void> {
    const rows = await this.database.rows<Addressee>(`${addresseeSql} WHERE id = ANY ($1::uuid[]) AND state = 'expired' AND bounced_mail_id IS NULL`, [invitationIds]);
    const queued = await this.mailbox.queue(
      rows.map(({ id, clientId, address, name, expiresAt }) => ({ kind, dedupeKey: keyOfEnd(id, expiresAt), to: address, toName: name, subjectId: id, heldWith: clientId })),
    );
    const mailIds = new Map(queued.map(({ id, dedupeKey }) => [dedupeKey, id]));
    await this.links.issueMailed(
      rows.flatMap(({ id, clientId, foldedAddress, expiresAt }) => {
        const mailId = mailIds.get(keyOfEnd(id, expiresAt));
        return mailId ? [{ mailId, purpose: linkPurpose, subjectId: id, tenantId: clientId, address: foldedAddress }] : [];
      }),
    );
  }

  /** Mails to the people who invited. */
  async toInviters(kind: string, asked: readonly AskedMail[]): Promise<void> {
    const rows = await this.database.rows<{ id: string; email: string; fullName: string }>(inviterSql, [asked.map(({ invitationId }) => invitationId)]);
    const inviters = new Map(rows.map((row) => [row.id, row]));
    await this.mailbox.queue(
      asked.flatMap(({ invitationId, dedupeKey, facts }) => {
        const to = inviters.get(invitationId);
        return to ? [{ kind, dedupeKey, to: to.email, toName: to.fullName, subjectId: invitationId, facts: facts ?? {} }] : [];
      }),
    );
  }

  private async openOnes(ids: readonly string[]): Promise<Map<string, Addressee>> {
    const rows = await this.database.rows<Addressee>(`${addresseeSql} WHERE id = ANY ($1::uuid[]) AND state = ANY ($2)`, [ids, openStates]);
    return new Map(rows.map((row) => [row.id, row]));
  }
}

/** Once per deadline: an invitation that was renewed may end again. */
function keyOfEnd(invitationId: string, expiresAt: Date): string {
  return `${invitationId} ${expiresAt.toISOString()}`;
}

const addresseeSql = `
  SELECT id, client_id AS "clientId", address, folded_address AS "foldedAddress", name, expires_at AS "expiresAt"
    FROM invitations.invitations`;

const inviterSql = `
  SELECT i.id, p.email, p.full_name AS "fullName"
    FROM invitations.invitations i JOIN accounts.person_cards p ON p.person_id = i.invited_by_id
   WHERE i.id = ANY ($1::uuid[])`;
