export { Profiles } from './profiles.js';
export { ProfilesModule } from './profiles.module.js';
export type { ProfileOwner } from './profile-owner.js';
export type { ShownProfile, ShownSection } from './show-profile/shown-profile.view.js';
