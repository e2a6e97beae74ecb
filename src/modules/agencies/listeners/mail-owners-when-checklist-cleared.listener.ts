import { Injectable } from '@nestjs/common';
import { ChecklistCleared } from '../../onboarding/events.js';
import { AfterCommit } from '../../../platform/events/index.js';
import { ConfirmationMails } from '../mail/confirmation-mails.js';

/** The review is done: an agency that is not public yet gets its final invitation, whose button leads to the confirmation (S26). */
@Injectable()
@AfterCommit(ChecklistCleared)
export class MailOwnersWhenChecklistCleared {
  constructor(private readonly mails: ConfirmationMails) {}

  async handle(events: readonly ChecklistCleared[]): Promise<void> {
    await this.mails.toOwners(events.map(({ data }) => data.contractId));
  }
}
