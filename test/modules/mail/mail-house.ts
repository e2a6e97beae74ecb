import { Module } from '@nestjs/common';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { APP_FILTER, NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { Clock, ClockModule, MovableClock } from '../../../src/platform/clock/index.js';
import { ConfigModule } from '../../../src/platform/config/index.js';
import type { Settings, SettingValues } from '../../../src/platform/config/index.js';
import { Database, DatabaseModule } from '../../../src/platform/database/index.js';
import { ErrorPages } from '../../../src/platform/errors/index.js';
import { JobsModule } from '../../../src/platform/jobs/index.js';
import { InboxModule, Mailbox, MailKind, MailModule, MailPreviewModule, MailSender, SendsMail } from '../../../src/platform/mail/index.js';
import type { Handover, MailAttachment, MailContent, MailToQueue, QueuedMail, QueuedMailId } from '../../../src/platform/mail/index.js';
import { Transactions, TransactionsModule } from '../../../src/platform/transactions/index.js';
import { PageAdapter, PageRenderer, ViewsModule } from '../../../src/platform/views/index.js';
import { testSettings } from '../../support/test-settings.js';

/** A kind which remembers what it is told, and fails where a test wants it to. */
@SendsMail('test.greeting')
export class GreetingMail extends MailKind {
  readonly told: { what: 'handed over' | 'refused'; mailId: string; words: string }[] = [];
  isDue = true;
  /** Rejects once while the outcome is recorded. */
  failsOnce = false;
  cannotCompose = false;
  /** Mails to these addresses can't be composed, or can't be recorded, however often it is tried. */
  readonly uncomposable = new Set<string>();
  readonly unrecordable = new Set<string>();
  attachments: readonly MailAttachment[] = [];
  /** Holds every recording up until it resolves. */
  gate: Promise<void> = Promise.resolve();

  compose(mail: QueuedMail): Promise<MailContent | null> {
    if (this.cannotCompose || this.uncomposable.has(mail.to)) return Promise.reject(new Error('The subject is gone.'));
    return Promise.resolve(this.isDue ? { ...greeting(mail), attachments: this.attachments } : null);
  }

  override async handedOver(handovers: readonly Handover[]): Promise<void> {
    await this.gate;
    if (handovers.some(({ mail }) => this.unrecordable.has(mail.to))) throw new Error("One of these can't be recorded.");
    for (const { mail, serverWords } of handovers) await this.remember('handed over', mail, serverWords);
  }

  override refused(mail: QueuedMail, words: string): Promise<void> {
    return this.remember('refused', mail, words);
  }

  reset(): void {
    this.told.length = 0;
    this.uncomposable.clear();
    this.unrecordable.clear();
    Object.assign(this, { isDue: true, failsOnce: false, cannotCompose: false, attachments: [], gate: Promise.resolve() });
  }

  private remember(what: 'handed over' | 'refused', mail: QueuedMail, words: string): Promise<void> {
    if (this.failsOnce) {
      this.failsOnce = false;
      return Promise.reject(new Error('A listener failed.'));
    }
    this.told.push({ what, mailId: mail.id, words });
    return Promise.resolve();
  }
}

const greeting = (mail: QueuedMail): MailContent => ({
  template: 'gallery',
  subject: 'Dana Whitfield (Meridian Labs) invites you to Design system refresh',
  fromName: 'Dana Whitfield via Gangway',
  data: {
    preheader: 'A greeting',
    why: 'You got this mail because a test wanted it.',
    heading: 'Hello',
    inviter: 'Dana Whitfield',
    client: 'Meridian Labs',
    project: 'Design system refresh',
    facts: [{ label: 'Starts', value: 'Mon 3 February' }],
    amount: '$85.00',
    amountNote: '/ hour',
    letter: 'Hi Amira',
    signature: 'Dana',
    label: 'Accept invitation',
    link: `https://gangway.example/invitations/link/${mail.id}`,
    visibility: 'Nobody sees you.',
    openUntil: '2026-02-11',
  },
});

export interface MailRow {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
  readonly server_words: string | null;
  readonly message_id: string | null;
  readonly due_at: Date;
  readonly handed_over_at: Date | null;
}

/** Only what mail needs of the house, on a real database. Two of them are two processes. */
export class MailHouse {
  private constructor(readonly app: INestApplicationContext) {}

  static async open(changes: Partial<SettingValues>): Promise<MailHouse> {
    return new MailHouse(await NestFactory.createApplicationContext(houseFor(testSettings(changes)), quietly));
  }

  /** The same with its pages, listening on a free port. */
  static async openWithPages(changes: Partial<SettingValues>): Promise<{ house: MailHouse; url: string }> {
    const adapter = new PageAdapter();
    const app = await NestFactory.create<NestExpressApplication>(houseFor(testSettings(changes)), adapter, quietly);
    adapter.sendPagesWith(app.get(PageRenderer));
    app.use((_req: Request, res: Response, next: NextFunction) => next(void res.setHeader('Content-Security-Policy', "frame-ancestors 'none'")));
    await app.listen(0, '127.0.0.1');
    return { house: new MailHouse(app), url: await app.getUrl() };
  }

  get kind(): GreetingMail {
    return this.app.get(GreetingMail);
  }

  get sender(): MailSender {
    return this.app.get(MailSender);
  }

  get clock(): MovableClock {
    return this.app.get<MovableClock>(Clock);
  }

  get database(): Database {
    return this.app.get(Database);
  }

  queue(...mails: Partial<MailToQueue>[]): Promise<QueuedMailId[]> {
    const filled = mails.map((mail, index) => ({
      kind: 'test.greeting',
      dedupeKey: `greeting-${index}`,
      to: 'amira.haddad@example.com',
      subjectId: '01890a5d-ac96-774b-bcce-b302099a8058',
      ...mail,
    }));
    return this.app.get(Transactions).run(() => this.app.get(Mailbox).queue(filled));
  }

  /** Each mail's state, by its address. */
  async states(): Promise<Record<string, string>> {
    const rows = await this.database.rows<{ to: string; state: string }>('SELECT to_address AS "to", state FROM platform.mails');
    return Object.fromEntries(rows.map(({ to, state }) => [to, state]));
  }

  async row(): Promise<MailRow> {
    const row = await this.database.row<MailRow>('SELECT * FROM platform.mails ORDER BY id LIMIT 1');
    if (!row) throw new Error('No mail is queued.');
    return row;
  }
}

const quietly = { logger: false, abortOnError: false } as const;

function houseFor(settings: Settings): Type {
  @Module({
    imports: [
      ConfigModule.with(settings),
      ClockModule,
      DatabaseModule,
      TransactionsModule,
      JobsModule.with(settings),
      ViewsModule.with({ checkKeys: true }),
      MailModule,
      InboxModule,
      MailPreviewModule,
    ],
    providers: [GreetingMail, ErrorPages, { provide: APP_FILTER, useExisting: ErrorPages }],
  })
  class House {}
  return House;
}
