import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/index.js';
import { AuditModule } from '../audit/index.js';
import { JourneysModule } from '../journeys/index.js';
import { ChangePhoto } from './change-photo/change-photo.js';
import { PhotoController } from './change-photo/photo.controller.js';
import { CreateAgencyProfileStep, CreateProfileStep } from './fill-in-profile/create-profile.step.js';
import { EndProfileStep } from './fill-in-profile/end-profile-step.js';
import { LeaveSection } from './fill-in-profile/leave-section.js';
import { UseProfile } from './fill-in-profile/use-profile.js';
import { WaysOnController } from './fill-in-profile/ways-on.controller.js';
import { WizardPlaceQuery } from './fill-in-profile/wizard-place.query.js';
import { WizardController } from './fill-in-profile/wizard.controller.js';
import { Profiles } from './profiles.js';
import { ProfilesAudited } from './profiles.audited.js';
import { ProfilesNavigation } from './profiles.navigation.js';
import { ProfilesRepository } from './profiles.repository.js';
import { FreelancersController } from './publish-profile/freelancers.controller.js';
import { PublicationController } from './publish-profile/publication.controller.js';
import { PublishProfile } from './publish-profile/publish-profile.js';
import { PublishedFreelancers } from './publish-profile/published-freelancers.js';
import { KeepSection } from './sections/keep-section.js';
import { ChangeSection } from './show-profile/change-section.js';
import { ProfileController } from './show-profile/profile.controller.js';
import { ProfileQuery } from './show-profile/profile.query.js';

const actions = [LeaveSection, UseProfile, ChangeSection, ChangePhoto, PublishProfile];

const sources = [CreateProfileStep, CreateAgencyProfileStep, ProfilesAudited, ProfilesNavigation, PublishedFreelancers];

/** What freelancers and agencies say of themselves. */
@Module({
  imports: [AgenciesModule, AuditModule, JourneysModule],
  controllers: [WizardController, WaysOnController, ProfileController, PhotoController, PublicationController, FreelancersController],
  providers: [Profiles, ProfilesRepository, KeepSection, EndProfileStep, WizardPlaceQuery, ProfileQuery, ...actions, ...sources],
  exports: [Profiles],
})
export class ProfilesModule {}
