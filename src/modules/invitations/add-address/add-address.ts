import { Injectable } from '@nestjs/common';
import { Accounts } from '../../accounts/index.js';
import { Audit } from '../../audit/index.js';
import { Conflict } from '../../../platform/errors/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { invitationsPaths } from '../invitations.paths.js';
import type { OpenedInvitation } from '../open-invitation/opened-invitation.query.js';

/** The invited address has an account of its own already. */
export class AddressHasAccount extends Conflict {
  constructor(invitationId: string) {
    super({
      title: 'This address has an account already',
      message: 'An address belongs to one account. Go back, choose Switch account, and sign in with the invited address.',
      wayOn: { label: 'Back to the invitation', path: invitationsPaths.invitation(invitationId) },
    });
  }
}

/** The invited address becomes one of the signed-in person's own. Its mailbox has been proved before. */
@Injectable()
export class AddAddress {
  constructor(
    private readonly accounts: Accounts,
    private readonly audit: Audit,
  ) {}

  @InTransaction()
  async run(personId: string, { id, clientId, address, foldedAddress }: OpenedInvitation): Promise<void> {
    const owner = await this.accounts.personOfAddress(foldedAddress);
    if (owner === personId) return;
    if (owner !== null) throw new AddressHasAccount(id);
    await this.accounts.addVerifiedAddress(personId, address);
    await this.audit.append({ action: 'invitations.address-added', tenantId: clientId, actorId: personId, subjectType: 'invitation', subjectId: id });
  }
}
