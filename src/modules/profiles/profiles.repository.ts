import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Database, newId } from '../../platform/database/index.js';
import { Wizard } from './fill-in-profile/wizard.entity.js';
import type { ProfileOwner } from './profile-owner.js';
import { Profile } from './profile.entity.js';
import type { SectionName } from './sections/section-names.js';
import { Section } from './sections/section.entity.js';

/** Loads and keeps profiles. Whoever changes one holds its row first, so that two tabs wait for each other. */
@Injectable()
export class ProfilesRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The owner's profile, made where there is none yet, and held until the transaction ends. */
  async hold({ personId, agencyId }: ProfileOwner): Promise<Profile> {
    await this.database.execute(
      'INSERT INTO profiles.profiles (id, person_id, agency_id, created_at, changed_at) VALUES ($1, $2, $3, $4, $4) ON CONFLICT DO NOTHING',
      [newId(), personId, agencyId, this.clock.now()],
    );
    const where = personId === null ? { agencyId } : { personId };
    return this.database.repository(Profile).findOneOrFail({ where, lock: { mode: 'pessimistic_write' } });
  }

  /** All sections that were begun. */
  sectionsOf(profileId: string): Promise<Section[]> {
    return this.database.repository(Section).findBy({ profileId });
  }

  /** The section, begun or not. */
  async section(profileId: string, name: SectionName): Promise<Section> {
    return (await this.database.repository(Section).findOneBy({ profileId, name })) ?? Section.begin(profileId, name);
  }

  /** The wizard of a membership, made where there is none yet, and held until the transaction ends. */
  async holdWizard(subjectId: string, section: SectionName): Promise<Wizard> {
    await this.database.execute('INSERT INTO profiles.wizards (subject_id, section, changed_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
      subjectId, section, this.clock.now(),
    ]);
    return this.database.repository(Wizard).findOneOrFail({ where: { subjectId }, lock: { mode: 'pessimistic_write' } });
  }

  async save(changed: Profile | Section | Wizard): Promise<void> {
    await this.database.manager.save(changed);
  }
}
