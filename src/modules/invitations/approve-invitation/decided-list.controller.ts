import { Controller, Get, Query } from '@nestjs/common';
import { actingClientOf, mayApprove } from '../../clients/index.js';
import { Allow, CurrentViewer, type Viewer } from '../../../platform/security/index.js';
import { page, type PageAnswer } from '../../../platform/views/index.js';
import { approvalsPaths } from '../invitations.paths.js';
import { DecidedListQuery } from './decided-list.query.js';
import { decidedListView } from './decided-list.view.js';

/** *Approvals*, *Decided*: what became of what was asked. */
@Controller()
@Allow(mayApprove)
export class DecidedListController {
  constructor(private readonly list: DecidedListQuery) {}

  @Get(approvalsPaths.decided)
  async index(@CurrentViewer() viewer: Viewer, @Query('after') asked: unknown): Promise<PageAnswer> {
    const after = typeof asked === 'string' ? asked : null;
    const found = await this.list.page({ clientId: actingClientOf(viewer).id, personId: viewer.personId, after });
    return page('invitations/approvals-decided', decidedListView({ ...found, after }), { layout: 'room' });
  }
}
