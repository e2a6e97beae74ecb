import { Injectable } from '@nestjs/common';
import { kindOf, type ProfileOwner } from './profile-owner.js';
import { ProfileQuery } from './show-profile/profile.query.js';
import { shownProfile, type ShownProfile } from './show-profile/shown-profile.view.js';

/** What other modules may ask of profiles. */
@Injectable()
export class Profiles {
  constructor(private readonly profile: ProfileQuery) {}

  /**
   * A profile as others read it: complete sections only, without the photo. Whether the reader may see one that isn't
   * published is for the module that asks to know, such as by a talent cloud that both are in.
   */
  async shownTo(reader: { locale: string }, owner: ProfileOwner): Promise<ShownProfile> {
    return shownProfile(await this.profile.of(owner), { kind: kindOf(owner), lang: reader.locale, photoPath: null });
  }
}
