import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { MailKind, SendsMail } from '../../../platform/mail/index.js';
import type { MailContent, QueuedMail } from '../../../platform/mail/index.js';
import { tasksPathOf } from '../subject.js';
import { tasksAssignedContent } from './mail-contents.js';
import { MailFactsQuery } from './mail-facts.query.js';
import { mailKinds } from './mail-kinds.js';

/** The list of tasks, so that it can be gone on with on another device. */
@Injectable()
@SendsMail(mailKinds.tasksAssigned, 'Onboarding tasks assigned')
export class TasksAssignedMail extends MailKind {
  constructor(
    private readonly facts: MailFactsQuery,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const facts = await this.facts.ofSubject(mail.subjectId);
    if (!facts || facts.isEnded || !facts.isOpen || facts.openTasks.length === 0) return null;
    return tasksAssignedContent(facts, this.settings.publicUrl + tasksPathOf(facts));
  }
}
