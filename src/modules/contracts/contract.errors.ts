import { Conflict } from '../../platform/errors/index.js';
import { formatFullDate } from '../../platform/views/index.js';
import { contractsPaths } from './contracts.paths.js';

/** What became of an offer that nobody can act on any more, in the words of a sentence. */
const endings: Readonly<Record<string, string>> = {
  withdrawn: 'was withdrawn',
  declined: 'was declined',
  expired: 'ran out before it was accepted',
  ended: 'has ended',
};

/** The offer is over; the contract's page says why. */
export class OfferIsOver extends Conflict {
  /** @param path where this reader finds the contract */
  constructor(contract: { id: string; state: string }, path: string = contractsPaths.contract(contract.id)) {
    super({
      title: 'This offer is over',
      message: `The offer ${endings[contract.state] ?? 'is no longer open'}. Nothing was changed.`,
      wayOn: { label: 'Read the contract', path },
    });
  }
}

/** What an administrator, who takes a refusal back, is told of the offer. */
export class OfferStaysWithdrawn extends Conflict {
  constructor(because: 'otherwise' | 'ran out') {
    const message = because === 'ran out' ? "The time of the offer was over before it was withdrawn, so it can't stand again." : "The offer ended for another reason as well, so it can't stand again.";
    super({ title: "This can't be reopened", message: `${message} Ask the client to make a new one. Nothing was changed.` });
  }
}

/** The terms that the person saw are not the terms of now. The controller shows what changed. */
export class TermsChangedMeanwhile extends Conflict {
  /** @param path where this reader sees how the terms stand now */
  constructor(
    readonly seenVersion: number,
    path?: string,
  ) {
    super({
      title: 'The terms have changed',
      message: 'The terms were changed or answered while you were reading. Nothing of what you sent was used.',
      ...(path === undefined ? {} : { wayOn: { label: 'Read the contract', path } }),
    });
  }
}

/** Accepting needs confirmed terms and finished onboarding. */
export class OfferNotReady extends Conflict {
  constructor(contract: { id: string }, message: string) {
    super({ title: "You can't accept the offer yet", message, wayOn: { label: 'See what is left to do', path: contractsPaths.acceptance(contract.id) } });
  }
}

/** The invitation went out with a colleague's yes to these terms and no others; until somebody accepts it nothing else is offered with it. */
export class TermsAreApproved extends Conflict {
  constructor(contract: { id: string }) {
    super({
      title: 'Other terms need another approval',
      message: 'A colleague of yours approved this invitation with the terms that stand there. Revoke it and invite anew with the other terms, which are then approved in their turn. Nothing was changed.',
      wayOn: { label: 'Back to the contract', path: contractsPaths.clientContract(contract.id) },
    });
  }
}

/** Accepted terms bind both sides. */
export class TermsAreAgreed extends Conflict {
  constructor(contract: { id: string }) {
    super({
      title: 'These terms are agreed',
      message: 'The offer was accepted, so its terms can no longer be changed or withdrawn here. Nothing was changed.',
      wayOn: { label: 'Back to the contract', path: contractsPaths.clientContract(contract.id) },
    });
  }
}

/** Two people answered the same request, or it was taken back. */
export class ChangeRequestAlreadyAnswered extends Conflict {
  constructor(contractId: string) {
    super({
      title: 'This request has been answered',
      message: 'Somebody answered it first, or the talent took it back. Nothing of what you sent was used.',
      wayOn: { label: 'Back to the contract', path: contractsPaths.clientContract(contractId) },
    });
  }
}

/** A draft is still an invitation: it ends by revoking that. */
export class InvitationIsOpen extends Conflict {
  constructor(contract: { id: string }) {
    super({
      title: 'The invitation is still open',
      message: 'Nobody has accepted the invitation to this contract yet. Revoke the invitation to take the offer back.',
      wayOn: { label: 'Back to the contract', path: contractsPaths.clientContract(contract.id) },
    });
  }
}

/** The contract has come to its end, whichever; whoever is told goes on from the list of their side. */
export class ContractIsOver extends Conflict {
  constructor(contract: { state: string }) {
    super({ title: 'This contract is over', message: `It ${endings[contract.state] ?? 'is no longer open'}. Nothing was changed.` });
  }
}

/** Ending, pausing and proposing need a contract that is accepted. */
export class NotRunning extends Conflict {
  constructor(contract: { state: string }) {
    super({
      title: 'This contract has not begun',
      message: contract.state === 'draft' ? 'Nobody has accepted the invitation to it yet. Nothing was changed.' : 'The offer has not been accepted yet. Nothing was changed.',
    });
  }
}

/** An accepted contract is ended, not declined. */
export class ContractRuns extends Conflict {
  constructor(contract: { id: string }) {
    super({
      title: 'This offer was accepted',
      message: 'It is a contract now, so it can no longer be declined. You can end it instead. Nothing was changed.',
      wayOn: { label: 'Read the contract', path: contractsPaths.contract(contract.id) },
    });
  }
}

/** Working longer than agreed is agreed by both: that is an extension. */
export class EndsEarlierAlready extends Conflict {
  constructor(contract: { endsOn: string | null }) {
    super({
      title: 'The contract ends before that day',
      message: `It ends on ${formatFullDate(contract.endsOn, { timeZone: 'UTC', lang: 'en', now: new Date(0) })} already. To work longer, the client extends it and the talent confirms. Nothing was changed.`,
    });
  }
}

/** Whoever named the last day may think again; the other side can only ask them to. */
export class NotTheirLastDay extends Conflict {
  constructor() {
    super({ title: 'The other side named this day', message: 'Only the side that named the last day can take it back. Write to them in the project room. Nothing was changed.' });
  }
}

/** The day is over, and the contract with it. */
export class LastDayIsOver extends Conflict {
  constructor() {
    super({ title: 'The last day is over', message: 'It can no longer be taken back: the contract ends with that day. Nothing was changed.' });
  }
}
