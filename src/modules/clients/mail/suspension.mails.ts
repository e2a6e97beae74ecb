import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { Database } from '../../../platform/database/index.js';
import { MailKind, SendsMail, type MailContent, type QueuedMail } from '../../../platform/mail/index.js';
import { clientsPaths } from '../clients.paths.js';

export interface SuspensionFacts {
  readonly clientName: string;
  readonly reason: string;
}

/** Tells an owner that the client is suspended, and why; not once that is lifted. */
@Injectable()
@SendsMail('clients.suspended', 'Client suspended')
export class SuspendedMail extends MailKind {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const facts = await this.database.row<SuspensionFacts>(`${factsSql} AND is_suspended AND suspended_at = $2`, [mail.subjectId, mail.facts['at']]);
    return facts && suspendedMail(facts, this.settings.publicUrl);
  }
}

/** Tells an owner that the client goes on. */
@Injectable()
@SendsMail('clients.suspension-lifted', "Client's suspension lifted")
export class SuspensionLiftedMail extends MailKind {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const facts = await this.database.row<SuspensionFacts>(`${factsSql} AND NOT is_suspended`, [mail.subjectId]);
    return facts && suspensionLiftedMail(facts, this.settings.publicUrl);
  }
}

/** The words of the mail about a suspension. */
export function suspendedMail({ clientName, reason }: SuspensionFacts, publicUrl: string): MailContent {
  const heading = `${clientName} is suspended`;
  return {
    template: 'clients/member',
    subject: heading,
    data: {
      heading,
      preheader: 'An administrator suspended it; the reason is inside.',
      why: whyOf(clientName),
      text: `An administrator of this Gangway suspended ${clientName}. Everything can be read as before, and nothing can be changed until that is lifted. Invitations wait, and get their time back.`,
      note: `The reason: ${reason}`,
      action: { label: `Open ${clientName}`, url: publicUrl + clientsPaths.client },
    },
  };
}

/** The words of the mail about its end. */
export function suspensionLiftedMail({ clientName }: SuspensionFacts, publicUrl: string): MailContent {
  const heading = `${clientName} is no longer suspended`;
  return {
    template: 'clients/member',
    subject: heading,
    data: {
      heading,
      preheader: 'Everything goes on where it stood.',
      why: whyOf(clientName),
      text: 'An administrator of this Gangway lifted the suspension. Everything goes on where it stood; invitations and offers stand as much longer as it lasted.',
      note: '',
      action: { label: `Open ${clientName}`, url: publicUrl + clientsPaths.client },
    },
  };
}

const whyOf = (clientName: string): string => `You get this mail because you own ${clientName} on Gangway.`;

const factsSql = `SELECT name AS "clientName", coalesce(suspension_reason, '') AS reason FROM clients.clients WHERE id = $1`;
