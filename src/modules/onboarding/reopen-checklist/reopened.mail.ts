import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { Database } from '../../../platform/database/index.js';
import { MailKind, SendsMail } from '../../../platform/mail/index.js';
import type { MailContent, QueuedMail } from '../../../platform/mail/index.js';
import { contractsPaths } from '../../contracts/contracts.paths.js';
import { talentCloudsPaths } from '../../talent-clouds/talent-clouds.paths.js';
import { MailFactsQuery } from '../mail/mail-facts.query.js';
import { mailKinds } from '../mail/mail-kinds.js';
import { type Subject, subjectIdOf, tasksPathOf } from '../subject.js';
import { reopenedContent } from './reopened-content.js';

/** Tells both sides that the refusal is taken back, and why; not where it was refused again, or ended, meanwhile. */
@Injectable()
@SendsMail(mailKinds.reopened, 'Checklist reopened')
export class ReopenedMail extends MailKind {
  constructor(
    private readonly facts: MailFactsQuery,
    private readonly database: Database,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const facts = await this.facts.ofSubject(mail.subjectId);
    const reopening = await this.database.row<{ reason: string }>(reasonSql, [mail.facts['taskId'], mail.facts['at']]);
    if (!facts || !reopening || facts.isEnded || facts.state === 'rejected') return null;
    const side = mail.facts['side'] === 'client' ? 'client' : 'talent';
    const path = side === 'client' ? clientsPathOf(facts) : tasksPathOf(facts);
    return reopenedContent(facts, { side, reason: reopening.reason, link: this.settings.publicUrl + path });
  }
}

function clientsPathOf(subject: Subject): string {
  return subject.contractId === null ? talentCloudsPaths.member(subjectIdOf(subject)) : contractsPaths.clientContract(subject.contractId);
}

const reasonSql = `SELECT reason FROM onboarding.decisions WHERE task_id = $1 AND kind = 'reopened' AND at = $2`;
