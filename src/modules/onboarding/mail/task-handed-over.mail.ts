import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { MailKind, SendsMail } from '../../../platform/mail/index.js';
import type { MailContent, QueuedMail } from '../../../platform/mail/index.js';
import { HandOverQuery } from '../hand-over-task/hand-over.query.js';
import type { HandOverFacts } from '../hand-over-task/hand-over.query.js';
import { clientTasksPaths } from '../onboarding.paths.js';
import { MailFactsQuery } from './mail-facts.query.js';
import type { MailFacts } from './mail-facts.query.js';
import { mailKinds } from './mail-kinds.js';

/** To the colleague to whom one of the client's own tasks was handed. */
@Injectable()
@SendsMail(mailKinds.taskHandedOver, 'Task handed over')
export class TaskHandedOverMail extends MailKind {
  constructor(
    private readonly handOvers: HandOverQuery,
    private readonly facts: MailFactsQuery,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const [handOver] = await this.handOvers.of([String(mail.facts['handOverId'])]);
    const facts = handOver?.isDue ? await this.facts.ofSubject(handOver.subjectId) : null;
    if (!handOver || !facts) return null;
    return taskHandedOverContent(facts, handOver, this.settings.publicUrl + clientTasksPaths.show(handOver.taskId));
  }
}

/** Who hands over what, for whom, with which words. */
export function taskHandedOverContent(facts: MailFacts, handOver: HandOverFacts, link: string): MailContent {
  return {
    template: 'onboarding/task-handed-over',
    subject: `${handOver.byName} hands you: ${handOver.title} for ${facts.talentName}`,
    fromName: `${handOver.byName} via Gangway`,
    timeZone: handOver.toTimeZone,
    data: {
      preheader: `${facts.talentName} waits for it at ${facts.projectName}.`,
      why: `You got this mail because ${handOver.byName} of ${facts.clientName} handed you this task.`,
      byName: handOver.byName,
      title: handOver.title,
      taskWhy: handOver.why,
      note: handOver.note ?? '',
      talentName: facts.talentName,
      projectName: facts.projectName,
      since: handOver.since,
      link,
    },
  };
}
