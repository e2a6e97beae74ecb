import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database, idFrom, newId } from '../../../platform/database/index.js';
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

  /** The same page sent once more is the same wish: what was typed last counts, and no second mail goes out. */
  @InTransaction()
  async run(details: { fullName: string; address: string; passwordHash: string; browserHash: Buffer }): Promise<string> {
    const at = this.clock.now();
    const registration = Registration.open({ ...details, id: idFrom(details.browserHash.toString('hex'), details.address), at });
    const written = await this.database.row<{ isNew: boolean }>(openSql, valuesOf(registration));
    if (written === null) return this.openAnew(Registration.open({ ...details, id: newId(), at }));
    if (written.isNew) await this.mailLink(registration);
    return registration.id;
  }

  /** The page's first wish is over: it was fulfilled, or its time is over. */
  private async openAnew(registration: Registration): Promise<string> {
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

function valuesOf({ id, fullName, address, passwordHash, browserHash, createdAt, expiresAt }: Registration): unknown[] {
  return [id, fullName, address, passwordHash, browserHash, createdAt, expiresAt];
}

const openSql = `
  INSERT INTO accounts.registrations AS open (id, full_name, address, password_hash, browser_hash, created_at, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (id) DO UPDATE SET full_name = excluded.full_name, password_hash = excluded.password_hash
    WHERE open.ended_at IS NULL AND open.expires_at > excluded.created_at
  RETURNING xmax = 0 AS "isNew"`;
