import { Conflict, NotFound } from '../../../platform/errors/index.js';
import { invitationsPaths } from '../invitations.paths.js';

/** Another client's, or none at all: the two are told alike. */
export class FollowUpNotFound extends NotFound {
  constructor() {
    super({
      title: "We can't find that page",
      message: 'The address may be incomplete, or it belongs to somebody else.',
      wayOn: { label: 'Invitations', path: invitationsPaths.list },
    });
  }
}

/** Between the question and the answer the last one was dealt with otherwise. */
export class NothingFitsAnyMore extends Conflict {
  constructor() {
    super({
      title: 'There is nothing left to do',
      message: 'No invitation fits your filter any more, so nothing was changed.',
      wayOn: { label: 'Invitations', path: invitationsPaths.list },
    });
  }
}
