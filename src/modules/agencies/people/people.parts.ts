import { ChangePeople } from './change-people.js';
import { JoinAgencies } from './join-agencies.js';
import { MembershipController } from './membership.controller.js';
import { PeopleController } from './people.controller.js';
import { PeopleQuery } from './people.query.js';
import { PersonController } from './person.controller.js';

export const peopleControllers = [PeopleController, PersonController, MembershipController];

export const peopleProviders = [ChangePeople, JoinAgencies, PeopleQuery];
