import { Conflict, Forbidden } from '../../platform/errors/index.js';
import { profilesPaths } from './profiles.paths.js';

/** A public page needs at least a headline. */
export class ProfileNotReady extends Conflict {
  constructor() {
    super({
      title: 'Your profile has no headline yet',
      message: 'Fill in the section Headline first, so that people who find your profile see who you are. Nothing was published.',
      wayOn: { label: 'Fill in Headline', path: profilesPaths.section('headline') },
    });
  }
}

/** An agency's profile is for those who may accept for it to write. */
export class NotForThisAgency extends Forbidden {
  constructor(agencyName: string) {
    super({ title: `You can't change the profile of ${agencyName}`, message: 'Its owners and managers can. To see your own profile, choose your name in the account menu.' });
  }
}

/** The section was saved elsewhere since the form was opened. The controller shows both. */
export class SectionChangedMeanwhile extends Conflict {
  constructor() {
    super({
      title: 'This section has changed meanwhile',
      message: 'It was saved in another window since you opened it. Nothing of what you sent was used.',
      wayOn: { label: 'Profile', path: profilesPaths.profile },
    });
  }
}

/** A profile that is asked for in full can't be left out. */
export class ProfileIsRequired extends Conflict {
  constructor(subjectId: string) {
    super({
      title: 'Your profile is not complete yet',
      message: 'All five sections are needed here, so this step can be ended when the last one is done.',
      wayOn: { label: 'Go on with your profile', path: profilesPaths.wizard(subjectId) },
    });
  }
}
