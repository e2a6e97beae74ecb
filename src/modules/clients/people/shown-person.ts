import { Injectable } from '@nestjs/common';
import { isId } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { actingClientOf } from '../acting-client.js';
import { rolesThatManageMembers } from '../permissions.js';
import { PeopleQuery } from './people.query.js';
import type { PersonToShow } from './person.view.js';

/** Finds a person of the client for whoever may open their page: owners everybody's, everybody their own. */
@Injectable()
export class ShownPerson {
  constructor(private readonly people: PeopleQuery) {}

  /** @throws NotFound */
  async to(viewer: Viewer, personId: string): Promise<PersonToShow> {
    const client = actingClientOf(viewer);
    const isAllowed = personId === viewer.personId || rolesThatManageMembers.includes(client.role);
    if (!isId(personId) || !isAllowed) throw new NotFound();
    const [person, successors] = await Promise.all([this.people.member(client.id, personId), this.people.successors(client.id, personId)]);
    return { person, successors };
  }
}
