import { Conflict, NotFound } from '../../../platform/errors/index.js';
import { invitationsPaths } from '../invitations.paths.js';

/** Another client's import, or none at all: the two are told alike. */
export class ImportNotFound extends NotFound {
  constructor() {
    super({
      title: "We can't find that import",
      message: 'The address may be incomplete, or it belongs to somebody else.',
      wayOn: { label: 'Import invitations', path: invitationsPaths.import },
    });
  }
}

/** The client wants somebody's yes before an invitation goes out, and nobody can say yes to a whole list. */
export class ListsNeedApproval extends Conflict {
  constructor() {
    super({
      title: 'A list can’t be sent here',
      message: 'Your company wants a colleague’s approval before an invitation goes out, and a whole list can’t be approved. Invite people one by one, or ask an owner to switch approval off for the list.',
      wayOn: { label: 'All imports', path: invitationsPaths.import },
    });
  }
}

/** A colleague, or the same person in another window, was faster. */
export class ImportMovedOn extends Conflict {
  constructor(message: string) {
    super({ title: 'This import has moved on', message, wayOn: { label: 'All imports', path: invitationsPaths.import } });
  }
}
