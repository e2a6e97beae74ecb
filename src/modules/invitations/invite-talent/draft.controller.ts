import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { actingClientOf, mayInvite } from '../../clients/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Settings } from '../../../platform/config/index.js';
import { MailRenderer, sendMailHtml } from '../../../platform/mail/index.js';
import { Allow, allowFraming, CurrentViewer, Limits, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { invitationsPaths } from '../invitations.paths.js';
import { invitationId } from '../invitation-id.js';
import { firstMail } from '../mail/first-mail.js';
import { placeOf } from '../mail/talent-mail.js';
import { checkView } from './check.view.js';
import { DraftQuery, type Draft } from './draft.query.js';
import { InviteTalent } from './invite-talent.js';

const dayMilliseconds = 86_400_000;
/** More than anybody checks one by one; a list of people is imported instead. */
const sendings = { max: 200, perMinutes: 60 };

/** *Check your invitation*: the mail exactly as it will arrive, and everything in it with a way to change it. */
@Controller()
export class DraftController {
  constructor(
    private readonly drafts: DraftQuery,
    private readonly inviteTalent: InviteTalent,
    private readonly renderer: MailRenderer,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly limits: Limits,
  ) {}

  @Get(invitationsPaths.draft(':id'))
  @Allow(mayInvite)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res({ passthrough: true }) res: Response): Promise<PageAnswer | RedirectAnswer> {
    const draft = await this.draft(viewer, id);
    if (draft.state !== 'draft') return redirect(invitationsPaths.clientInvitation(id));
    allowFraming(res);
    return page('invitations/check', checkView(draft, this.mailOf(draft, viewer), this.clock.now()), { layout: 'room' });
  }

  /** The mail at its own address, for the frame. */
  @Get(invitationsPaths.draftMail(':id'))
  @Allow(mayInvite)
  async mail(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res() res: Response): Promise<void> {
    const { html } = await this.renderer.render(this.mailOf(await this.draft(viewer, id), viewer), this.clock.now());
    sendMailHtml(res, html);
  }

  /** *Send invitation*. */
  @Post(invitationsPaths.draftSending(':id'))
  @Allow(mayInvite)
  async create(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RedirectAnswer> {
    const draft = await this.draft(viewer, id);
    await this.limits.take('invitation sending', viewer.personId, sendings);
    await this.inviteTalent.run(viewer, draft.id);
    return redirect(invitationsPaths.list, { flash: { kind: 'ok', text: `The invitation to ${draft.name} is on its way to ${draft.address}.` } });
  }

  private draft(viewer: Viewer, id: string): Promise<Draft> {
    return this.drafts.ofClient(actingClientOf(viewer).id, invitationId(id));
  }

  /** Whoever sends it is named in it. The link in the real mail is secret, so this one leads to a page that says so. */
  private mailOf(draft: Draft, { fullName, email }: Viewer) {
    const now = this.clock.now();
    const open = this.settings.publicUrl + invitationsPaths.link('only-in-the-real-mail');
    return firstMail(
      { ...draft, inviterName: fullName, inviterEmail: email },
      { open, decline: open },
      { expiresAt: new Date(now.getTime() + draft.invitationDays * dayMilliseconds), place: placeOf({ createdAt: now }) },
    );
  }
}
