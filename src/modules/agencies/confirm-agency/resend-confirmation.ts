import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { newId } from '../../../platform/database/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { ConfirmationMails } from '../mail/confirmation-mails.js';
import type { ConfirmationRow } from './confirmation.query.js';

/** The final mail once more, to every owner. Earlier mails keep working. */
@Injectable()
export class ResendConfirmation {
  constructor(
    private readonly mails: ConfirmationMails,
    private readonly audit: Audit,
  ) {}

  @InTransaction()
  async run({ personId }: Viewer, { id, contractId }: ConfirmationRow): Promise<void> {
    await this.mails.toOwners([contractId], newId());
    await this.audit.append({ action: 'agencies.confirmation-resent', tenantId: id, actorId: personId, subjectType: 'contract', subjectId: contractId });
  }
}
