import { Controller, Get, Query } from '@nestjs/common';
import { actingClientOf, mayInvite } from '../../clients/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Allow, CurrentViewer, type Viewer } from '../../../platform/security/index.js';
import { page, type PageAnswer } from '../../../platform/views/index.js';
import { invitationsPaths } from '../invitations.paths.js';
import { isFiltered, readAskedList } from './asked-list.js';
import { InvitationListQuery } from './invitation-list.query.js';
import { listView } from './invitation-list.view.js';

@Controller()
export class InvitationsController {
  constructor(
    private readonly list: InvitationListQuery,
    private readonly clock: Clock,
  ) {}

  @Get(invitationsPaths.list)
  @Allow(mayInvite)
  async index(@CurrentViewer() viewer: Viewer, @Query() query: Record<string, unknown>): Promise<PageAnswer> {
    const asked = readAskedList(query);
    const looking = { clientId: actingClientOf(viewer).id, personId: viewer.personId };
    const [found, waiting] = await Promise.all([this.list.page(looking, asked), asked.after === null && !isFiltered(asked) ? this.list.needInviter(looking) : []]);
    return page('invitations/index', listView({ found, waiting, asked, areChosen: query.chosen === 'all' }, viewer, this.clock.now()), { layout: 'room' });
  }
}
