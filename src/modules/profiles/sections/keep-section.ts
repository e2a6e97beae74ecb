import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Events } from '../../../platform/events/index.js';
import { ProfileSectionSaved } from '../events.js';
import type { Profile } from '../profile.entity.js';
import { SectionChangedMeanwhile } from '../profile.errors.js';
import { ProfilesRepository } from '../profiles.repository.js';
import { tidied } from './section-forms.js';
import type { Section } from './section.entity.js';
import { isEmpty, type Answers, type SectionName } from './section-names.js';

/**
 * What becomes of what was typed into a section: valid answers are saved, half-filled ones kept as a draft,
 * or all of it is dropped, with a draft kept before. Where nothing was typed, the section is left as it is.
 */
export type Typed =
  | { readonly as: 'answers'; readonly typed: Answers; readonly over?: Over }
  | { readonly as: 'draft'; readonly typed: Answers }
  | { readonly as: 'nothing' | 'left as it is' };

/** What the form was opened over, and what becomes of the answers where something else was saved meanwhile. */
export interface Over {
  readonly seen: string;
  readonly ifChanged: 'refuse' | 'keep as draft';
}

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
    const section = await this.profiles.section(profile.id, name);
    if (kept.as === 'answers') return this.save(profile, section, { answers: tidied(name, kept.typed), over: kept.over });
    await this.keepDraft(section, kept);
  }

  private async keepDraft(section: Section, kept: Exclude<Typed, { as: 'answers' }>): Promise<void> {
    const at = this.clock.now();
    if (kept.as === 'draft' && !isEmpty(kept.typed)) section.keepDraft(kept.typed, at);
    else if (section.draft) section.discardDraft(at);
    else return;
    await this.profiles.save(section);
  }

  private async save(profile: Profile, section: Section, { answers, over }: { answers: Answers; over: Over | undefined }): Promise<void> {
    if (over && section.isSavedOver(over.seen, answers)) {
      if (over.ifChanged === 'refuse') throw new SectionChangedMeanwhile();
      return this.keepDraft(section, { as: 'draft', typed: answers });
    }
    const at = this.clock.now();
    const isNew = section.save(answers, at);
    await this.profiles.save(section);
    if (!isNew) return;
    profile.changedAt = at;
    await this.profiles.save(profile);
    const { id: profileId, personId, agencyId } = profile;
    await this.events.publish(new ProfileSectionSaved({ profileId, personId, agencyId, section: section.name, at: at.toISOString() }));
  }
}
