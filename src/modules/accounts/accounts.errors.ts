import { Conflict, Forbidden, Gone } from '../../platform/errors/index.js';
import { accountsPaths } from './accounts.paths.js';

/** The address can't be used like that yet. */
export class AddressMustStay extends Conflict {
  constructor(message: string) {
    super({ title: 'Not with this address yet', message, wayOn: { label: 'Back to your account', path: accountsPaths.account } });
  }
}

/** Somebody proved first that they read this address. */
export class AddressBelongsToAnother extends Conflict {
  constructor() {
    super({
      title: 'This address belongs to an account already',
      message: 'It can belong to one account only. Sign in with it, or reset its password if you do not know it any more.',
      wayOn: { label: 'Sign in', path: accountsPaths.signIn() },
    });
  }
}

/** A link of ours that is used up, over or unknown: the three are told alike. */
export class LinkIsOver extends Gone {
  constructor(message: string, wayOn: { label: string; path: string }) {
    super({ title: 'This link no longer works', message, wayOn });
  }
}

/** Told only to somebody who gave the right password. */
export class AccountIsClosed extends Forbidden {
  constructor() {
    super({
      title: 'This account is closed',
      message: 'An administrator of this Gangway closed it, so nobody can sign in with it. The mail about that says whom to ask.',
      wayOn: { label: 'Help', path: accountsPaths.help },
    });
  }
}

/** Whoever closes accounts keeps their own, and so this Gangway never loses its last administrator. */
export class AccountMustStayOpen extends Conflict {
  constructor(personId: string, message: string) {
    super({ title: 'This account stays active', message, wayOn: { label: 'Back to the person', path: accountsPaths.adminPerson(personId) } });
  }
}

/** Whoever takes rights away keeps their own, and rights are for open accounts; so this Gangway always has an administrator who can sign in. */
export class RightsMustStay extends Conflict {
  constructor(personId: string, message: string) {
    super({ title: 'These rights stay as they are', message, wayOn: { label: 'Back to the person', path: accountsPaths.adminPerson(personId) } });
  }
}

/** Of two administrators who turn on each other at once, the second finds their own account or rights gone; so one always stays. */
export class NoLongerAdministrator extends Conflict {
  constructor() {
    super({
      title: 'You are no administrator any more',
      message: 'Your own account or your rights as administrator ended a moment ago, so you can change nothing here any more.',
      wayOn: { label: 'Help', path: accountsPaths.help },
    });
  }
}
