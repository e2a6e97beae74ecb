import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Settings } from '../../../platform/config/index.js';
import { MailRenderer, type MailContent } from '../../../platform/mail/index.js';
import { DraftNotFinished } from '../invitation.errors.js';
import { invitationsPaths } from '../invitations.paths.js';
import { firstMail } from '../mail/first-mail.js';
import { placeOf } from '../mail/talent-mail.js';
import type { Draft } from './draft.query.js';

const dayMilliseconds = 86_400_000;

/** The mail of an invitation that has not gone out yet, exactly as it would arrive now, the link apart. */
@Injectable()
export class DraftMail {
  constructor(
    private readonly renderer: MailRenderer,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** The link in the real mail is secret, so this one leads to a page that says so. @param inviter who is named in it */
  contentOf(draft: Draft, { fullName, email }: { fullName: string; email: string }): MailContent {
    if (!draft.isComplete) throw new DraftNotFinished(draft.id);
    const now = this.clock.now();
    const open = this.settings.publicUrl + invitationsPaths.link('only-in-the-real-mail');
    return firstMail(
      { ...draft, inviterName: fullName, inviterEmail: email },
      { open, decline: open },
      { expiresAt: new Date(now.getTime() + draft.invitationDays * dayMilliseconds), place: placeOf({ createdAt: now }) },
    );
  }

  async htmlOf(draft: Draft, inviter: { fullName: string; email: string }): Promise<string> {
    return (await this.renderer.render(this.contentOf(draft, inviter), this.clock.now())).html;
  }
}
