import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { MailKind, SendsMail, type MailContent, type QueuedMail } from '../../../platform/mail/index.js';
import { approvalsPaths, invitationsPaths } from '../invitations.paths.js';
import { kindInWords } from '../invitation-kinds.js';
import { ApprovalFactsQuery, type ApprovalFacts } from './approval-facts.query.js';

/** What all mails about approvals share. */
@Injectable()
export class ApprovalMails {
  constructor(
    private readonly facts: ApprovalFactsQuery,
    private readonly settings: Settings,
  ) {}

  async compose(mail: QueuedMail, content: (facts: ApprovalFacts, publicUrl: string) => MailContent | null): Promise<MailContent | null> {
    const facts = await this.facts.of(mail.subjectId);
    return facts && content(facts, this.settings.publicUrl);
  }
}

/** Asks an approver; whoever was asked in vain, because another was quicker, gets no mail any more. */
@Injectable()
@SendsMail('invitations.approval-asked', 'Invitation to approve')
export class ApprovalAskedMail extends MailKind {
  constructor(private readonly mails: ApprovalMails) {
    super();
  }

  compose(mail: QueuedMail): Promise<MailContent | null> {
    return this.mails.compose(mail, (facts, url) => (facts.decision === null ? approvalAskedMail(facts, url) : null));
  }
}

/** Tells the inviter that the last yes is there. */
@Injectable()
@SendsMail('invitations.approved', 'Invitation approved')
export class ApprovedMail extends MailKind {
  constructor(private readonly mails: ApprovalMails) {
    super();
  }

  compose(mail: QueuedMail): Promise<MailContent | null> {
    return this.mails.compose(mail, approvedMail);
  }
}

/** Tells the inviter what is to be changed first. */
@Injectable()
@SendsMail('invitations.sent-back', 'Invitation sent back')
export class SentBackMail extends MailKind {
  constructor(private readonly mails: ApprovalMails) {
    super();
  }

  compose(mail: QueuedMail): Promise<MailContent | null> {
    return this.mails.compose(mail, sentBackMail);
  }
}

/** The question in words. The button leads to a page that asks to sign in; the mail itself decides nothing. */
export function approvalAskedMail(facts: ApprovalFacts, publicUrl: string): MailContent {
  const heading = `${facts.inviterName} asks you to approve an invitation`;
  return {
    template: 'invitations/approval-asked',
    subject: `Please approve: invitation to ${facts.name}`,
    replyTo: facts.inviterEmail,
    data: {
      preheader: `${kindInWords(facts)}: ${facts.title}`,
      why: `You get this mail because ${facts.clientName} named you to approve invitations before they go out.`,
      heading,
      slip: slipOf(facts),
      approvalUrl: publicUrl + approvalsPaths.item(facts.id),
    },
  };
}

/** The yes in words. */
export function approvedMail(facts: ApprovalFacts, publicUrl: string): MailContent {
  return {
    template: 'invitations/approved',
    subject: `Approved: your invitation to ${facts.name}`,
    data: {
      ...whyOf(facts),
      preheader: 'It goes out now, or at the hour you chose.',
      heading: `Your invitation to ${facts.name} is approved`,
      decider: facts.deciderName ?? 'An approver',
      projectName: facts.title,
      invitationUrl: publicUrl + invitationsPaths.clientInvitation(facts.invitationId),
    },
  };
}

/** The reason in the approver's own words, with the way to the draft. */
export function sentBackMail(facts: ApprovalFacts, publicUrl: string): MailContent {
  const decider = facts.deciderName ?? 'An approver';
  return {
    template: 'invitations/sent-back',
    subject: `Sent back: your invitation to ${facts.name}`,
    data: {
      ...whyOf(facts),
      preheader: `${decider} wants something changed first. Nothing was sent.`,
      heading: `${decider} sent your invitation back`,
      name: facts.name,
      projectName: facts.title,
      letter: { text: facts.reason, signature: decider },
      draftUrl: publicUrl + invitationsPaths.draft(facts.invitationId),
    },
  };
}

function slipOf(facts: ApprovalFacts): object {
  const whereto = facts.target === 'cloud' ? 'Talent cloud' : 'Project';
  return {
    facts: [
      { label: 'Invited', value: facts.name },
      { label: 'Address', value: facts.address },
      { label: 'Kind', value: kindInWords(facts) },
      { label: whereto, value: facts.title },
    ],
  };
}

function whyOf(facts: ApprovalFacts): { why: string } {
  return { why: `You get this mail because you want to invite ${facts.address} for ${facts.clientName}.` };
}
