import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import type { Viewer } from '../../platform/security/index.js';
import { rolesThatAccept } from '../agencies/index.js';
import { actingClientOf } from '../clients/index.js';
import { Membership } from './membership.entity.js';

/** Finds memberships to act on. Whoever asks for one that is not theirs is told that there is none. */
@Injectable()
export class MembershipsRepository {
  constructor(private readonly database: Database) {}

  /** The viewer's own, or of an agency that they run; locked until the action ends. */
  async ofTalent({ personId }: Viewer, membershipId: string): Promise<Membership> {
    const membership = await this.locked(membershipId);
    if (!membership) throw new NotFound();
    const isTheirs = membership.agencyId === null ? membership.personId === personId : await this.mayActFor(membership.agencyId, personId);
    if (!isTheirs) throw new NotFound();
    return membership;
  }

  /** One in a cloud of the client that the viewer acts for, locked until the action ends. */
  async ofClient(viewer: Viewer, membershipId: string): Promise<Membership> {
    const membership = await this.locked(membershipId);
    if (membership?.clientId !== actingClientOf(viewer).id) throw new NotFound();
    return membership;
  }

  /** The same, not locked, for what hangs on the talent and leaves the membership as it is. */
  async seenByClient(viewer: Viewer, membershipId: string): Promise<Membership> {
    const membership = await this.database.repository(Membership).findOneBy({ id: membershipId, clientId: actingClientOf(viewer).id });
    if (!membership) throw new NotFound();
    return membership;
  }

  /** For listeners: an event has named the membership, so it exists. */
  async named(membershipId: string): Promise<Membership> {
    const membership = await this.locked(membershipId);
    if (!membership) throw new Error(`There is no membership ${membershipId}.`);
    return membership;
  }

  /** Writes a locked membership back in one statement; `save` would read it once more. */
  async store(membership: Membership): Promise<void> {
    const { id, ...columns } = membership;
    await this.database.repository(Membership).update({ id }, columns);
  }

  private locked(membershipId: string): Promise<Membership | null> {
    return this.database.repository(Membership).findOne({ where: { id: membershipId }, lock: { mode: 'pessimistic_write' } });
  }

  private async mayActFor(agencyId: string, personId: string): Promise<boolean> {
    const role = await this.database.row(
      'SELECT role FROM agencies.member_cards WHERE agency_id = $1 AND person_id = $2 AND is_active AND role = ANY ($3)',
      [agencyId, personId, rolesThatAccept],
    );
    return role !== null;
  }
}
