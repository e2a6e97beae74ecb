import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { ResendInvitation } from '../../invitations/index.js';
import { ClaimReminder, type Reminder } from './claim-reminder.js';

/** Reminds whoever keeps somebody waiting. An invitation without an answer is sent once more, by the rules of resending. */
@Injectable()
export class SendReminder {
  constructor(
    private readonly claim: ClaimReminder,
    private readonly resend: ResendInvitation,
  ) {}

  /** The day is taken first, so that a second press can't send a second mail; where sending is refused, nothing of the day is used up. */
  @InTransaction()
  async run(viewer: Viewer, progressId: string): Promise<Reminder> {
    const reminder = await this.claim.run(viewer, progressId);
    if (reminder.isNew && reminder.invitationId !== null) await this.resend.inside(viewer, reminder.invitationId);
    return reminder;
  }
}
