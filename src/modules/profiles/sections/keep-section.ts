import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Events } from '../../../platform/events/index.js';
import { ProfileSectionSaved } from '../events.js';
import type { Profile } from '../profile.entity.js';
import { ProfilesRepository } from '../profiles.repository.js';
import { tidied } from './section-forms.js';
import { isEmpty, type Answers, type SectionName } from './section-names.js';

/**
 * What becomes of what was typed into a section: valid answers are saved, half-filled ones kept as a draft,
 * or all of it is dropped, with a draft kept before. Where nothing was typed, the section is left as it is.
 */
export type Typed = { readonly as: 'answers' | 'draft'; readonly typed: Answers } | { readonly as: 'nothing' | 'left as it is' };

/** Keeps one section of a profile. Joins the caller's transaction, which holds the profile. */
@Injectable()
export class KeepSection {
  constructor(
    private readonly profiles: ProfilesRepository,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async keep(profile: Profile, name: SectionName, kept: Typed): Promise<void> {
    if (kept.as === 'left as it is') return;
    if (kept.as === 'answers') return this.save(profile, name, tidied(name, kept.typed));
    const section = await this.profiles.section(profile.id, name);
    const at = this.clock.now();
    if (kept.as === 'draft' && !isEmpty(kept.typed)) section.keepDraft(kept.typed, at);
    else if (section.draft) section.discardDraft(at);
    else return;
    await this.profiles.save(section);
  }

  private async save(profile: Profile, name: SectionName, answers: Answers): Promise<void> {
    const section = await this.profiles.section(profile.id, name);
    const at = this.clock.now();
    const isNew = section.save(answers, at);
    await this.profiles.save(section);
    if (!isNew) return;
    profile.changedAt = at;
    await this.profiles.save(profile);
    const { id: profileId, personId, agencyId } = profile;
    await this.events.publish(new ProfileSectionSaved({ profileId, personId, agencyId, section: name, at: at.toISOString() }));
  }
}
