import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { MailKind, SendsMail, type MailContent, type QueuedMail } from '../../../platform/mail/index.js';
import { groupFacts, skippedInWords } from '../import-invitations/approve-list/list-groups.js';
import { undecidedAfterDays } from '../import-invitations/approve-list/return-undecided-lists.job.js';
import { peopleInWords } from '../import-invitations/people-words.js';
import { invitationsPaths, listApprovalsPaths } from '../invitations.paths.js';
import { ListApprovalFactsQuery, type ListApprovalFacts } from './list-approval-facts.query.js';

/** What all mails about the approval of a list share. */
@Injectable()
export class ListApprovalMails {
  constructor(
    private readonly facts: ListApprovalFactsQuery,
    private readonly settings: Settings,
  ) {}

  async compose(mail: QueuedMail, content: (facts: ListApprovalFacts, publicUrl: string) => MailContent | null): Promise<MailContent | null> {
    const facts = await this.facts.of(mail.subjectId);
    return facts && content(facts, this.settings.publicUrl);
  }
}

/** Asks an approver about a whole list; whoever was asked in vain, because another was quicker, gets no mail any more. */
@Injectable()
@SendsMail('invitations.list-approval-asked', 'List of invitations to approve')
export class ListApprovalAskedMail extends MailKind {
  constructor(private readonly mails: ListApprovalMails) {
    super();
  }

  compose(mail: QueuedMail): Promise<MailContent | null> {
    return this.mails.compose(mail, (facts, url) => (facts.decision === null ? listApprovalAskedMail(facts, url) : null));
  }
}

/** Tells whoever asked that the last yes is there. */
@Injectable()
@SendsMail('invitations.list-approved', 'List of invitations approved')
export class ListApprovedMail extends MailKind {
  constructor(private readonly mails: ListApprovalMails) {
    super();
  }

  compose(mail: QueuedMail): Promise<MailContent | null> {
    return this.mails.compose(mail, listApprovedMail);
  }
}

/** Tells whoever asked what is to be changed first. */
@Injectable()
@SendsMail('invitations.list-sent-back', 'List of invitations sent back')
export class ListSentBackMail extends MailKind {
  constructor(private readonly mails: ListApprovalMails) {
    super();
  }

  compose(mail: QueuedMail): Promise<MailContent | null> {
    return this.mails.compose(mail, listSentBackMail);
  }
}

/** Tells whoever asked that nobody answered. */
@Injectable()
@SendsMail('invitations.list-lapsed', 'List of invitations lapsed')
export class ListLapsedMail extends MailKind {
  constructor(private readonly mails: ListApprovalMails) {
    super();
  }

  compose(mail: QueuedMail): Promise<MailContent | null> {
    return this.mails.compose(mail, listLapsedMail);
  }
}

/** The question in words: whom the list invites to what. The button leads to a page that asks to sign in; the mail itself decides nothing. */
export function listApprovalAskedMail(facts: ListApprovalFacts, publicUrl: string): MailContent {
  const skipped = skippedInWords(facts);
  return {
    template: 'invitations/list-approval-asked',
    subject: `Please approve: a list of ${peopleInWords(facts.people)} to invite`,
    replyTo: facts.askerEmail,
    data: {
      preheader: `${facts.fileName}: ${peopleInWords(facts.people)}`,
      why: `You get this mail because ${facts.clientName} named you to approve invitations before they go out.`,
      heading: `${facts.askerName} asks you to approve a list of invitations`,
      slip: {
        facts: [
          { label: 'Client', value: facts.clientName },
          { label: 'List', value: facts.fileName },
          { label: 'To be invited', value: peopleInWords(facts.people) },
          ...groupFacts(facts.groups, facts.people),
          ...(skipped === '' ? [] : [{ label: 'Skipped', value: skipped }]),
        ],
      },
      approvalUrl: publicUrl + listApprovalsPaths.item(facts.id),
    },
  };
}

/** The yes in words. */
export function listApprovedMail(facts: ListApprovalFacts, publicUrl: string): MailContent {
  return {
    template: 'invitations/list-approved',
    subject: `Approved: your list ${facts.fileName}`,
    data: {
      ...aboutList(facts, publicUrl),
      preheader: 'Its invitations go out now.',
      heading: `Your list ${facts.fileName} is approved`,
    },
  };
}

/** The reason in the approver's own words, with the way to the list. */
export function listSentBackMail(facts: ListApprovalFacts, publicUrl: string): MailContent {
  const { decider, ...about } = aboutList(facts, publicUrl);
  return {
    template: 'invitations/list-sent-back',
    subject: `Sent back: your list ${facts.fileName}`,
    data: {
      ...about,
      preheader: `${decider} wants something changed first.`,
      heading: `${decider} sent your list back`,
      letter: { text: facts.reason, signature: decider },
    },
  };
}

/** That there is no answer, with the way to ask once more. */
export function listLapsedMail(facts: ListApprovalFacts, publicUrl: string): MailContent {
  return {
    template: 'invitations/list-lapsed',
    subject: `Not decided: your list ${facts.fileName}`,
    data: {
      ...aboutList(facts, publicUrl),
      days: undecidedAfterDays,
      preheader: 'It came back to you.',
      heading: `Your list ${facts.fileName} came back`,
    },
  };
}

function aboutList(facts: ListApprovalFacts, publicUrl: string) {
  return {
    why: `You get this mail because you want to invite the people of ${facts.fileName} for ${facts.clientName}.`,
    decider: facts.deciderName ?? 'An approver',
    fileName: facts.fileName,
    invited: facts.invited,
    listUrl: publicUrl + invitationsPaths.oneImport(facts.importId),
  };
}
