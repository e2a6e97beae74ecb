import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { actingClientOf, mayInvite } from '../../clients/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { invalid, readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, Limits, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { keyOf } from '../form-key.form.js';
import { invitationsPaths } from '../invitations.paths.js';
import { resendLimit } from '../resend-invitation/resend-limit.js';
import { sortForResending, type Sorted } from './fit.js';
import { ResendSeveral } from './resend-several.js';
import { SeveralInvitations } from './several-invitations.js';
import { idsOf, SeveralForm, tickedIds } from './several.form.js';
import { doneWords, resending, severalView } from './several.view.js';

const template = 'invitations/several';
const layout = { layout: 'room' } as const;

/** *Resend* for what is ticked on the list: one page that says which, then all of them at once. */
@Controller()
export class ResendsController {
  constructor(
    private readonly several: SeveralInvitations,
    private readonly resend: ResendSeveral,
    private readonly limits: Limits,
    private readonly clock: Clock,
  ) {}

  @Get(invitationsPaths.resends)
  @Allow(mayInvite)
  async new(@CurrentViewer() viewer: Viewer, @Query('id') id: unknown): Promise<PageAnswer> {
    return page(template, severalView(resending, await this.sorted(viewer, tickedIds(id))), layout);
  }

  @Post(invitationsPaths.resends)
  @Allow(mayInvite)
  async create(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(SeveralForm, body);
    if (!form.isValid) return invalid(template, severalView(resending, { fit: [], skipped: [] }), form, layout);
    const ids = idsOf(form.values);
    // Whose they are and which can be sent at all comes first: only those use their limit up.
    const formKey = keyOf(form.values);
    const { fit } = await this.sorted(viewer, ids, formKey);
    const due = fit.filter(({ invitation }) => invitation.resentByForm !== formKey);
    const usedUp = await this.limits.takeEach(resendLimit.name, due.map(({ invitation }) => invitation.id), resendLimit);
    const skippedAlready = new Set(ids.filter((each) => !fit.some(({ invitation }) => invitation.id === each)));
    return redirect(invitationsPaths.list, { flash: doneWords(resending, await this.resend.run({ clientId: actingClientOf(viewer).id, personId: viewer.personId }, { ids, formKey }, new Set([...usedUp, ...skippedAlready]))) });
  }

  /** @param formKey what this page has sent again already is no longer held up by the limit */
  private async sorted(viewer: Viewer, ids: readonly string[], formKey = ''): Promise<Sorted> {
    const several = await this.several.of(actingClientOf(viewer).id, ids, this.clock.now(), { areLocked: false });
    const due = several.filter(({ invitation }) => invitation.resentByForm !== formKey);
    return sortForResending(several, await this.several.usedUp(due.map(({ invitation }) => invitation)));
  }
}
