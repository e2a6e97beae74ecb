import type { ActingContext } from './acting-contexts.js';

/** Nobody is signed in, and the page wants somebody. */
export class SignInNeeded extends Error {
  constructor(readonly next: string | null) {
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
