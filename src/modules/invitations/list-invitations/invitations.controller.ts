import { Controller, Get, Query } from '@nestjs/common';
import { actingClientOf, mayInvite } from '../../clients/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Allow, CurrentViewer, type Viewer } from '../../../platform/security/index.js';
import { page, type PageAnswer } from '../../../platform/views/index.js';
import { invitationsPaths } from '../invitations.paths.js';
import { InvitationListQuery } from './invitation-list.query.js';
import { listView } from './invitation-list.view.js';

const longestSearch = 200;

@Controller()
export class InvitationsController {
  constructor(
    private readonly list: InvitationListQuery,
    private readonly clock: Clock,
  ) {}

  @Get(invitationsPaths.list)
  @Allow(mayInvite)
  async index(@CurrentViewer() viewer: Viewer, @Query('search') search: unknown, @Query('after') after: unknown): Promise<PageAnswer> {
    const asked = { search: textOf(search).slice(0, longestSearch), after: textOf(after) || null };
    const found = await this.list.page({ clientId: actingClientOf(viewer).id, ...asked });
    return page('invitations/index', listView(found, asked, viewer, this.clock.now()), { layout: 'room' });
  }
}

function textOf(asked: unknown): string {
  return typeof asked === 'string' ? asked.normalize('NFC').trim() : '';
}
