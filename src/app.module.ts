import { Module } from '@nestjs/common';
import type { DynamicModule, Type } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { AccountsModule } from './modules/accounts/index.js';
import { AgenciesModule } from './modules/agencies/index.js';
import { AuditModule } from './modules/audit/index.js';
import { ClientsModule } from './modules/clients/index.js';
import { ContractsModule } from './modules/contracts/index.js';
import { InvitationsModule } from './modules/invitations/index.js';
import { JourneysModule } from './modules/journeys/index.js';
import { MessagingModule } from './modules/messaging/index.js';
import { OnboardingModule } from './modules/onboarding/index.js';
import { PaymentsModule } from './modules/payments/index.js';
import { ProfilesModule } from './modules/profiles/index.js';
import { ReportsModule } from './modules/reports/index.js';
import { TalentCloudsModule } from './modules/talent-clouds/index.js';
import { ClockModule } from './platform/clock/index.js';
import { DemoClockModule } from './platform/clock/demo-clock/demo-clock.module.js';
import { ConfigModule } from './platform/config/index.js';
import type { Settings } from './platform/config/index.js';
import { DatabaseModule } from './platform/database/index.js';
import { DeliveriesModule } from './platform/deliveries/index.js';
import { EncryptionModule } from './platform/encryption/index.js';
import { ErrorPages } from './platform/errors/index.js';
import { EventsModule } from './platform/events/index.js';
import { FilesModule } from './platform/files/index.js';
import { HealthModule } from './platform/health/index.js';
import { JobsModule } from './platform/jobs/index.js';
import { InboxModule, MailInModule, MailModule, MailPreviewModule } from './platform/mail/index.js';
import { SecurityModule } from './platform/security/index.js';
import { SitemapModule } from './platform/sitemap/index.js';
import { TransactionsModule } from './platform/transactions/index.js';
import { GalleryModule, ViewsModule } from './platform/views/index.js';

const modules: Type[] = [
  AuditModule,
  AccountsModule,
  JourneysModule,
  ClientsModule,
  AgenciesModule,
  ProfilesModule,
  ContractsModule,
  TalentCloudsModule,
  InvitationsModule,
  OnboardingModule,
  MessagingModule,
  PaymentsModule,
  ReportsModule,
];

/** The whole house: the ground below, the modules on it. */
@Module({})
export class AppModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [...ground(settings), ...modules, ...(settings.isProduction ? [] : workshops)],
      providers: [
        ErrorPages,
        { provide: APP_FILTER, useExisting: ErrorPages },
      ],
      exports: [ErrorPages],
    };
  }
}

const ground = (settings: Settings): (Type | DynamicModule | Promise<DynamicModule>)[] => [
  ConfigModule.with(settings),
  ClockModule,
  DatabaseModule,
  TransactionsModule,
  JobsModule.with(settings),
  EventsModule,
  EncryptionModule,
  FilesModule,
  ViewsModule.with({
    imports: [AccountsModule],
    reload: settings.mode === 'development',
    checkKeys: settings.mode === 'test' || settings.mode === 'development',
  }),
  MailModule,
  MailInModule,
  SecurityModule,
  HealthModule,
  SitemapModule,
  DeliveriesModule,
];

/** Rooms for those who build and try: never in production. */
const workshops: Type[] = [DemoClockModule, InboxModule, MailPreviewModule, GalleryModule];
