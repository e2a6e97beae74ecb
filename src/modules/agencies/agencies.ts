import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database, newId } from '../../platform/database/index.js';
import { Events } from '../../platform/events/index.js';
import { foldName, slugOf } from '../../platform/names/index.js';
import { AgenciesRepository } from './agencies.repository.js';
import { AgencyMember } from './agency-member.entity.js';
import { Agency } from './agency.entity.js';
import { AgencyNameTaken } from './agency.errors.js';
import { rolesThatAccept, rolesThatOwn } from './agency-rights.js';
import { AgencyConfirmed, AgencyCreated } from './events.js';

/** An agency that a person may accept for. */
export interface ManagedAgency {
  readonly agencyId: string;
  readonly name: string;
  /** Names its listing's page, which its own people see before it is public, too. */
  readonly slug: string;
  /** An admin took it out of sight: nothing new is accepted for it. */
  readonly isSuspended: boolean;
  /** Its listing is, or was before an admin suspended it, public. */
  readonly isConfirmed: boolean;
  /** Whether joining a cloud, which makes a listing public for ever, is theirs to do: it is public already, or they are an owner. */
  readonly mayBecomePublic: boolean;
}

/** What other modules may ask of agencies. Everything that changes rows joins the caller's transaction. */
@Injectable()
export class Agencies {
  constructor(
    private readonly database: Database,
    private readonly repository: AgenciesRepository,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Whether another agency has this name. */
  isNameTaken(name: string): Promise<boolean> {
    return this.database.repository(Agency).existsBy({ foldedName: foldName(name) });
  }

  /**
   * Makes an agency, in draft, with its first owner.
   * @returns the agency's id
   * @throws AgencyNameTaken also where two do so at the same moment
   */
  async found({ name, ownerId }: { name: string; ownerId: string }): Promise<string> {
    const at = this.clock.now();
    const id = newId();
    const draft = { id, name, foldedName: foldName(name), slug: slugOf(name, id), state: 'draft' as const, createdById: ownerId, createdAt: at, changedAt: at };
    const inserted = await this.database.repository(Agency).createQueryBuilder().insert().values(draft).orIgnore().returning('id').execute();
    if ((inserted.raw as unknown[]).length === 0) throw new AgencyNameTaken();
    await this.database.repository(AgencyMember).insert({ agencyId: id, personId: ownerId, role: 'owner', isActive: true, addedAt: at });
    await this.audit.append({ action: 'agencies.agency-created', tenantId: id, actorId: ownerId, subjectType: 'agency', subjectId: id });
    await this.events.publish(new AgencyCreated({ agencyId: id, byId: ownerId, at: at.toISOString() }));
    return id;
  }

  /** The agencies for which a person may accept, oldest first. */
  managedBy(personId: string): Promise<ManagedAgency[]> {
    return this.database.prepared<ManagedAgency>('agencies.managed', managedSql, [personId, rolesThatAccept, rolesThatOwn]);
  }

  /** Makes the listing public, for ever; a second time changes nothing. */
  async publish(agencyId: string, byId: string): Promise<void> {
    const agency = await this.repository.hold(agencyId);
    const at = this.clock.now();
    if (!agency.publish(at)) return;
    await this.repository.save(agency);
    await this.audit.append({ action: 'agencies.agency-confirmed', tenantId: agencyId, actorId: byId, subjectType: 'agency', subjectId: agencyId });
    await this.events.publish(new AgencyConfirmed({ agencyId, byId, at: at.toISOString() }));
  }
}

const managedSql = `
  SELECT agency.id AS "agencyId", agency.name, agency.slug, agency.state = 'suspended' AS "isSuspended", agency.published_at IS NOT NULL AS "isConfirmed",
         agency.published_at IS NOT NULL OR member.role = ANY ($3) AS "mayBecomePublic"
    FROM agencies.members AS member JOIN agencies.agencies AS agency ON agency.id = member.agency_id
   WHERE member.person_id = $1 AND member.is_active AND member.role = ANY ($2)
   ORDER BY member.added_at, agency.id`;
