import { Injectable } from '@nestjs/common';
import { InTransaction } from '../../../platform/transactions/index.js';
import { PeopleRepository } from '../people.repository.js';

/** Changes how a person is called and how times are told to them. */
@Injectable()
export class ChangeDetails {
  constructor(private readonly people: PeopleRepository) {}

  @InTransaction()
  async run(personId: string, details: { fullName: string; timeZone: string; locale: string }): Promise<void> {
    const person = await this.people.person(personId);
    person.describe(details);
    await this.people.savePerson(person);
  }
}
