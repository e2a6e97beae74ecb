import { Injectable } from '@nestjs/common';
import { AfterCommit } from '../../../platform/events/index.js';
import { AgencyConfirmed } from '../../agencies/events.js';
import { ProfileStepEnded } from '../../profiles/events.js';
import { CloudMembershipEnded, CloudMembershipOpened, TalentJoinedCloud } from '../../talent-clouds/events.js';
import { TellProgress } from './tell-progress.js';

/* The way into a cloud, and what an agency is asked for once. */

@Injectable()
@AfterCommit(CloudMembershipOpened)
export class TellProgressWhenCloudMembershipOpened extends TellProgress<CloudMembershipOpened> {}

@Injectable()
@AfterCommit(CloudMembershipEnded)
export class TellProgressWhenCloudMembershipEnded extends TellProgress<CloudMembershipEnded> {}

@Injectable()
@AfterCommit(TalentJoinedCloud)
export class TellProgressWhenTalentJoinedCloud extends TellProgress<TalentJoinedCloud> {}

@Injectable()
@AfterCommit(ProfileStepEnded)
export class TellProgressWhenProfileStepEnded extends TellProgress<ProfileStepEnded> {}

@Injectable()
@AfterCommit(AgencyConfirmed)
export class TellProgressWhenAgencyConfirmed extends TellProgress<AgencyConfirmed> {}
