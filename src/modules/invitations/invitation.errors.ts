import { Conflict, Forbidden, Gone, NotFound } from '../../platform/errors/index.js';
import { formatDay } from '../../platform/views/index.js';
import { talentCloudsPaths } from '../talent-clouds/talent-clouds.paths.js';
import type { InvitationState } from './invitation-state.js';
import { invitationsPaths } from './invitations.paths.js';

/** What is said in an error may be read any time later, so every day has its year. */
const anyYear = { timeZone: 'UTC', lang: 'en', now: new Date(0) };

const whatHappened: Partial<Record<InvitationState, string>> = {
  draft: 'It has not been sent yet.',
  accepted: 'It has been accepted.',
  declined: 'It has been declined.',
  revoked: 'It has been revoked.',
  expired: 'Its time is over.',
};

/** What was asked for needs an invitation that can still be answered. */
export class InvitationNotOpen extends Conflict {
  constructor(readonly state: InvitationState) {
    super({ title: 'This invitation has changed meanwhile', message: whatHappened[state] ?? 'It is already on its way.' });
  }
}

export class AddressUnchanged extends Conflict {
  constructor() {
    super({ title: 'That is the same address', message: 'The invitation goes to this address already. Use Resend to send it once more.' });
  }
}

/** A half-filled draft is finished on its form, not sent. */
export class DraftNotFinished extends Conflict {
  constructor(draftId: string) {
    super({ title: 'This draft is only half-filled', message: 'Fill in what is missing first. Nothing was sent.', wayOn: { label: 'Finish the draft', path: invitationsPaths.draftEdit(draftId) } });
  }
}

/** While it waited, whoever invites lost the right to. */
export class SenderMayNotInvite extends Conflict {
  constructor() {
    super({ title: 'Whoever invites may no longer invite', message: 'The person who wrote this invitation no longer invites for your company. Somebody else can send it in their own name. Nothing was sent.' });
  }
}

/** The same client has invited the same address to the same thing already. */
export class AlreadyInvited extends Conflict {
  constructor({ by, on, invitationId, cloudName }: { by: string; on: Date; invitationId: string | null; cloudName: string | null }) {
    super({
      title: 'There is an open invitation already',
      message: `${by} invited this address ${cloudName === null ? 'to the same project' : `into ${cloudName}`} on ${formatDay(on, anyYear)} already.`,
      wayOn: invitationId === null ? { label: 'All invitations', path: invitationsPaths.list } : { label: 'Open that invitation', path: invitationsPaths.clientInvitation(invitationId) },
    });
  }
}

/** Whoever reads this address asked this client not to be invited again. */
export class AskedNotToBeInvited extends Conflict {
  constructor(address: string) {
    super({
      title: 'They asked not to be invited again',
      message: `Whoever reads ${address} declined an earlier invitation and asked your company not to invite them again. They can take that back by the link in that mail.`,
      wayOn: { label: 'All invitations', path: invitationsPaths.list },
    });
  }
}

/** Where a colleague's yes is wanted, it was given for one address. */
export class AddressNeedsApproval extends Conflict {
  constructor() {
    super({
      title: 'Another address needs another approval',
      message: "Your company wants a colleague's approval before an invitation goes out, and it was given for the address that stands there. Revoke this invitation and invite the right address.",
      wayOn: { label: 'All invitations', path: invitationsPaths.list },
    });
  }
}

/** None of the client's own clouds that stand. */
export class CloudNotThere extends Conflict {
  constructor() {
    super({
      title: 'That talent cloud is not there',
      message: 'Choose one of your talent clouds. This one is no longer there, or it never was one of yours.',
      wayOn: { label: 'Talent clouds', path: talentCloudsPaths.clientClouds },
    });
  }
}

/** The cloud was deleted after the invitation had gone out. */
export class InvitedCloudIsGone extends Gone {
  constructor(clientName: string) {
    super({
      title: 'This talent cloud is no longer there',
      message: `${clientName} deleted it after you were invited. Nothing was accepted and nothing is asked of you. Ask ${clientName} for another invitation if you expected one.`,
    });
  }
}

/** An invitation to an agency is accepted for one: nobody has said yet for which. */
export class AgencyNotNamed extends Conflict {
  constructor() {
    super({ title: 'For which agency?', message: "Open the invitation again and enter your agency's name. Nothing was accepted." });
  }
}

/** An agency that the person does not manage, or none at all: the two are told alike. */
export class AgencyNotYours extends NotFound {
  constructor() {
    super({ title: "We can't find that agency", message: 'You can accept for agencies whose owner or manager you are. Nothing was accepted.' });
  }
}

/** Another client's invitation, or none at all: the two are told alike. */
export class InvitationNotFound extends NotFound {
  constructor() {
    super({ title: "We can't find that invitation", message: 'The address may be incomplete, or it belongs to somebody else.' });
  }
}

/** Nobody can tell whose invitation this browser may see. It names nobody. */
export class LinkNeeded extends NotFound {
  constructor() {
    super({
      title: 'Open the link in your mail again',
      message: 'This browser does not know yet which invitation is yours. Open the link in your mail again, or sign in with the address that was invited.',
      wayOn: { label: 'Sign in', path: '/sign-in' },
    });
  }
}

/** A secret that never was one of ours. */
export class UnknownLink extends NotFound {
  constructor() {
    super({
      title: 'This link leads nowhere',
      message: 'It may have been cut in two by a mail program. Open the mail again and use its button, or copy the whole link.',
    });
  }
}

/** The invitation went to another address after this link was made. */
export class LinkReplaced extends Gone {
  constructor() {
    super({
      title: 'This link was replaced',
      message: 'The invitation was sent again to a corrected address, so this link no longer opens it. If you expected an invitation, look for a newer mail, or ask whoever invited you.',
    });
  }
}

export class InvitationRevokedAlready extends Gone {
  constructor() {
    super({ title: 'This invitation was revoked', message: 'Whoever invited you took the invitation back. Nothing is asked of you any more. If you think this is a mistake, write to the person who invited you.' });
  }
}

/** @param signInPath null for whoever is signed in: doing so once more would lead here again */
export class AcceptedByAnother extends Gone {
  constructor(signInPath: string | null) {
    const isSignedIn = signInPath === null;
    super({
      title: 'This invitation was accepted',
      message: `Somebody has accepted it already. If that was you, ${isSignedIn ? 'you are signed in with another account now: sign out, and in with the one' : 'sign in with the account'} you used then.`,
      wayOn: isSignedIn ? { label: 'Go home', path: '/home' } : { label: 'Sign in', path: signInPath },
    });
  }
}

/** The person who invited may no longer do so, which is checked again when the invitation is accepted. */
export class InviterMayNoLongerInvite extends Forbidden {
  constructor(clientName: string) {
    super({
      title: "This invitation can't be accepted any more",
      message: `Whoever sent it no longer invites for ${clientName}. Ask ${clientName} for a new invitation; nothing was accepted and nothing is lost.`,
    });
  }
}

/** The account that is signed in has not proved the invited address. */
export class AddressNotYours extends Conflict {
  constructor() {
    super({ title: 'You are signed in with another address', message: 'Switch to the account that was invited, or add the invited address to this one.' });
  }
}
