import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { MailKind, type MailContent, type QueuedMail } from '../../../platform/mail/index.js';
import { MailedMembershipQuery, type MailedMembership } from './mailed-membership.query.js';

/** A mail about one membership, which its subject names. */
@Injectable()
export abstract class MembershipMail extends MailKind {
  constructor(
    private readonly memberships: MailedMembershipQuery,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const membership = await this.memberships.of(mail.subjectId);
    return membership && this.content(membership, this.settings.publicUrl);
  }

  /** What it says; null where that is no longer true. */
  protected abstract content(membership: MailedMembership, publicUrl: string): MailContent | null;
}
