import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Settings } from '../config/index.js';
import { accountIsDeactivated, ClosedRecipients } from './closed-accounts.js';
import type { MailDocument } from './mail-document.js';
import { mailDocument } from './mail-document.js';
import { MailFailures } from './mail-failures.js';
import { MailKinds } from './mail-kinds.js';
import type { MailContent } from './mail-kind.js';
import type { LeasedMail } from './mail-leases.js';
import { MailOutcomes } from './mail-outcomes.js';
import { MailRenderer } from './mail-renderer.js';
import { ReturnAddresses } from './returned/return-addresses.js';

/** A mail that is ready to leave, and when its facts began to be read. */
export interface ComposedMail {
  readonly mail: LeasedMail;
  readonly document: MailDocument;
  readonly composedAt: Date;
}

/** Composes mails a set at a time: a kind reads the facts of all its mails at once. */
@Injectable()
export class MailComposing {
  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly kinds: MailKinds,
    private readonly closedRecipients: ClosedRecipients,
    private readonly renderer: MailRenderer,
    private readonly returnAddresses: ReturnAddresses,
    private readonly outcomes: MailOutcomes,
    private readonly failures: MailFailures,
  ) {}

  /**
   * Never throws: a mail that is no longer due, or whose account is closed, is dropped, one that can't be composed is put off, and neither holds up the others.
   * @returns those that are to leave
   */
  async composeAll(mails: readonly LeasedMail[]): Promise<ComposedMail[]> {
    const composed: ComposedMail[] = [];
    for (const [kind, itsMails] of Map.groupBy(await this.toOpenAccounts(mails), (mail) => mail.kind)) composed.push(...(await this.ofKind(kind, itsMails)));
    return composed;
  }

  /** Those to closed accounts are dropped. Where that can't be asked, none of them may leave. */
  private async toOpenAccounts(mails: readonly LeasedMail[]): Promise<readonly LeasedMail[]> {
    try {
      const closed = await this.closedRecipients.among(mails);
      await this.drop([...closed], accountIsDeactivated);
      return mails.filter((mail) => !closed.has(mail));
    } catch (error) {
      for (const mail of mails) await this.failures.record(mail, error);
      return [];
    }
  }

  private async ofKind(kind: string, mails: readonly LeasedMail[]): Promise<ComposedMail[]> {
    const composedAt = this.clock.now();
    let contents: readonly (MailContent | null)[];
    try {
      contents = await this.contentsOf(kind, mails);
    } catch (error) {
      return this.withoutTheFailing(kind, mails, error);
    }
    const due: ComposedMail[] = [];
    for (const [index, mail] of mails.entries()) {
      const content = contents[index];
      const document = content && (await this.documentOf(mail, content));
      if (document) due.push({ mail, document, composedAt });
    }
    await this.drop(mails.filter((_mail, index) => contents[index] === null));
    return due;
  }

  private async contentsOf(kind: string, mails: readonly LeasedMail[]): Promise<readonly (MailContent | null)[]> {
    const contents = await this.kinds.named(kind).composeAll(mails);
    if (contents.length !== mails.length) throw new Error(`${kind} composed ${contents.length} of ${mails.length} mails.`);
    return contents;
  }

  /** Tries each alone; what fails alone is put off. */
  private async withoutTheFailing(kind: string, mails: readonly LeasedMail[], error: unknown): Promise<ComposedMail[]> {
    const [first, second] = mails;
    if (first && !second) await this.failures.record(first, error);
    if (!second) return [];
    const composed: ComposedMail[] = [];
    for (const mail of mails) composed.push(...(await this.ofKind(kind, [mail])));
    return composed;
  }

  private async documentOf(mail: LeasedMail, content: MailContent): Promise<MailDocument | null> {
    try {
      const rendered = await this.renderer.render(content, mail.createdAt);
      return mailDocument(mail, content, rendered, this.settings.mailFrom, this.returnAddresses.of(mail.id));
    } catch (error) {
      await this.failures.record(mail, error);
      return null;
    }
  }

  private async drop(mails: readonly LeasedMail[], reason?: string): Promise<void> {
    if (mails.length === 0) return;
    try {
      await this.outcomes.dropped(mails, reason);
    } catch (error) {
      for (const mail of mails) await this.failures.record(mail, error);
    }
  }
}
