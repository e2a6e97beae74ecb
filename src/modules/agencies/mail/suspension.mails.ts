import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { Database } from '../../../platform/database/index.js';
import { MailKind, SendsMail, type MailContent, type QueuedMail } from '../../../platform/mail/index.js';
import { agenciesPaths } from '../agencies.paths.js';

export interface SuspensionFacts {
  readonly name: string;
  readonly slug: string;
  readonly reason: string | null;
}

/** Tells an owner that the listing is out of sight, and why; not once it is back. */
@Injectable()
@SendsMail('agencies.suspended', 'Agency suspended')
export class SuspendedMail extends MailKind {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const facts = await this.database.row<SuspensionFacts>(`${factsSql} AND state = 'suspended' AND suspended_at = $2`, [mail.subjectId, mail.facts['at']]);
    return facts && suspendedMail(facts, this.settings.publicUrl);
  }
}

/** Tells an owner that the listing is in sight again. */
@Injectable()
@SendsMail('agencies.suspension-lifted', "Agency's suspension lifted")
export class SuspensionLiftedMail extends MailKind {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const facts = await this.database.row<SuspensionFacts>(`${factsSql} AND state = 'public'`, [mail.subjectId]);
    return facts && suspensionLiftedMail(facts, this.settings.publicUrl);
  }
}

/** The words of the mail about a suspension. */
export function suspendedMail({ name, slug, reason }: SuspensionFacts, publicUrl: string): MailContent {
  return {
    template: 'agencies/notice',
    subject: `The listing of ${name} is out of sight`,
    data: {
      preheader: 'An administrator suspended it; the reason is inside.',
      why: whyOf(name),
      heading: `The listing of ${name} is out of sight`,
      text: 'An administrator of this Gangway took your public listing out of sight. Strangers no longer find it. Your contracts and rooms go on as before.',
      reason: reason ?? '',
      action: { label: 'See the listing', url: publicUrl + agenciesPaths.listing(slug) },
    },
  };
}

/** The words of the mail about its end. */
export function suspensionLiftedMail({ name, slug }: SuspensionFacts, publicUrl: string): MailContent {
  return {
    template: 'agencies/notice',
    subject: `The listing of ${name} is in sight again`,
    data: {
      preheader: 'Everybody can read and find it.',
      why: whyOf(name),
      heading: `The listing of ${name} is in sight again`,
      text: 'An administrator of this Gangway lifted the suspension. Everybody can read and find your public listing.',
      reason: '',
      action: { label: 'See the listing', url: publicUrl + agenciesPaths.listing(slug) },
    },
  };
}

const whyOf = (name: string): string => `You get this mail because you own ${name} on Gangway.`;

const factsSql = 'SELECT name, slug, suspension_reason AS reason FROM agencies.agencies WHERE id = $1';
