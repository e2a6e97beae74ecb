import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Settings } from '../../../platform/config/index.js';
import { Database, newId } from '../../../platform/database/index.js';
import { SecretLinks } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { AccountDeeds } from '../account-deeds.js';
import { Accounts } from '../accounts.js';
import { LinkIsOver } from '../accounts.errors.js';
import { accountsPaths } from '../accounts.paths.js';

export const setupPurpose = 'accounts.setup';
const validForHours = 24;
/** Stands for the installation itself: all setup links belong to it and end together. */
const installation = '00000000-0000-4000-8000-000000000000';

/** The first start of an empty installation: one link, once, makes its first administrator. */
@Injectable()
export class FirstRun {
  constructor(
    private readonly database: Database,
    private readonly links: SecretLinks,
    private readonly accounts: Accounts,
    private readonly deeds: AccountDeeds,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** The link to print where nobody has an account yet. Each web process prints its own, and all of them work until one is used. Null where somebody has. */
  @InTransaction()
  async linkIfEmpty(): Promise<string | null> {
    if (!(await this.isEmpty())) return null;
    const expiresAt = new Date(this.clock.now().getTime() + validForHours * 3600 * 1000);
    const secret = await this.links.issueCopied({ purpose: setupPurpose, subjectId: installation, address: `setup ${newId()}`, role: 'admin', expiresAt });
    return this.settings.publicUrl + accountsPaths.setupLink(secret);
  }

  /** @throws LinkIsOver when somebody used the link before, even a moment ago */
  @InTransaction()
  async createAdministrator(details: { linkId: string; fullName: string; address: string; passwordHash: string }): Promise<string> {
    // Of two links that are used at once, the second finds somebody there.
    await this.database.execute(`SELECT pg_advisory_xact_lock(hashtext('accounts.setup'))`);
    if (!(await this.links.use(details.linkId)) || !(await this.isEmpty())) throw setupIsOver();
    const { fullName, address, passwordHash } = details;
    const personId = await this.accounts.activate({ fullName, address, passwordHash, isAdmin: true, at: this.clock.now() });
    await this.links.revokeAll(setupPurpose, installation);
    await this.deeds.append({ action: 'accounts.administrator-created', personId });
    return personId;
  }

  /** Whether nobody has an account yet. */
  async isEmpty(): Promise<boolean> {
    const row = await this.database.row<{ isEmpty: boolean }>('SELECT NOT EXISTS (SELECT 1 FROM accounts.people) AS "isEmpty"');
    return row?.isEmpty ?? false;
  }
}

export function setupIsOver(): LinkIsOver {
  return new LinkIsOver('It works once, for 24 hours. Restart Gangway to have a new one printed, as long as nobody has an account.', {
    label: 'Sign in',
    path: accountsPaths.signIn(),
  });
}
