import { Module } from '@nestjs/common';
import { MailReceiver } from './mail-receiver.js';
import { ReturnedMails } from './returned-mails.js';

/** Mail in: off unless `INBOUND_SMTP_PORT` is set. */
@Module({ providers: [MailReceiver, ReturnedMails], exports: [MailReceiver] })
export class MailInModule {}
