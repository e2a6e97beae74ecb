import { Controller, Get } from '@nestjs/common';
import { contractsPaths } from '../contracts/contracts.paths.js';
import { invitationsPaths } from '../invitations/invitations.paths.js';
import { clientTasksPaths } from '../onboarding/onboarding.paths.js';
import { Allow, CurrentViewer, type ClientRole, type Viewer } from '../../platform/security/index.js';
import { redirect, type RedirectAnswer } from '../../platform/views/index.js';
import { actingClientOf } from './acting-client.js';
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
  @Get(clientsPaths.client)
  @Allow(anyMember)
  show(@CurrentViewer() viewer: Viewer): RedirectAnswer {
    return redirect(frontDoors[actingClientOf(viewer).role]);
  }
}
