import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { actingClientOf, mayApprove } from '../../../clients/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { blankForm, readForm, type FormView } from '../../../../platform/forms/index.js';
import { Allow, CurrentViewer, FormStandsAt, type Viewer } from '../../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../../platform/views/index.js';
import { SendBackForm } from '../../approve-invitation/send-back.form.js';
import { approvalsPaths, listApprovalsPaths } from '../../invitations.paths.js';
import { rowNumberOf } from '../../row-number.js';
import { plainName, sendRows } from '../show-import/rows-file.js';
import { DecideList } from './decide-list.js';
import { ListApprovalQuery, type ListApproval } from './list-approval.query.js';
import { listApprovalView } from './list-approval.view.js';

const afterwards = { 'next step': 'Approved. The next step is asked now.', sent: 'Approved. The invitations are on their way.' } as const;

/** A whole list before somebody who is asked whether it may go out. */
@Controller()
@Allow(mayApprove)
export class ListApprovalsController {
  constructor(
    private readonly lists: ListApprovalQuery,
    private readonly decide: DecideList,
    private readonly clock: Clock,
  ) {}

  @Get(listApprovalsPaths.item(':id'))
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Query('after') after: unknown): Promise<PageAnswer> {
    return this.shown(viewer, id, { after: rowNumberOf(after), form: blankForm(SendBackForm) });
  }

  /** Everybody whom it would invite, as the file says it, to be read elsewhere. */
  @Get(listApprovalsPaths.rows(':id'))
  async rows(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res() res: Response): Promise<void> {
    const item = await this.find(viewer, id);
    await sendRows(res, `to-be-approved-${plainName(item.fileName)}.csv`, this.lines(item));
  }

  /** *Approve*. */
  @FormStandsAt(listApprovalsPaths.item)
  @Post(listApprovalsPaths.approval(':id'))
  async approve(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RedirectAnswer> {
    const came = await this.decide.approve(viewer, id);
    if (came === null) return this.decidedBefore(id);
    return redirect(approvalsPaths.list, { flash: { kind: 'ok', text: afterwards[came] } });
  }

  /** *Send back*, with a reason. */
  @FormStandsAt(listApprovalsPaths.item)
  @Post(listApprovalsPaths.return(':id'))
  async sendBack(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(SendBackForm, body);
    if (!form.isValid) return this.shown(viewer, id, { after: 0, form: form.view() });
    if (!(await this.decide.sendBack(viewer, id, form.values.reason))) return this.decidedBefore(id);
    return redirect(approvalsPaths.list, { flash: { kind: 'ok', text: 'Sent back. Whoever asked reads your reason and can send the list again.' } });
  }

  private decidedBefore(id: string): RedirectAnswer {
    return redirect(listApprovalsPaths.item(id), { flash: { kind: 'info', text: 'Somebody has decided it already. Nothing was changed.' } });
  }

  private async shown(viewer: Viewer, id: string, { after, form }: { after: number; form: FormView }): Promise<PageAnswer> {
    const item = await this.find(viewer, id);
    const listed = item.decision === null ? await this.lists.page(item, after) : { people: [], next: null };
    const place = { timeZone: viewer.timeZone, lang: viewer.locale, now: this.clock.now() };
    return page('invitations/list-approval', { ...listApprovalView(item, listed, place), form }, { layout: 'room', status: form.hasErrors ? 422 : 200 });
  }

  private find(viewer: Viewer, id: string): Promise<ListApproval> {
    return this.lists.find(id, { clientId: actingClientOf(viewer).id, personId: viewer.personId });
  }

  private async *lines(item: ListApproval): AsyncGenerator<readonly string[]> {
    yield ['Row', ...item.header];
    if (item.decision !== null) return;
    for await (const { number, cells } of this.lists.everybody(item)) yield [String(number), ...cells];
  }
}
