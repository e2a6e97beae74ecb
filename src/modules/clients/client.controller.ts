import { Controller, Get } from '@nestjs/common';
import { contractsPaths } from '../contracts/contracts.paths.js';
import { invitationsPaths } from '../invitations/invitations.paths.js';
import { clientReviewsPaths, clientTasksPaths } from '../onboarding/onboarding.paths.js';
import { Allow, CurrentViewer, type ClientRole, type Viewer } from '../../platform/security/index.js';
import { redirect, type RedirectAnswer } from '../../platform/views/index.js';
import { actingClientOf, type ActingClient } from './acting-client.js';
import { Clients } from './clients.js';
import { clientsPaths } from './clients.paths.js';
import { anyMember } from './permissions.js';

/** Where each role's work is; every one of these pages lets its role in. */
const frontDoors: Record<ClientRole, string> = {
  owner: invitationsPaths.list,
  'hiring manager': invitationsPaths.list,
  reviewer: clientTasksPaths.list,
  finance: contractsPaths.clientContracts,
};

/** A client's front door leads to what its members do most, each by their role. */
@Controller()
export class ClientController {
  constructor(private readonly clients: Clients) {}

  @Get(clientsPaths.client)
  @Allow(anyMember)
  async show(@CurrentViewer() viewer: Viewer): Promise<RedirectAnswer> {
    return redirect(await this.frontDoorOf(actingClientOf(viewer)));
  }

  /** Reviewers review where the plan has reviewers of the client's own; elsewhere they have its tasks. */
  private async frontDoorOf({ id, role }: ActingClient): Promise<string> {
    if (role === 'reviewer' && (await this.clients.planOf(id)).hasOwnReviewers) return clientReviewsPaths.list;
    return frontDoors[role];
  }
}
