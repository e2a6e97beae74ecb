import { Module } from '@nestjs/common';
import { ChangePlan } from './change-plan/change-plan.js';
import { PlanController } from './change-plan/plan.controller.js';
import { AddClient } from './add-client/add-client.js';
import { ClientContexts } from './client-contexts.js';
import { ClientMembers } from './client-members.js';
import { Clients } from './clients.js';
import { ClientsAudited } from './clients.audited.js';
import { ClientsHomeCards } from './clients.home-cards.js';
import { ClientsNavigation } from './clients.navigation.js';
import { JourneysModule } from '../journeys/index.js';
import { ClientListQuery } from './list-clients/client-list.query.js';
import { ClientsController } from './list-clients/clients.controller.js';
import { GiveBackTimeToColleaguesWhenClientSuspensionLifted } from './listeners/give-back-time-when-client-suspension-lifted.listener.js';
import { JoinClientsWhenAddressVerified } from './listeners/join-clients-when-address-verified.listener.js';
import { clientMails } from './mail/client-mails.js';
import { ClientPlanController } from './move-client/client-plan.controller.js';
import { MoveClient } from './move-client/move-client.js';
import { peopleControllers, peopleProviders } from './people/people.parts.js';
import { PlansController } from './show-plans/plans.controller.js';
import { PlansQuery } from './show-plans/plans.query.js';
import { AdminClientController } from './suspend-client/admin-client.controller.js';
import { SuspendClient } from './suspend-client/suspend-client.js';

/** Companies, their members and plans. */
@Module({
  imports: [JourneysModule],
  controllers: [AdminClientController, ClientPlanController, ClientsController, PlanController, PlansController, ...peopleControllers],
  providers: [
    AddClient,
    ChangePlan,
    ClientContexts,
    ClientListQuery,
    ClientMembers,
    Clients,
    ClientsAudited,
    ClientsHomeCards,
    ClientsNavigation,
    JoinClientsWhenAddressVerified,
    MoveClient,
    PlansQuery,
    SuspendClient,
    GiveBackTimeToColleaguesWhenClientSuspensionLifted,
    ...clientMails,
    ...peopleProviders,
  ],
  exports: [Clients],
})
export class ClientsModule {}
