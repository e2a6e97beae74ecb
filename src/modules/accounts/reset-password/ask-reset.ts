import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database, newId } from '../../../platform/database/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { SecretLinks } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';

export const resetPurpose = 'accounts.password-reset';
const validForMinutes = 60;

/** Writes the same rows whether or not the address has an account; the mail is only composed where it has one. */
@Injectable()
export class AskReset {
  constructor(
    private readonly database: Database,
    private readonly mailbox: Mailbox,
    private readonly links: SecretLinks,
    private readonly clock: Clock,
  ) {}

  @InTransaction()
  async run(address: string): Promise<void> {
    const id = newId();
    const at = this.clock.now();
    await this.database.execute('INSERT INTO accounts.password_resets (id, address, created_at) VALUES ($1, $2, $3)', [id, address, at]);
    const [mail] = await this.mailbox.queue([{ kind: 'accounts.password-reset', dedupeKey: id, to: address, subjectId: id }]);
    if (!mail) throw new Error('The mail with the link was not queued.');
    const expiresAt = new Date(at.getTime() + validForMinutes * 60_000);
    await this.links.issueMailed({ mailId: mail.id, purpose: resetPurpose, subjectId: id, address, expiresAt });
  }
}
