import { DiscoveryService } from '@nestjs/core';

/** A mail as it waits in `platform.mails`: to whom, about what, and the few facts its kind needs. */
export interface QueuedMail {
  readonly id: string;
  readonly kind: string;
  readonly to: string;
  readonly toName: string | null;
  readonly subjectId: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly createdAt: Date;
}

export interface MailData {
  readonly preheader: string;
  readonly why: string;
  readonly [name: string]: unknown;
}

/** What a kind composes: a template of `views/mail`, its data, and what goes into the header. */
export interface MailContent {
  /** `invitations/first` is rendered from `views/mail/invitations/first.html.hbs` and `….text.hbs`. */
  readonly template: string;
  readonly subject: string;
  /** Also what the layout shows: `preheader`, the line beside the subject, and `why`, why this person got the mail. */
  readonly data: MailData;
  /** E.g. "Dana Whitfield via Gangway". */
  readonly fromName?: string;
  readonly replyTo?: string;
  readonly attachments?: readonly MailAttachment[];
  /** For dates in the mail; UTC when the person's is not known. */
  readonly timeZone?: string;
  readonly lang?: string;
}

export interface MailAttachment {
  readonly filename: string;
  /** Read when the mail leaves: many are composed ahead, and their files together would fill the memory. The same at every reading. */
  readonly content: () => Promise<Buffer>;
  readonly contentType: string;
}

/** A mail that the mail server took: when, and what it said. */
export interface Handover {
  readonly mail: QueuedMail;
  readonly at: Date;
  readonly serverWords: string;
}

/**
 * One kind of mail. It is composed anew for every attempt, so `compose` must answer the same for the same row:
 * take links from the row's id and times from the row or the subject, never from the clock.
 */
export abstract class MailKind {
  /**
   * Whether it goes to closed accounts, too: what is said about the account itself, and what is meant for whoever reads the mailbox.
   * Anything else tells what happens on Gangway, behind links that its reader could not open.
   */
  readonly reachesClosedAccounts: boolean = false;

  /** Composes the mail, or answers null when it is no longer due: the row then ends `dropped`. */
  abstract compose(mail: QueuedMail): Promise<MailContent | null>;

  /**
   * Composes a few dozen mails that leave together. A kind of which thousands leave at once reads all their facts in one statement here.
   * When it throws, each of them is composed alone.
   * @returns what `compose` answers for each, in the order of the mails
   */
  async composeAll(mails: readonly QueuedMail[]): Promise<(MailContent | null)[]> {
    const contents: (MailContent | null)[] = [];
    for (const mail of mails) contents.push(await this.compose(mail));
    return contents;
  }

  /**
   * Runs in the transaction which records that the mail server took these mails. When it throws, each of them is recorded alone,
   * so it must write nothing that outlives a transaction rolled back.
   */
  handedOver?(handovers: readonly Handover[]): Promise<void>;

  /** Runs in the transaction which records that the mail will not arrive. */
  refused?(mail: QueuedMail, serverWords: string): Promise<void>;
}

/** What a kind of mail is called: by rows and logs, and by people. */
export interface MailKindName {
  readonly kind: string;
  readonly words: string;
}

/** The mark by which the kinds are found. */
export const MarksMailKind = DiscoveryService.createDecorator<MailKindName>();

/**
 * Marks the provider which composes the mails of one kind, e.g. `@SendsMail('invitations.first', 'Invitation')`.
 * @param words what administrators read where one of them fails
 */
export function SendsMail(kind: string, words: string): ClassDecorator {
  return MarksMailKind({ kind, words });
}
