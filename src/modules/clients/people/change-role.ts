import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { Events } from '../../../platform/events/index.js';
import type { ClientRole, Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { ClientMember } from '../client-member.entity.js';
import { MemberRoleChanged, WorkHandedOver } from '../events.js';
import { rolesThatInvite } from '../permissions.js';
import { HeldPeople } from './held-people.js';

/** Whether somebody with open work in their name loses the right to go on with it. */
export function losesWork(from: ClientRole, to: ClientRole): boolean {
  return rolesThatInvite.includes(from) && !rolesThatInvite.includes(to);
}

/** Gives a member another role, from their next request on. */
@Injectable()
export class ChangeRole {
  constructor(
    private readonly database: Database,
    private readonly people: HeldPeople,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * @param handedToId who takes over what is open, where the new role may not go on with it
   * @throws LastOwnerStays, CannotTakeOver
   */
  @InTransaction()
  async run(viewer: Viewer, personId: string, { role, handedToId }: { role: ClientRole; handedToId: string | null }): Promise<void> {
    const clientId = await this.people.asOwner(viewer);
    const member = await this.people.member(clientId, personId);
    if (member.role === role) return;
    if (member.role === 'owner') await this.people.requireAnotherOwner(clientId, personId);
    const toId = losesWork(member.role, role) ? await this.people.requireSuccessor(clientId, personId, handedToId) : null;
    await this.database.repository(ClientMember).update({ clientId, personId }, { role });
    const by = { actorId: viewer.personId, subjectType: 'person', subjectId: personId };
    await this.audit.append({ action: 'clients.member-role-changed', tenantId: clientId, ...by, facts: { from: member.role, to: role, ...(toId === null ? {} : { handedToId: toId }) } });
    const at = this.clock.now().toISOString();
    await this.events.publish(new MemberRoleChanged({ clientId, personId, role, byId: viewer.personId, at }));
    if (toId !== null) await this.events.publish(new WorkHandedOver({ clientId, fromId: personId, toId, byId: viewer.personId, at }));
  }
}
