import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { SecretLinks } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { AccountDeeds } from '../account-deeds.js';
import { Accounts } from '../accounts.js';
import { LinkIsOver } from '../accounts.errors.js';
import { accountsPaths } from '../accounts.paths.js';
import { Registration } from './registration.entity.js';

/** Turns a registration into an account: its address is proved, and of several who claimed it the first gets it. */
@Injectable()
export class VerifyRegistration {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly links: SecretLinks,
    private readonly deeds: AccountDeeds,
    private readonly clock: Clock,
  ) {}

  @InTransaction()
  async run({ registrationId, linkId }: { registrationId: string; linkId: string }): Promise<string> {
    const at = this.clock.now();
    const registrations = this.database.repository(Registration);
    const registration = await registrations.findOneByOrFail({ id: registrationId });
    registration.checkOpen(at);
    if (!(await this.links.use(linkId))) throw new LinkIsOver('It was used already. Sign in instead.', { label: 'Sign in', path: accountsPaths.signIn() });
    registration.end(at);
    await registrations.save(registration);
    const { fullName, address, passwordHash } = registration;
    const personId = await this.accounts.activate({ fullName, address, passwordHash, at });
    await this.deeds.append({ action: 'accounts.joined', personId });
    return personId;
  }
}
