import { Controller, Get } from '@nestjs/common';
import { invitationsPaths } from '../invitations/invitations.paths.js';
import { Allow } from '../../platform/security/index.js';
import { redirect, type RedirectAnswer } from '../../platform/views/index.js';
import { clientsPaths } from './clients.paths.js';
import { anyMember } from './permissions.js';

/** A client's front door leads to what its members do most. */
@Controller()
export class ClientController {
  @Get(clientsPaths.client)
  @Allow(anyMember)
  show(): RedirectAnswer {
    return redirect(invitationsPaths.list);
  }
}
