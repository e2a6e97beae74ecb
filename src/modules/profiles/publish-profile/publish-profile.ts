import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Audit } from '../../audit/index.js';
import { Profile } from '../profile.entity.js';
import { ProfilesRepository } from '../profiles.repository.js';

/** The only way in which a freelancer's profile becomes public: its owner presses the button. It is taken back in the same way. */
@Injectable()
export class PublishProfile {
  constructor(
    private readonly profiles: ProfilesRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  @InTransaction()
  async publish({ personId, fullName }: Viewer): Promise<void> {
    const profile = await this.profiles.hold({ personId, agencyId: null });
    const hasHeadline = (await this.profiles.section(profile.id, 'headline')).answers !== null;
    if (!profile.publish({ fullName, hasHeadline, at: this.clock.now() })) return;
    await this.keep(profile, personId, 'profiles.profile-published');
  }

  @InTransaction()
  async unpublish({ personId }: Viewer): Promise<void> {
    const profile = await this.profiles.hold({ personId, agencyId: null });
    if (!profile.unpublish()) return;
    await this.keep(profile, personId, 'profiles.profile-unpublished');
  }

  private async keep(profile: Profile, actorId: string, action: string): Promise<void> {
    await this.profiles.save(profile);
    await this.audit.append({ action, tenantId: null, actorId, subjectType: 'profile', subjectId: profile.id });
  }
}
