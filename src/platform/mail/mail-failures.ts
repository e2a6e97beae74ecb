import { Injectable, Logger } from '@nestjs/common';
import { UnfitMailDocument } from './mail-document.js';
import { MailOutcomes } from './mail-outcomes.js';
import type { LeasedMail } from './mail-leases.js';

/** What is done about a mail that failed here, before or beside the mail server. */
@Injectable()
export class MailFailures {
  private readonly logger = new Logger('mail');

  constructor(private readonly outcomes: MailOutcomes) {}

  /** Puts the mail off, or gives it up where no further attempt could end otherwise. Never throws. */
  async record(mail: LeasedMail, error: unknown): Promise<void> {
    this.log(mail, error);
    try {
      if (error instanceof UnfitMailDocument) await this.outcomes.bounced(mail, error.message);
      else await this.outcomes.deferred(mail, 'This mail could not be composed or recorded; the log says why.');
    } catch (next) {
      // The row keeps its lease and comes back when that has run out.
      this.log(mail, next);
    }
  }

  /** The kind and the row say which mail it was; addresses and texts stay out of the log. */
  log(mail: LeasedMail, error: unknown): void {
    this.logger.error({ mailId: mail.id, kind: mail.kind, err: error }, 'a mail failed');
  }
}
