import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Clock } from '../clock/index.js';
import { Settings } from '../config/index.js';
import { Database } from '../database/index.js';
import { ClosedRecipients } from './closed-accounts.js';
import { DueMails } from './due-mails.js';
import { HandoverRecords } from './handover-records.js';
import { InboxTransport } from './inbox/inbox-transport.js';
import { MailComposing } from './mail-composing.js';
import { MailFailures } from './mail-failures.js';
import { MailHolds } from './mail-holds.js';
import { MailKinds } from './mail-kinds.js';
import { MailLanes } from './mail-lanes.js';
import { MailLeases } from './mail-leases.js';
import { MailOutcomes } from './mail-outcomes.js';
import { MailRenderer } from './mail-renderer.js';
import { MailRetries } from './mail-retries.js';
import { MailSender } from './mail-sender.js';
import { MailTransport } from './mail-transport.js';
import { Mailbox } from './mailbox.js';
import { ReturnAddresses } from './returned/return-addresses.js';
import { SmtpTransport } from './smtp-transport.js';

/** Mail out: queued in the transaction that wants it, sent by the workers. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    ClosedRecipients,
    DueMails,
    HandoverRecords,
    Mailbox,
    MailComposing,
    MailFailures,
    MailHolds,
    MailKinds,
    MailLanes,
    MailLeases,
    MailOutcomes,
    MailRenderer,
    MailRetries,
    MailSender,
    ReturnAddresses,
    { provide: MailTransport, inject: [Settings, Database, Clock], useFactory: transportFor },
  ],
  exports: [Mailbox, MailHolds, MailKinds, MailOutcomes, MailRenderer, MailRetries, MailSender, ReturnAddresses],
})
export class MailModule {}

function transportFor(settings: Settings, database: Database, clock: Clock): MailTransport {
  if (settings.smtpUrl) return new SmtpTransport(settings.smtpUrl);
  if (settings.isProduction) throw new Error('SMTP_URL is needed in production: the inbox page would show mails to anybody.');
  return new InboxTransport(database, clock);
}
