import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SessionStore } from '../../platform/security/index.js';
import { LayoutDataSource } from '../../platform/views/index.js';
import { AuditModule } from '../audit/index.js';
import { AccountDeeds } from './account-deeds.js';
import { Accounts } from './accounts.js';
import { Address } from './address.entity.js';
import { AccountLayout } from './layout/account-layout.js';
import { AccountNavigation } from './layout/account.navigation.js';
import { Passwords } from './passwords/passwords.js';
import { PeopleRepository } from './people.repository.js';
import { Person } from './person.entity.js';
import { AccountSessions } from './sessions/account-sessions.js';
import { ForgetOverSessions } from './sessions/forget-over-sessions.job.js';
import { SessionList } from './sessions/session-list.js';
import { SignIn } from './sessions/sign-in.js';
import { CheckPassword } from './sign-in/check-password.js';
import { PasswordStrategy } from './sign-in/password.strategy.js';
import { RecognisedBrowsers } from './sign-in/recognised-browsers.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignOutController } from './sign-out/sign-out.controller.js';
import { ActingAsController } from './switch-context/acting-as.controller.js';

/** Global because every page asks it who is looking. */
@Global()
@Module({
  imports: [AuditModule, DiscoveryModule, PassportModule, TypeOrmModule.forFeature([Person, Address])],
  controllers: [SignInController, SignOutController, ActingAsController],
  providers: [
    AccountDeeds,
    AccountNavigation,
    Accounts,
    CheckPassword,
    ForgetOverSessions,
    Passwords,
    PasswordStrategy,
    PeopleRepository,
    RecognisedBrowsers,
    SessionList,
    SignIn,
    { provide: SessionStore, useClass: AccountSessions },
    { provide: LayoutDataSource, useClass: AccountLayout },
  ],
  exports: [Accounts, SignIn, SessionStore, LayoutDataSource],
})
export class AccountsModule {}
