import { accountsPaths } from '../accounts/accounts.paths.js';
import { Conflict, Forbidden, Gone, NotFound } from '../../platform/errors/index.js';
import { agenciesPaths } from './agencies.paths.js';

/** Two agencies of one name could not be told apart in the directory. */
export class AgencyNameTaken extends Conflict {
  constructor() {
    super({ title: 'There is an agency of this name already', message: 'This name is taken already. Choose another name, such as one with your place in it. If the agency is yours, sign in as its owner, or ask its owner to add you.' });
  }
}

/** Nobody made it, or it is nobody's business yet: the two are told alike. */
export class ListingNotFound extends NotFound {
  constructor() {
    super({ title: "We can't find that agency", message: 'The address may be incomplete, or the agency is not public yet.' });
  }
}

/** An admin took it out of sight. */
export class ListingOutOfSight extends NotFound {
  constructor() {
    super({ title: 'This listing is out of sight', message: 'The people who run this Gangway have taken it out of sight for now.' });
  }
}

/** Only what strangers can see can be taken out of sight. */
export class NothingToSuspend extends Conflict {
  constructor() {
    super({ title: 'There is nothing to take out of sight', message: 'The listing is not public, or somebody suspended it a moment ago.' });
  }
}

/** Without an owner nobody could confirm the agency or say who belongs to it. */
export class LastOwnerStays extends Conflict {
  constructor() {
    super({ title: 'An agency needs an owner', message: 'Make somebody else an owner first. Nothing was changed.', wayOn: { label: 'People of the agency', path: agenciesPaths.people } });
  }
}

/** What an owner alone may do. */
export class OwnersOnly extends Forbidden {
  constructor() {
    super({ title: 'Only an owner may do this', message: 'Ask an owner of the agency. Nothing was changed.' });
  }
}

/** The confirmation comes after the review, not before. */
export class NotYetToConfirm extends Conflict {
  constructor() {
    super({ title: 'There is something to do before', message: 'The agency is confirmed once the contract is read and everything asked for is checked. Nothing was changed.' });
  }
}

/** The link of a final mail whose agency is confirmed. */
export class ConfirmedAlready extends Gone {
  constructor(slug: string) {
    super({ title: 'This agency is confirmed already', message: 'Its listing is public, and the link in the mail has nothing left to do.', wayOn: { label: 'See the public listing', path: agenciesPaths.listing(slug) } });
  }
}

/** The link of a final mail whose offer is over. */
export class NothingLeftToConfirm extends Gone {
  constructor() {
    super({ title: 'This offer is over', message: 'There is nothing left to confirm. The listing stays as it is.', wayOn: { label: 'Go to your home page', path: '/home' } });
  }
}

/** A secret that never was one of ours. */
export class UnknownConfirmationLink extends NotFound {
  constructor() {
    super({ title: 'This link leads nowhere', message: 'It may have been cut in two by a mail program. Open the mail again and use its button, or sign in and find the offer there.', wayOn: { label: 'Sign in', path: accountsPaths.signIn() } });
  }
}
