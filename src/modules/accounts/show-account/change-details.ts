import { Injectable } from '@nestjs/common';
import { InTransaction } from '../../../platform/transactions/index.js';
import { PeopleRepository } from '../people.repository.js';

/** Changes how a person is called, how times are told to them, and where they work from. */
@Injectable()
export class ChangeDetails {
  constructor(private readonly people: PeopleRepository) {}

  @InTransaction()
  async run(personId: string, { country, ...details }: { fullName: string; timeZone: string; locale: string; country: string }): Promise<void> {
    const person = await this.people.holdPerson(personId);
    person.describe({ ...details, country: country || null });
    await this.people.savePerson(person);
  }
}
