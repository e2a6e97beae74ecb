import { Forbidden } from '../errors/index.js';
import type { ActingContext } from './acting-contexts.js';

/** The client is suspended, so nothing is changed in its name. */
export class OnlyReading extends Forbidden {
  constructor(name: string) {
    super({ title: `${name} is suspended`, message: 'Nothing can be changed in its name until an administrator lifts that, so nothing of what you sent was used. Everything can be read as before.' });
  }
}

/** A form that came after the session it was made in had ended. */
export interface UnsentForm {
  readonly path: string;
  /** In whose name it was made. */
  readonly made: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Nobody is signed in, and the page wants somebody. */
export class SignInNeeded extends Error {
  constructor(
    readonly next: string | null,
    readonly unsent: UnsentForm | null = null,
  ) {
    super('Sign-in needed.');
  }
}

/** The page belongs to a client the person may act for: it is switched to, and the page opened again. */
export class SwitchesByItself extends Error {
  constructor(
    readonly context: ActingContext,
    readonly path: string,
  ) {
    super('Opened for another context.');
  }
}

/** A form made in one context arrived in another. */
export class WrongContext extends Error {
  constructor(
    readonly made: ActingContext | 'self' | null,
    readonly current: string,
    readonly path: string,
    readonly input: Readonly<Record<string, unknown>>,
  ) {
    super('The form was made in another context.');
  }
}

/** What the page says around the form that came too late, here and where a password beside it was wrong. */
export const signedOutPage = { title: 'You were signed out before this was sent', scripts: true };
