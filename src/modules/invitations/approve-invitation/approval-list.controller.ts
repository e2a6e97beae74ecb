import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { actingClientOf, mayApprove } from '../../clients/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { blankForm, readForm, type FormView } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, FormStandsAt, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { approvalsPaths } from '../invitations.paths.js';
import { AbsenceForm, checkAbsence } from './absence.form.js';
import { ApprovalNotFound } from './approval.errors.js';
import { ApprovalListQuery } from './approval-list.query.js';
import { approvalListView } from './approval.view.js';
import { ApproverSettingsQuery, type ApproverRow } from './approver-settings.query.js';
import { ClientPeopleQuery, type ClientPerson } from './client-people.query.js';
import { KeepAbsence } from './keep-absence.js';

/** *Approvals*: what waits for the viewer's yes, and who stands in while they are away. */
@Controller()
@Allow(mayApprove)
export class ApprovalListController {
  constructor(
    private readonly list: ApprovalListQuery,
    private readonly settings: ApproverSettingsQuery,
    private readonly people: ClientPeopleQuery,
    private readonly keep: KeepAbsence,
    private readonly clock: Clock,
  ) {}

  @Get(approvalsPaths.list)
  async index(@CurrentViewer() viewer: Viewer, @Query('after') after: unknown): Promise<PageAnswer> {
    return this.shown(viewer, typeof after === 'string' ? after : null, blankForm(AbsenceForm));
  }

  @FormStandsAt(approvalsPaths.list)
  @Post(approvalsPaths.absence)
  async create(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    if ((await this.own(viewer)) === null) throw new ApprovalNotFound();
    const form = await readForm(AbsenceForm, body);
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: viewer.timeZone }).format(this.clock.now());
    checkAbsence(form, await this.others(viewer), today);
    if (!form.isValid) return this.shown(viewer, null, form.view());
    await this.keep.run(viewer, form.values);
    return redirect(approvalsPaths.list, { flash: { kind: 'ok', text: 'Saved. On those days your approvals are asked of the person who stands in.' } });
  }

  @FormStandsAt(approvalsPaths.list)
  @Post(approvalsPaths.absenceEnd)
  async destroy(@CurrentViewer() viewer: Viewer): Promise<RedirectAnswer> {
    await this.keep.end(viewer);
    return redirect(approvalsPaths.list, { flash: { kind: 'ok', text: 'Nobody stands in for you any more.' } });
  }

  private async shown(viewer: Viewer, after: string | null, form: FormView): Promise<PageAnswer> {
    const asked = { clientId: actingClientOf(viewer).id, personId: viewer.personId, after };
    const [waiting, own, others] = await Promise.all([this.list.page(asked), this.own(viewer), this.others(viewer)]);
    return page('invitations/approvals', { ...approvalListView({ ...waiting, after, own, others }), form }, { layout: 'room', status: form.hasErrors ? 422 : 200 });
  }

  private async own(viewer: Viewer): Promise<ApproverRow | null> {
    const approvers = await this.settings.ofClient(actingClientOf(viewer).id);
    return approvers.find(({ personId }) => personId === viewer.personId) ?? null;
  }

  private async others(viewer: Viewer): Promise<ClientPerson[]> {
    const people = await this.people.ofClient(actingClientOf(viewer).id);
    return people.filter(({ personId }) => personId !== viewer.personId);
  }
}
