import { Body, Controller, Get, Post } from '@nestjs/common';
import { actingClientOf, mayManageMembers } from '../../clients/index.js';
import { blankForm, invalid, readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { settingsPaths } from '../invitations.paths.js';
import { settingsView } from '../settings.view.js';
import { ApprovalSettingsForm, approversOf, checkApprovers, chosenAgain } from './approval-settings.form.js';
import { ApproverSettingsQuery, type ApproverRow } from './approver-settings.query.js';
import { ClientPeopleQuery, type ClientPerson } from './client-people.query.js';
import { KeepApprovers } from './keep-approvers.js';

const template = 'invitations/approval-settings';
const layout = { layout: 'room' } as const;

/** *Approval*: an owner says who must say yes before an invitation goes out. */
@Controller()
@Allow(mayManageMembers)
export class ApprovalSettingsController {
  constructor(
    private readonly settings: ApproverSettingsQuery,
    private readonly people: ClientPeopleQuery,
    private readonly keep: KeepApprovers,
  ) {}

  /** The settings begin with this page. */
  @Get(settingsPaths.settings)
  index(): RedirectAnswer {
    return redirect(settingsPaths.approval);
  }

  @Get(settingsPaths.approval)
  async edit(@CurrentViewer() viewer: Viewer): Promise<PageAnswer> {
    const { id } = actingClientOf(viewer);
    const [approvers, people] = await Promise.all([this.settings.ofClient(id), this.people.ofClient(id)]);
    return page(template, { ...view(approvers, people), form: blankForm(ApprovalSettingsForm, chosenAgain(approvers.filter(({ isMember }) => isMember))) }, layout);
  }

  @Post(settingsPaths.approval)
  async update(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const { id } = actingClientOf(viewer);
    const [form, people] = await Promise.all([readForm(ApprovalSettingsForm, body), this.people.ofClient(id)]);
    checkApprovers(form, people);
    if (!form.isValid) return invalid(template, view(await this.settings.ofClient(id), people), form, layout);
    const approvers = approversOf(form.values);
    await this.keep.run(viewer, approvers);
    const text = approvers.length === 0 ? 'Saved. Invitations go out without approval.' : 'Saved. From now on invitations wait for a yes before they go out.';
    return redirect(settingsPaths.approval, { flash: { kind: 'ok', text } });
  }
}

function view(approvers: readonly ApproverRow[], people: readonly ClientPerson[]) {
  return {
    ...settingsView(settingsPaths.approval),
    title: 'Approval of invitations',
    action: settingsPaths.approval,
    people: [{ value: '', label: 'Nobody' }, ...people.map(({ personId, fullName, role }) => ({ value: personId, label: `${fullName}, ${role}` }))],
    absences: approvers.flatMap(({ fullName, delegateName, fromOn, untilOn }) => (delegateName === null || fromOn === null || untilOn === null ? [] : [{ fullName, delegateName, fromOn, untilOn }])),
    gone: approvers.filter(({ isMember }) => !isMember).map(({ fullName }) => fullName).join(', '),
  };
}
