import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Settings } from '../../platform/config/index.js';
import { deriveKey } from '../../platform/security/index.js';
import { InTransaction } from '../../platform/transactions/index.js';
import { Audit } from '../audit/index.js';

/** Something done with an account. */
export interface AccountDeed {
  readonly action: string;
  readonly personId: string;
  /** Who did it, where it was not the person. */
  readonly actorId?: string;
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Writes down what was done with an account. */
@Injectable()
export class AccountDeeds {
  private readonly key: Buffer;

  constructor(
    private readonly audit: Audit,
    settings: Settings,
  ) {
    this.key = deriveKey(settings.masterKey, 'audited addresses');
  }

  /** For a deed that has no transaction of its own, such as signing in. */
  @InTransaction()
  async note(deed: AccountDeed): Promise<void> {
    await this.append(deed);
  }

  /** Inside the action's transaction. */
  append({ action, personId, actorId = personId, facts }: AccountDeed): Promise<void> {
    return this.audit.append({ action, tenantId: null, actorId, subjectType: 'person', subjectId: personId, ...(facts ? { facts } : {}) });
  }

  /** A refused sign-in, the same for addresses with and without an account: which it was stays unsaid even here. */
  @InTransaction()
  async noteFailure(address: string): Promise<void> {
    const subjectId = createHmac('sha256', this.key).update(address).digest('hex');
    await this.audit.append({ action: 'accounts.sign-in-failed', tenantId: null, actorId: null, subjectType: 'address', subjectId });
  }
}
