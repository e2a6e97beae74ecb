import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database, newId } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { actingAgencyOf } from '../acting-agency.js';
import { AgenciesRepository } from '../agencies.repository.js';
import { AgencyMember } from '../agency-member.entity.js';
import { rolesThatOwn, type AgencyRole } from '../agency-rights.js';
import { LastOwnerStays, OwnersOnly } from '../agency.errors.js';
import { AgencyMemberAwaited, AgencyMemberRemoved, AgencyMemberRoleChanged } from '../events.js';

/** Says who belongs to an agency. Every change holds the agency's row, so that two owners can't remove each other at once. */
@Injectable()
export class ChangePeople {
  constructor(
    private readonly database: Database,
    private readonly agencies: AgenciesRepository,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Names somebody by address. Naming the same address again changes the role that waits for it, and mails nobody twice. */
  @InTransaction()
  async name(viewer: Viewer, { address, role }: { address: string; role: AgencyRole }): Promise<void> {
    const agencyId = await this.holdAsOwner(viewer);
    const at = this.clock.now();
    const awaited = await this.database.row<{ id: string; isNew: boolean }>(nameSql, [newId(), agencyId, address, role, viewer.personId, at]);
    if (!awaited?.isNew) return;
    await this.note(viewer, 'agencies.member-awaited', { agencyId, subjectId: awaited.id, facts: { role } });
    await this.events.publish(new AgencyMemberAwaited({ agencyId, awaitedId: awaited.id, role, byId: viewer.personId, at: at.toISOString() }));
  }

  /** Somebody who was named and has not joined is no longer waited for. */
  @InTransaction()
  async withdraw(viewer: Viewer, awaitedId: string): Promise<void> {
    const agencyId = await this.holdAsOwner(viewer);
    const withdrawn = await this.database.execute(withdrawSql, [awaitedId, agencyId, this.clock.now()]);
    if (withdrawn === 0) throw new NotFound();
    await this.note(viewer, 'agencies.member-withdrawn', { agencyId, subjectId: awaitedId });
  }

  /** @throws LastOwnerStays */
  @InTransaction()
  async changeRole(viewer: Viewer, personId: string, role: AgencyRole): Promise<void> {
    const agencyId = await this.holdAsOwner(viewer);
    const member = await this.member(agencyId, personId);
    if (member.role === role) return;
    if (member.role === 'owner') await this.requireAnotherOwner(agencyId, personId);
    await this.database.repository(AgencyMember).update({ agencyId, personId }, { role });
    await this.note(viewer, 'agencies.member-role-changed', { agencyId, subjectId: personId, facts: { role } });
    await this.events.publish(new AgencyMemberRoleChanged({ agencyId, personId, role, byId: viewer.personId, at: this.clock.now().toISOString() }));
  }

  /** An owner removes somebody, or somebody leaves. @throws LastOwnerStays */
  @InTransaction()
  async remove(viewer: Viewer, personId: string): Promise<void> {
    const agencyId = personId === viewer.personId ? await this.holdAsMember(viewer) : await this.holdAsOwner(viewer);
    const member = await this.member(agencyId, personId);
    if (member.role === 'owner') await this.requireAnotherOwner(agencyId, personId);
    await this.database.repository(AgencyMember).update({ agencyId, personId }, { isActive: false });
    await this.note(viewer, 'agencies.member-removed', { agencyId, subjectId: personId });
    await this.events.publish(new AgencyMemberRemoved({ agencyId, personId, byId: viewer.personId, at: this.clock.now().toISOString() }));
  }

  private async holdAsMember(viewer: Viewer): Promise<string> {
    return (await this.agencies.hold(actingAgencyOf(viewer).id)).id;
  }

  /** Asked once more behind the lock: meanwhile another owner may have taken the role away. */
  private async holdAsOwner(viewer: Viewer): Promise<string> {
    const agencyId = await this.holdAsMember(viewer);
    const { role } = await this.member(agencyId, viewer.personId);
    if (!rolesThatOwn.includes(role)) throw new OwnersOnly();
    return agencyId;
  }

  private async member(agencyId: string, personId: string): Promise<AgencyMember> {
    const member = await this.database.repository(AgencyMember).findOneBy({ agencyId, personId, isActive: true });
    if (!member) throw new NotFound();
    return member;
  }

  private async requireAnotherOwner(agencyId: string, personId: string): Promise<void> {
    const owners = await this.database.repository(AgencyMember).findBy({ agencyId, role: 'owner', isActive: true });
    if (!owners.some((owner) => owner.personId !== personId)) throw new LastOwnerStays();
  }

  private note(viewer: Viewer, action: string, about: { agencyId: string; subjectId: string; facts?: Record<string, string> }): Promise<void> {
    const { agencyId, subjectId, facts = {} } = about;
    return this.audit.append({ action, tenantId: agencyId, actorId: viewer.personId, subjectType: 'person', subjectId, facts });
  }
}

const nameSql = `
  INSERT INTO agencies.awaited_members AS awaited (id, agency_id, address, role, asked_by_id, asked_at)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (agency_id, address) WHERE joined_at IS NULL AND withdrawn_at IS NULL DO UPDATE SET role = excluded.role
  RETURNING id, id = $1 AS "isNew"`;

const withdrawSql = `
  UPDATE agencies.awaited_members SET withdrawn_at = $3
   WHERE id = $1 AND agency_id = $2 AND joined_at IS NULL AND withdrawn_at IS NULL`;
