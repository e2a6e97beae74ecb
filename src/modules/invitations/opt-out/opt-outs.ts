import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database, newId } from '../../../platform/database/index.js';
import { AskedNotToBeInvited } from '../invitation.errors.js';

/** By which invitation somebody asks, and who they are as far as that is known. */
interface Asking {
  readonly invitationId: string;
  readonly clientId: string;
  readonly foldedAddress: string;
  /** Null where somebody asks without an account. */
  readonly personId: string | null;
}

/** Addresses whose people asked a client not to be invited again. It holds for that client alone, and no other client learns of it. */
@Injectable()
export class OptOuts {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Which of many addresses this client can't invite: for lists that are checked before anything is sent. */
  async among(clientId: string, foldedAddresses: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.rows<{ address: string }>(amongSql, [clientId, foldedAddresses]);
    return new Set(rows.map(({ address }) => address));
  }

  /** @throws AskedNotToBeInvited */
  async refuse({ clientId, foldedAddress, address }: { clientId: string; foldedAddress: string; address: string }): Promise<void> {
    if ((await this.among(clientId, [foldedAddress])).size > 0) throw new AskedNotToBeInvited(address);
  }

  /** Part of the action in which somebody says so; a second time changes nothing. */
  async ask({ invitationId, clientId, foldedAddress, personId }: Asking): Promise<void> {
    const asked = await this.database.execute(askSql, [newId(), clientId, foldedAddress, invitationId, this.clock.now()]);
    if (asked === 1) await this.audit.append({ action: 'invitations.opted-out', tenantId: clientId, actorId: personId, subjectType: 'invitation', subjectId: invitationId });
  }

  /** Part of the action in which somebody wants to hear from the client again; where nothing was asked nothing changes. */
  async takeBack({ invitationId, clientId, foldedAddress, personId }: Asking): Promise<void> {
    const takenBack = await this.database.execute(takeBackSql, [clientId, foldedAddress, this.clock.now()]);
    if (takenBack === 1) await this.audit.append({ action: 'invitations.opt-out-taken-back', tenantId: clientId, actorId: personId, subjectType: 'invitation', subjectId: invitationId });
  }
}

const amongSql = `
  SELECT folded_address AS address FROM invitations.opt_outs
   WHERE client_id = $1 AND folded_address = ANY ($2::text[]) AND taken_back_at IS NULL`;

const askSql = `
  INSERT INTO invitations.opt_outs (id, client_id, folded_address, invitation_id, asked_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (client_id, folded_address) WHERE taken_back_at IS NULL DO NOTHING`;

const takeBackSql = `
  UPDATE invitations.opt_outs SET taken_back_at = $3
   WHERE client_id = $1 AND folded_address = $2 AND taken_back_at IS NULL`;
