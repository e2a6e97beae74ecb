import { Injectable } from '@nestjs/common';
import { Accounts } from '../../accounts/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { AcceptedSubject } from '../accept-invitation/accepted-subject.query.js';
import { Acceptance } from '../accept-invitation/acceptance.js';
import { InvitationNotOpen, LinkReplaced } from '../invitation.errors.js';
import { InvitationsRepository } from '../invitations.repository.js';

export interface NewAccount {
  readonly fullName: string;
  /** Hashed before the transaction opens: Argon2 takes longer than everything in it. */
  readonly passwordHash: string;
  /** The address that the visitor has proved to read. */
  readonly provedAddress: string;
  /** What the person's agency is called, where one was invited. */
  readonly agencyName: string | null;
  /** Where the person works from, if they said it. */
  readonly country?: string | null;
}

/** Who came aboard, and where they go on. `personId` is null when an earlier press of the same form had already done it. */
export interface Activated {
  readonly personId: string | null;
  /** The contract or the membership that the journey hangs on. */
  readonly subjectId: string;
}

/** A new account for the invited address and the acceptance: both or neither, once. */
@Injectable()
export class ActivateAccount {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly accounts: Accounts,
    private readonly acceptance: Acceptance,
    private readonly subject: AcceptedSubject,
    private readonly clock: Clock,
  ) {}

  /** @param signIn signs the new person in, inside the transaction */
  @InTransaction()
  async run(invitationId: string, { fullName, passwordHash, provedAddress, agencyName, country }: NewAccount, signIn: (personId: string) => Promise<void>): Promise<Activated> {
    // The row's lock makes presses that come at once wait for the first, instead of colliding on the address.
    const invitation = await this.invitations.byIdForActivation(invitationId);
    if (invitation.foldedAddress !== provedAddress) throw new LinkReplaced();
    if (invitation.state === 'accepted') return { personId: null, subjectId: await this.subject.of(invitation) };
    const at = this.clock.now();
    if (!invitation.isOpen(at)) throw new InvitationNotOpen(invitation.state);
    const personId = await this.accounts.activate({ fullName, address: invitation.address, passwordHash, country, at });
    const agency = agencyName === null ? null : { name: agencyName };
    const { subjectId } = await this.acceptance.settle(invitationId, { personId, agency, at });
    await signIn(personId);
    return { personId, subjectId };
  }
}
