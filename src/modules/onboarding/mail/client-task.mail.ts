import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { MailKind, SendsMail } from '../../../platform/mail/index.js';
import type { MailContent, QueuedMail } from '../../../platform/mail/index.js';
import { clientTasksPaths } from '../onboarding.paths.js';
import { clientTaskContent } from './mail-contents.js';
import { MailFactsQuery } from './mail-facts.query.js';
import { mailKinds } from './mail-kinds.js';

/** Tells the hiring manager that somebody waits for a task of the client's own. */
@Injectable()
@SendsMail(mailKinds.clientTask, 'Task for a colleague')
export class ClientTaskMail extends MailKind {
  constructor(
    private readonly facts: MailFactsQuery,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const subjectId = String(mail.facts['subjectId'] ?? mail.facts['contractId']);
    const facts = await this.facts.ofSubject(subjectId);
    const task = (await this.facts.openClientTasks([subjectId])).find(({ taskId }) => taskId === mail.subjectId);
    if (!facts || facts.isEnded || !task) return null;
    return clientTaskContent(facts, task, this.settings.publicUrl + clientTasksPaths.list);
  }
}
