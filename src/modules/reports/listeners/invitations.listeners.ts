import { Injectable } from '@nestjs/common';
import { AfterCommit } from '../../../platform/events/index.js';
import {
  InvitationAccepted,
  InvitationAddressCorrected,
  InvitationBounced,
  InvitationDeclineTakenBack,
  InvitationDeclined,
  InvitationExpired,
  InvitationRenewed,
  InvitationResent,
  InvitationRevoked,
  InvitationSentLate,
  TalentInvited,
} from '../../invitations/events.js';
import { TellProgress } from './tell-progress.js';

/* Before somebody accepts, and whether they do. */

@Injectable()
@AfterCommit(TalentInvited)
export class TellProgressWhenTalentInvited extends TellProgress<TalentInvited> {}

@Injectable()
@AfterCommit(InvitationSentLate)
export class TellProgressWhenInvitationSentLate extends TellProgress<InvitationSentLate> {}

@Injectable()
@AfterCommit(InvitationBounced)
export class TellProgressWhenInvitationBounced extends TellProgress<InvitationBounced> {}

@Injectable()
@AfterCommit(InvitationAccepted)
export class TellProgressWhenInvitationAccepted extends TellProgress<InvitationAccepted> {}

@Injectable()
@AfterCommit(InvitationDeclined)
export class TellProgressWhenInvitationDeclined extends TellProgress<InvitationDeclined> {}

@Injectable()
@AfterCommit(InvitationDeclineTakenBack)
export class TellProgressWhenInvitationDeclineTakenBack extends TellProgress<InvitationDeclineTakenBack> {}

@Injectable()
@AfterCommit(InvitationRevoked)
export class TellProgressWhenInvitationRevoked extends TellProgress<InvitationRevoked> {}

@Injectable()
@AfterCommit(InvitationExpired)
export class TellProgressWhenInvitationExpired extends TellProgress<InvitationExpired> {}

@Injectable()
@AfterCommit(InvitationResent)
export class TellProgressWhenInvitationResent extends TellProgress<InvitationResent> {}

@Injectable()
@AfterCommit(InvitationRenewed)
export class TellProgressWhenInvitationRenewed extends TellProgress<InvitationRenewed> {}

@Injectable()
@AfterCommit(InvitationAddressCorrected)
export class TellProgressWhenInvitationAddressCorrected extends TellProgress<InvitationAddressCorrected> {}
