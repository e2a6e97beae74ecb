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

/** A colleague, or the same person in another window, was faster. */
export class ImportMovedOn extends Conflict {
  constructor(message: string) {
    super({ title: 'This import has moved on', message, wayOn: { label: 'All imports', path: invitationsPaths.import } });
  }
}
