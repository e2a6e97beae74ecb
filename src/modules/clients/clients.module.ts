import { Module } from '@nestjs/common';
import { ChangePlan } from './change-plan/change-plan.js';
import { PlanController } from './change-plan/plan.controller.js';
import { AddClient } from './add-client/add-client.js';
import { ClientContexts } from './client-contexts.js';
import { ClientMembers } from './client-members.js';
import { Clients } from './clients.js';
import { ClientsHomeCards } from './clients.home-cards.js';
import { ClientsNavigation } from './clients.navigation.js';
import { ClientListQuery } from './list-clients/client-list.query.js';
import { ClientsController } from './list-clients/clients.controller.js';
import { JoinClientsWhenAddressVerified } from './listeners/join-clients-when-address-verified.listener.js';
import { MailOwnerWhenClientAdded } from './listeners/mail-owner-when-client-added.listener.js';
import { ClientsMailPreview } from './mail/clients.mail.preview.js';
import { OwnerWelcomeMail } from './mail/owner-welcome.mail.js';
import { ClientPlanController } from './move-client/client-plan.controller.js';
import { MoveClient } from './move-client/move-client.js';
import { PlansController } from './show-plans/plans.controller.js';
import { PlansQuery } from './show-plans/plans.query.js';

/** Companies, their members and plans. */
@Module({
  controllers: [ClientPlanController, ClientsController, PlanController, PlansController],
  providers: [
    AddClient,
    ChangePlan,
    ClientContexts,
    ClientListQuery,
    ClientMembers,
    ClientsMailPreview,
    Clients,
    ClientsHomeCards,
    ClientsNavigation,
    JoinClientsWhenAddressVerified,
    MailOwnerWhenClientAdded,
    MoveClient,
    OwnerWelcomeMail,
    PlansQuery,
  ],
  exports: [Clients],
})
export class ClientsModule {}
