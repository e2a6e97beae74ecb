import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { MailKind, SendsMail } from '../../../platform/mail/index.js';
import type { MailContent, QueuedMail } from '../../../platform/mail/index.js';
import { onboardingPaths } from '../onboarding.paths.js';
import { MailFactsQuery } from './mail-facts.query.js';
import type { MailFacts } from './mail-facts.query.js';
import { mailKinds } from './mail-kinds.js';

/** To the talent, when a waiver is over and the task is asked for again. */
@Injectable()
@SendsMail(mailKinds.askedAgain, 'Something is asked for again')
export class AskedAgainMail extends MailKind {
  constructor(
    private readonly facts: MailFactsQuery,
    private readonly settings: Settings,
  ) {
    super();
  }

  /** Null for the client's own tasks, which are no talent's to do, and for what was sent in meanwhile. */
  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const facts = await this.facts.ofSubject(String(mail.facts['subjectId']));
    const task = await this.facts.openTalentTask(mail.subjectId);
    if (!facts || !task || facts.isEnded) return null;
    return askedAgainContent(facts, task, this.settings.publicUrl + onboardingPaths.task(mail.subjectId));
  }
}

/** What is asked for again, by whom, and that nothing else changes. */
export function askedAgainContent(facts: MailFacts, task: { title: string; why: string }, link: string): MailContent {
  return {
    template: 'onboarding/asked-again',
    subject: `Asked for again: ${task.title}`,
    timeZone: facts.talentTimeZone,
    data: {
      preheader: `${facts.clientName} went on without it for a while.`,
      why: `You got this mail because you work with ${facts.clientName} on ${facts.projectName}.`,
      title: task.title,
      taskWhy: task.why,
      clientName: facts.clientName,
      projectName: facts.projectName,
      isCleared: facts.state === 'cleared',
      link,
    },
  };
}
