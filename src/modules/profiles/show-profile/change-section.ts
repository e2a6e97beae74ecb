import { Injectable } from '@nestjs/common';
import { InTransaction } from '../../../platform/transactions/index.js';
import type { ProfileOwner } from '../profile-owner.js';
import { ProfilesRepository } from '../profiles.repository.js';
import { KeepSection, type Over } from '../sections/keep-section.js';
import type { Answers, SectionName } from '../sections/section-names.js';

/** A section of one's own profile is changed, outside of any journey. */
@Injectable()
export class ChangeSection {
  constructor(
    private readonly profiles: ProfilesRepository,
    private readonly keepSection: KeepSection,
  ) {}

  /** @throws SectionChangedMeanwhile where the form was opened over something else than stands there now */
  @InTransaction()
  async run(owner: ProfileOwner, section: SectionName, typed: Answers, over?: Over): Promise<void> {
    await this.keepSection.keep(await this.profiles.hold(owner), section, { as: 'answers', typed, ...(over && { over }) });
  }
}
