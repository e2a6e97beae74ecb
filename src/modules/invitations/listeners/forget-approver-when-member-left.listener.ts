import { Injectable } from '@nestjs/common';
import { MemberLeft } from '../../clients/events.js';
import { Database } from '../../../platform/database/index.js';
import { JoinsTransaction } from '../../../platform/events/index.js';

/** Whoever left and comes back one day, perhaps in another role, approves nothing until an owner names them again. */
@Injectable()
@JoinsTransaction(MemberLeft)
export class ForgetApproverWhenMemberLeft {
  constructor(private readonly database: Database) {}

  async handle({ data: { clientId, personId } }: MemberLeft): Promise<void> {
    await this.database.execute('DELETE FROM invitations.approvers WHERE client_id = $1 AND person_id = $2', [clientId, personId]);
    await this.database.execute('DELETE FROM invitations.absences WHERE client_id = $1 AND (person_id = $2 OR delegate_id = $2)', [clientId, personId]);
  }
}
