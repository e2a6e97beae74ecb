import { LeaveClient } from '../leave-client/leave-client.js';
import { LeavingController } from '../leave-client/leaving.controller.js';
import { ChangeRole } from './change-role.js';
import { HeldPeople } from './held-people.js';
import { InviteColleague } from './invite-colleague.js';
import { JoinClient } from './join-client.js';
import { MembershipController } from './membership.controller.js';
import { PeopleController } from './people.controller.js';
import { PeopleQuery } from './people.query.js';
import { PersonController } from './person.controller.js';
import { ShownPerson } from './shown-person.js';

export const peopleControllers = [PeopleController, PersonController, LeavingController, MembershipController];

export const peopleProviders = [ChangeRole, HeldPeople, InviteColleague, JoinClient, LeaveClient, PeopleQuery, ShownPerson];
