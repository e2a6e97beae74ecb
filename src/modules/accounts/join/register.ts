import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database, newId } from '../../../platform/database/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { SecretLinks } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Registration } from './registration.entity.js';

export const registrationPurpose = 'accounts.registration';

/** Keeps a wish for an account and mails its link. It asks nothing about the address, so it tells nothing about it. */
@Injectable()
export class Register {
  constructor(
    private readonly database: Database,
    private readonly mailbox: Mailbox,
    private readonly links: SecretLinks,
    private readonly clock: Clock,
  ) {}

  @InTransaction()
  async run(details: { fullName: string; address: string; passwordHash: string; browserHash: Buffer }): Promise<string> {
    const registration = Registration.open({ ...details, at: this.clock.now() });
    await this.database.repository(Registration).insert(registration);
    await this.mailLink(registration);
    return registration.id;
  }

  /** The same mail once more; the links of earlier ones keep working. */
  @InTransaction()
  async mailAgain(registrationId: string): Promise<void> {
    const registration = await this.database.repository(Registration).findOneBy({ id: registrationId });
    if (registration && registration.endedAt === null) await this.mailLink(registration);
  }

  private async mailLink({ id, address, fullName, expiresAt }: Registration): Promise<void> {
    const [mail] = await this.mailbox.queue([{ kind: 'accounts.verify-address', dedupeKey: newId(), to: address, toName: fullName, subjectId: id }]);
    if (!mail) throw new Error('The mail with the link was not queued.');
    await this.links.issueMailed({ mailId: mail.id, purpose: registrationPurpose, subjectId: id, address, expiresAt });
  }
}
