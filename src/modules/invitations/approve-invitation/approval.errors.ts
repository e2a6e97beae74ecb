import { Conflict, NotFound } from '../../../platform/errors/index.js';
import { approvalsPaths, settingsPaths } from '../invitations.paths.js';

/** Not asked of this person, or not there at all: the two are told alike. */
export class ApprovalNotFound extends NotFound {
  constructor() {
    super({
      title: "We can't find that approval",
      message: "It may be somebody else's to decide. What waits for you is on the list of approvals.",
      wayOn: { label: 'Approvals', path: approvalsPaths.list },
    });
  }
}

/** Everybody who could say yes is the inviter, has said yes already, or is no member any more. */
export class NobodyToApprove extends Conflict {
  constructor() {
    super({
      title: 'Nobody can approve this',
      message: 'Your company wants a yes from somebody else before an invitation goes out, and nobody else is named for this step. An owner can name another approver. Nothing was sent, and nothing typed is lost.',
      wayOn: { label: 'Who approves', path: settingsPaths.approval },
    });
  }
}
