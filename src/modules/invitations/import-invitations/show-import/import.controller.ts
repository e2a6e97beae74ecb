import { Controller, Get, Param, Query } from '@nestjs/common';
import { actingClientOf, mayInvite } from '../../../clients/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Allow, CurrentViewer, type Viewer } from '../../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../../platform/views/index.js';
import { invitationsPaths } from '../../invitations.paths.js';
import { checkingView } from './checking.view.js';
import { ImportRowsQuery } from './import-rows.query.js';
import { ImportQuery } from './import.query.js';
import { importView, tabOf } from './import.view.js';
import { rowNumberOf } from '../../row-number.js';

/** One import: what its rows came to, and how far it is. */
@Controller()
export class ImportController {
  constructor(
    private readonly imports: ImportQuery,
    private readonly rows: ImportRowsQuery,
    private readonly clock: Clock,
  ) {}

  @Get(invitationsPaths.oneImport(':id'))
  @Allow(mayInvite)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Query('view') view: unknown, @Query('after') after: unknown): Promise<PageAnswer | RedirectAnswer> {
    const shown = await this.imports.ofClient(actingClientOf(viewer).id, id);
    if (shown.state === 'read') return redirect(invitationsPaths.importColumns(id));
    if (shown.state === 'checking') return page('invitations/import-checking', checkingView(shown, this.clock.now()), { layout: 'room', fragment: 'invitations/_import-checking' });
    const tab = tabOf(view, shown);
    const rows = await this.rows.page(id, tab, rowNumberOf(after));
    // A dry run that is over takes the place of the whole page that asked how far it is.
    const part = shown.sentAt === null ? {} : { fragment: 'invitations/_import-progress' };
    return page('invitations/import', importView(shown, { tab, page: rows }, viewer, this.clock.now()), { layout: 'room', ...part });
  }
}
