import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { MailKind, SendsMail, type MailContent, type QueuedMail } from '../../../platform/mail/index.js';
import { contractsPaths } from '../../contracts/contracts.paths.js';
import { Journeys } from '../../journeys/index.js';
import { clientReviewsPaths, clientTasksPaths } from '../../onboarding/onboarding.paths.js';
import { reminderMails } from './mail-kinds.js';
import { colleagueReminderContent, talentReminderContent } from './reminder-contents.js';
import { ReminderFactsQuery, type ReminderFacts } from './reminder-facts.query.js';

/** Leads the talent to the page where it goes on. */
@Injectable()
@SendsMail(reminderMails.talent, 'Reminder to a talent')
export class TalentReminderMail extends MailKind {
  constructor(
    private readonly facts: ReminderFactsQuery,
    private readonly journeys: Journeys,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const facts = await this.facts.of(mail.subjectId, String(mail.facts['remindedById']), 'talent');
    if (!facts || hasMovedOn(facts, mail)) return null;
    return talentReminderContent(facts, this.settings.publicUrl + (await this.journeys.nextPath(facts.progressId)));
  }
}

/** Leads the member of the client in charge to what only they can do. */
@Injectable()
@SendsMail(reminderMails.colleague, 'Reminder to a colleague')
export class ColleagueReminderMail extends MailKind {
  constructor(
    private readonly facts: ReminderFactsQuery,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const facts = await this.facts.of(mail.subjectId, String(mail.facts['remindedById']), 'colleague');
    if (!facts || hasMovedOn(facts, mail)) return null;
    return colleagueReminderContent(facts, this.settings.publicUrl + pathTo(facts));
  }
}

function pathTo({ because, contractId }: ReminderFacts): string {
  if (because === 'change' && contractId !== null) return contractsPaths.clientContract(contractId);
  return because === 'review' ? clientReviewsPaths.list : clientTasksPaths.list;
}

/** Nobody is reminded of what they have done meanwhile. */
function hasMovedOn(facts: ReminderFacts, { facts: queued }: QueuedMail): boolean {
  return facts.stage !== queued['stage'] || facts.because !== queued['because'];
}
