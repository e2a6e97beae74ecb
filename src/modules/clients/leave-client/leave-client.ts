import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { ClientMember } from '../client-member.entity.js';
import { MemberLeft, WorkHandedOver } from '../events.js';
import { HeldPeople } from '../people/held-people.js';
import { rolesThatInvite } from '../permissions.js';

/** An owner removes somebody, or somebody leaves. What is open in their name goes on in a colleague's. */
@Injectable()
export class LeaveClient {
  constructor(
    private readonly database: Database,
    private readonly people: HeldPeople,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @throws LastOwnerStays, CannotTakeOver */
  @InTransaction()
  async run(viewer: Viewer, personId: string, handedToId: string | null): Promise<void> {
    const clientId = personId === viewer.personId ? await this.people.asMember(viewer) : await this.people.asOwner(viewer);
    const { role } = await this.people.member(clientId, personId);
    if (role === 'owner') await this.people.requireAnotherOwner(clientId, personId);
    const toId = rolesThatInvite.includes(role) ? await this.people.requireSuccessor(clientId, personId, handedToId) : null;
    const at = this.clock.now();
    await this.database.repository(ClientMember).update({ clientId, personId }, { isActive: false, leftAt: at, handedToId: toId });
    await this.tell(viewer, { clientId, personId, handedToId: toId }, at);
  }

  private async tell({ personId: byId }: Viewer, left: { clientId: string; personId: string; handedToId: string | null }, at: Date): Promise<void> {
    const { clientId, personId, handedToId } = left;
    const facts: Record<string, string> = handedToId === null ? {} : { handedToId };
    await this.audit.append({ action: 'clients.member-left', tenantId: clientId, actorId: byId, subjectType: 'person', subjectId: personId, facts });
    await this.events.publish(new MemberLeft({ ...left, byId, at: at.toISOString() }));
    if (handedToId !== null) await this.events.publish(new WorkHandedOver({ clientId, fromId: personId, toId: handedToId, byId, at: at.toISOString() }));
  }
}
