import { Injectable } from '@nestjs/common';
import { AfterCommit } from '../../../platform/events/index.js';
import { ApprovalAsked, InvitationApproved, InvitationScheduled, InvitationSentBack, InvitationTakenBack, ScheduledInvitationRefused } from '../../invitations/events.js';
import { TellProgress } from './tell-progress.js';

/* On the way out: past the approvers and until its hour, or back as a draft. */

@Injectable()
@AfterCommit(ApprovalAsked)
export class TellProgressWhenApprovalAsked extends TellProgress<ApprovalAsked> {}

@Injectable()
@AfterCommit(InvitationApproved)
export class TellProgressWhenInvitationApproved extends TellProgress<InvitationApproved> {}

@Injectable()
@AfterCommit(InvitationScheduled)
export class TellProgressWhenInvitationScheduled extends TellProgress<InvitationScheduled> {}

@Injectable()
@AfterCommit(InvitationSentBack)
export class TellProgressWhenInvitationSentBack extends TellProgress<InvitationSentBack> {}

@Injectable()
@AfterCommit(InvitationTakenBack)
export class TellProgressWhenInvitationTakenBack extends TellProgress<InvitationTakenBack> {}

@Injectable()
@AfterCommit(ScheduledInvitationRefused)
export class TellProgressWhenScheduledInvitationRefused extends TellProgress<ScheduledInvitationRefused> {}
