import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { actingClientOf, mayInvite } from '../../clients/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { newId } from '../../../platform/database/index.js';
import { invalid, readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, FormStandsAt, Limits, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { invitationsPaths } from '../invitations.paths.js';
import { readAskedList } from '../list-invitations/asked-list.js';
import { FittingQuery, type Asking } from './fitting.query.js';
import { FollowUpForm } from './follow-up.form.js';
import { FollowUpQuery } from './follow-up.query.js';
import { newFollowUpView } from './new-follow-up.view.js';
import { StartFollowUp } from './start-follow-up.js';

const template = 'invitations/follow-up-new';
const layout = { layout: 'room' } as const;
/** Looking for all that fit may mean looking through much of what a client has, so it is counted. */
const looks = { max: 12, perMinutes: 1 };

/** *Resend* and *Revoke* for all that fit what the list was asked for: one page that says how many and who, then all of them. */
@Controller()
@Allow(mayInvite)
export class FollowUpsController {
  constructor(
    private readonly fitting: FittingQuery,
    private readonly followUps: FollowUpQuery,
    private readonly start: StartFollowUp,
    private readonly limits: Limits,
    private readonly clock: Clock,
  ) {}

  @Get(invitationsPaths.newFollowUp)
  async new(@CurrentViewer() viewer: Viewer, @Query() query: Record<string, unknown>): Promise<PageAnswer> {
    await this.limits.take('invitations.fitting', viewer.personId, looks);
    return page(template, await this.shown(this.asking(viewer, query)), layout);
  }

  @FormStandsAt(invitationsPaths.list)
  @Post(invitationsPaths.followUps)
  async create(@CurrentViewer() viewer: Viewer, @Body() body: Record<string, unknown> | undefined): Promise<PageAnswer | RedirectAnswer> {
    await this.limits.take('invitations.fitting', viewer.personId, looks);
    const form = await readForm(FollowUpForm, body);
    const asking = this.asking(viewer, body ?? {});
    if (!form.isValid) return invalid(template, await this.shown(asking), form, layout);
    const { id, deed, until } = form.values;
    await this.start.run(id, { ...asking, deed, until: new Date(until) });
    return redirect(invitationsPaths.followUp(id));
  }

  private asking(viewer: Viewer, asked: Readonly<Record<string, unknown>>): Asking {
    const deed = asked.deed === 'revoke' ? 'revoke' : 'resend';
    return { clientId: actingClientOf(viewer).id, personId: viewer.personId, deed, asked: readAskedList(asked), until: this.clock.now() };
  }

  private async shown(asking: Asking) {
    const [fitting, earlier] = await Promise.all([this.fitting.look(asking), this.followUps.newestOf(asking.clientId, asking.deed)]);
    return newFollowUpView({ id: newId(), asking, fitting, earlier });
  }
}
