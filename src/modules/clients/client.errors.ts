import { Conflict, Forbidden, Gone } from '../../platform/errors/index.js';
import { clientsPaths } from './clients.paths.js';

const toPeople = { label: 'People', path: clientsPaths.people };

/** Somebody suspended it a moment ago; their reason stands. */
export class SuspendedAlready extends Conflict {
  constructor() {
    super({ title: 'This client is suspended already', message: 'Somebody suspended it a moment ago. Their reason stands.' });
  }
}

/** What would begin something new with a suspended client. */
export class ClientIsSuspended extends Conflict {
  constructor(clientName: string) {
    super({ title: `${clientName} is suspended at the moment`, message: `Nothing new can begin with ${clientName} until an administrator of this Gangway lifts the suspension. Nothing is lost: invitations and offers stand as much longer as it lasts.` });
  }
}

/** Without an owner nobody could say who belongs to the client. */
export class LastOwnerStays extends Conflict {
  constructor() {
    super({ title: 'A client needs an owner', message: 'Make somebody else an owner first. Nothing was changed.', wayOn: toPeople });
  }
}

/** What an owner alone may do. */
export class OwnersOnly extends Forbidden {
  constructor() {
    super({ title: 'Only an owner may do this', message: 'Ask an owner of your company. Nothing was changed.', wayOn: toPeople });
  }
}

/** Whoever takes over must belong to the client and be allowed to go on with the work. */
export class CannotTakeOver extends Conflict {
  constructor() {
    super({ title: 'Choose somebody else to take over', message: "The colleague you chose can't take over: they have left, or have another role by now. Nothing was changed.", wayOn: toPeople });
  }
}

/** A colleague asked them to join, and they did not answer in time. */
export class TooLateToJoin extends Gone {
  constructor(clientName: string, askedBy: string) {
    super({ title: 'It is too late to join with this mail', message: `Ask ${askedBy} of ${clientName} for a new one. It takes them one press.`, wayOn: { label: 'Go to your home page', path: '/home' } });
  }
}

/** Whoever asked them is no owner any more, so their word no longer lets anybody in. */
export class NobodyAsksAnyMore extends Gone {
  constructor(clientName: string) {
    super({ title: 'This invitation to join no longer counts', message: `Whoever sent it is no owner of ${clientName} any more. Ask another owner to invite you.`, wayOn: { label: 'Go to your home page', path: '/home' } });
  }
}
