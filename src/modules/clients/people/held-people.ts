import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { actingClientOf } from '../acting-client.js';
import { CannotTakeOver, LastOwnerStays, OwnersOnly } from '../client.errors.js';
import { ClientMember } from '../client-member.entity.js';
import { rolesThatInvite, rolesThatManageMembers } from '../permissions.js';

/**
 * The people of a client while nobody else changes them: whoever does holds the client's row until the transaction ends.
 * So two owners can't remove each other at once, and rights are asked once more behind the lock.
 */
@Injectable()
export class HeldPeople {
  constructor(private readonly database: Database) {}

  /** @returns the client that the viewer acts for and still belongs to */
  async asMember(viewer: Viewer): Promise<string> {
    const clientId = actingClientOf(viewer).id;
    await this.hold(clientId);
    await this.member(clientId, viewer.personId);
    return clientId;
  }

  /** The same for an owner. @throws OwnersOnly */
  async asOwner(viewer: Viewer): Promise<string> {
    const clientId = await this.asMember(viewer);
    const { role } = await this.member(clientId, viewer.personId);
    if (!rolesThatManageMembers.includes(role)) throw new OwnersOnly();
    return clientId;
  }

  /** No other transaction locks it this way; those that only refer to the client go on. */
  async hold(clientId: string): Promise<void> {
    await this.database.rows('SELECT id FROM clients.clients WHERE id = $1 FOR NO KEY UPDATE', [clientId]);
  }

  /** @throws NotFound also for somebody who left, and for a member of another client */
  async member(clientId: string, personId: string): Promise<ClientMember> {
    const member = await this.database.repository(ClientMember).findOneBy({ clientId, personId, isActive: true });
    if (!member) throw new NotFound();
    return member;
  }

  /** @throws LastOwnerStays */
  async requireAnotherOwner(clientId: string, personId: string): Promise<void> {
    const owners = await this.database.repository(ClientMember).findBy({ clientId, role: 'owner', isActive: true });
    if (!owners.some((owner) => owner.personId !== personId)) throw new LastOwnerStays();
  }

  /** @throws CannotTakeOver */
  async requireSuccessor(clientId: string, personId: string, successorId: string | null): Promise<string> {
    const successor = successorId === null ? null : await this.database.repository(ClientMember).findOneBy({ clientId, personId: successorId, isActive: true });
    if (!successor || successor.personId === personId || !rolesThatInvite.includes(successor.role)) throw new CannotTakeOver();
    return successor.personId;
  }
}
