import { Injectable } from '@nestjs/common';
import { Limits } from '../../../platform/security/index.js';
import { Passwords } from '../passwords/passwords.js';
import { PeopleRepository } from '../people.repository.js';

const perPerson = { max: 10, perMinutes: 15 };

/** Asks a signed-in person once more who they are. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly people: PeopleRepository,
    private readonly passwords: Passwords,
    private readonly limits: Limits,
  ) {}

  /** @throws TooManyRequests after too many wrong ones */
  async isRight(personId: string, password: string): Promise<boolean> {
    await this.limits.attempt('own password', personId, perPerson);
    const { passwordHash } = await this.people.person(personId);
    const isRight = await this.passwords.isRight(password, passwordHash);
    if (isRight) await this.limits.succeeded('own password', personId);
    return isRight;
  }
}
