import { Injectable } from '@nestjs/common';
import { foldAddress } from '../../../platform/addresses/index.js';
import { Limits, type Waits } from '../../../platform/security/index.js';
import { AccountDeeds } from '../account-deeds.js';
import { AccountIsClosed } from '../accounts.errors.js';
import { Passwords } from '../passwords/passwords.js';
import { PeopleRepository } from '../people.repository.js';
import { RecognisedBrowsers } from './recognised-browsers.js';

export interface SignInAttempt {
  readonly email: string;
  readonly password: string;
  /** Where it comes from. */
  readonly origin: string;
  /** What this browser was given when somebody signed in on it before. */
  readonly browser: string | null;
}

const perAccount = { max: 10, perMinutes: 15 };
const perOrigin = { max: 100, perMinutes: 15 };

/**
 * A whole office may share an origin with whoever guesses, so its waits stay short and fade; no length of a row makes them a lock.
 * A right password takes back its own try and nothing else: else an account of one's own would pay for guesses at others'.
 */
const waitsOfOrigin: Waits = { longestInSeconds: 300, forgottenAfterSeconds: 3600, fade: true, mostInARow: null };

/** Answers whose the address and password are. Known and unknown addresses go the same way and take the same time. */
@Injectable()
export class CheckPassword {
  constructor(
    private readonly people: PeopleRepository,
    private readonly passwords: Passwords,
    private readonly limits: Limits,
    private readonly browsers: RecognisedBrowsers,
    private readonly deeds: AccountDeeds,
  ) {}

  /**
   * @throws TooManyRequests when this account or this origin has to wait
   * @throws AccountIsClosed after the right password of a closed account; any other password is answered as everywhere
   */
  async run({ email, password, origin, browser }: SignInAttempt): Promise<string | null> {
    const folded = foldAddress(email);
    const address = folded ?? email.trim().toLowerCase().slice(0, 254);
    const ownBrowser = this.browsers.idOf(browser, address);
    // A stranger who guesses at somebody's account makes strangers wait, and not the owner at their own browser.
    const account = ownBrowser ? `${address} ${ownBrowser}` : address;
    if (!ownBrowser) await this.limits.attempt('sign-in origin', origin, perOrigin, waitsOfOrigin);
    await this.limits.attempt('sign-in', account, perAccount);
    // What is no address is nobody's, and is not put to the database: it may hold what no text there can.
    const credentials = folded === null ? null : await this.people.credentialsOf(folded);
    if (!(await this.passwords.isRight(password, credentials?.passwordHash ?? null)) || !credentials) {
      await this.deeds.noteFailure(address);
      return null;
    }
    if (credentials.isDeactivated) {
      await this.deeds.note({ action: 'accounts.sign-in-refused', personId: credentials.personId });
      throw new AccountIsClosed();
    }
    await this.limits.succeeded('sign-in', account);
    if (!ownBrowser) await this.limits.giveBack('sign-in origin', origin);
    return credentials.personId;
  }
}
