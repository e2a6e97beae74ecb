import { ChooseDefaultCloud } from './choose-default-cloud/choose-default-cloud.js';
import { DefaultCloudController } from './choose-default-cloud/default-cloud.controller.js';
import { CloudQuery } from './cloud.query.js';
import { CloudsRepository } from './clouds.repository.js';
import { AvailabilityController } from './confirm-availability/availability.controller.js';
import { ConfirmAvailability } from './confirm-availability/confirm-availability.js';
import { CloudDeletionController } from './delete-cloud/cloud-deletion.controller.js';
import { DeleteCloud } from './delete-cloud/delete-cloud.js';
import { EndMembership } from './end-membership.js';
import { LeaveCloud } from './leave-cloud/leave-cloud.js';
import { LeavingController } from './leave-cloud/leaving.controller.js';
import { ClientCloudsController } from './list-clouds/client-clouds.controller.js';
import { MemberListController } from './list-members/member-list.controller.js';
import { MemberListQuery } from './list-members/member-list.query.js';
import { MembershipListController } from './list-memberships/membership-list.controller.js';
import { MembershipListQuery } from './list-memberships/membership-list.query.js';
import { EndMembershipsWhenCloudDeleted } from './listeners/end-memberships-when-cloud-deleted.listener.js';
import { HandOverCloudsWhenWorkHandedOver } from './listeners/hand-over-clouds-when-work-handed-over.listener.js';
import { JoinDefaultCloudWhenOfferAccepted } from './listeners/join-default-cloud-when-offer-accepted.listener.js';
import { KeepSearchWordsWhenProfileSectionSaved } from './listeners/keep-search-words-when-profile-section-saved.listener.js';
import { MailBothSidesWhenTalentJoinedCloud } from './listeners/mail-both-sides-when-talent-joined-cloud.listener.js';
import { MailOtherSideWhenCloudMembershipEnded } from './listeners/mail-other-side-when-cloud-membership-ended.listener.js';
import { OpenMembershipWhenInvitationAccepted } from './listeners/open-membership-when-invitation-accepted.listener.js';
import { ReopenMembershipWhenChecklistReopened } from './listeners/reopen-membership-when-checklist-reopened.listener.js';
import { RemoveMemberWhenChecklistRejected } from './listeners/remove-member-when-checklist-rejected.listener.js';
import { WelcomeMemberWhenChecklistCleared } from './listeners/welcome-member-when-checklist-cleared.listener.js';
import { LeftInviterMail, RemovedMail } from './mail/ended.mails.js';
import { MailedMembershipQuery } from './mail/mailed-membership.query.js';
import { ReadyInviterMail, ReadyMail } from './mail/ready.mails.js';
import { TalentCloudsMailPreview } from './mail/talent-clouds.mail.preview.js';
import { MakeCloud } from './make-cloud/make-cloud.js';
import { NewCloudController } from './make-cloud/new-cloud.controller.js';
import { MembershipsRepository } from './memberships.repository.js';
import { ReadyToHireController } from './ready-to-hire/ready-to-hire.controller.js';
import { ReadyToHireStep } from './ready-to-hire/ready-to-hire.step.js';
import { RemovalController } from './remove-member/removal.controller.js';
import { RemoveMember } from './remove-member/remove-member.js';
import { CloudNameController } from './rename-cloud/cloud-name.controller.js';
import { RenameCloud } from './rename-cloud/rename-cloud.js';
import { SearchWords } from './search-words.js';
import { MemberController } from './show-member/member.controller.js';
import { MemberQuery } from './show-member/member.query.js';
import { MembershipController } from './show-membership/membership.controller.js';
import { MembershipQuery } from './show-membership/membership.query.js';
import { TagMember } from './tag-member/tag-member.js';
import { TagsController } from './tag-member/tags.controller.js';
import { TalentCloudsAudited } from './talent-clouds.audited.js';
import { TalentCloudsNavigation } from './talent-clouds.navigation.js';
import { WelcomeMember } from './welcome-member.js';
import { NotesController } from './write-note/notes.controller.js';
import { WriteNote } from './write-note/write-note.js';

/** The talent's pages, then the client's; `/client/clouds/new` stands before `/client/clouds/:id`. */
export const controllers = [
  MembershipListController,
  ReadyToHireController,
  AvailabilityController,
  LeavingController,
  MembershipController,
  NewCloudController,
  ClientCloudsController,
  CloudNameController,
  DefaultCloudController,
  CloudDeletionController,
  MemberListController,
  MemberController,
  NotesController,
  TagsController,
  RemovalController,
];

const stores = [CloudsRepository, MembershipsRepository, SearchWords];

const queries = [CloudQuery, MemberListQuery, MemberQuery, MembershipListQuery, MembershipQuery, MailedMembershipQuery];

const actions = [ConfirmAvailability, LeaveCloud, MakeCloud, RenameCloud, ChooseDefaultCloud, DeleteCloud, WriteNote, TagMember, RemoveMember, WelcomeMember, EndMembership];

const joined = [OpenMembershipWhenInvitationAccepted, WelcomeMemberWhenChecklistCleared, RemoveMemberWhenChecklistRejected, ReopenMembershipWhenChecklistReopened, JoinDefaultCloudWhenOfferAccepted, HandOverCloudsWhenWorkHandedOver];

const afterCommit = [EndMembershipsWhenCloudDeleted, KeepSearchWordsWhenProfileSectionSaved, MailBothSidesWhenTalentJoinedCloud, MailOtherSideWhenCloudMembershipEnded];

const mails = [ReadyMail, ReadyInviterMail, RemovedMail, LeftInviterMail, TalentCloudsMailPreview];

export const providers = [...stores, ...queries, ...actions, ...joined, ...afterCommit, ...mails, ReadyToHireStep, TalentCloudsAudited, TalentCloudsNavigation];
