import { Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import type { Request } from 'express';
import { Strategy } from 'passport-local';
import { originOf } from '../../../platform/security/index.js';
import { CheckPassword } from './check-password.js';
import { RecognisedBrowsers } from './recognised-browsers.js';

/** What passport puts on the request when the password was right. */
export interface SignedInPerson {
  readonly personId: string;
}

/** Signing in with address and password, as a passport strategy: other ways to sign in stand beside it. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(
    private readonly checkPassword: CheckPassword,
    private readonly browsers: RecognisedBrowsers,
  ) {
    super({ usernameField: 'email', passwordField: 'password', session: false, passReqToCallback: true });
  }

  async validate(req: Request, email: unknown, password: unknown): Promise<SignedInPerson | false> {
    if (typeof email !== 'string' || typeof password !== 'string') return false;
    const attempt = { email, password, origin: originOf(req), browser: this.browsers.read(req) };
    const personId = await this.checkPassword.run(attempt);
    return personId ? { personId } : false;
  }
}

/** Lets the controller answer a wrong password with the form again, instead of a bare refusal. */
@Injectable()
export class PasswordGuard extends AuthGuard('password') {
  override handleRequest<TUser>(error: unknown, person: TUser | false): TUser {
    if (error) throw error instanceof Error ? error : new Error('Signing in failed.');
    // Passport says false for "nobody"; the controller looks for exactly that.
    return (person || null) as TUser;
  }
}
