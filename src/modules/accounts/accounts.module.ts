import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { SessionStore } from '../../platform/security/index.js';
import { LayoutDataSource } from '../../platform/views/index.js';
import { AuditModule } from '../audit/index.js';
import { AccountDeeds } from './account-deeds.js';
import { AccountsAudited } from './accounts.audited.js';
import { Accounts } from './accounts.js';
import { AddressCodes } from './address-codes/address-codes.js';
import { AddressesController } from './addresses/addresses.controller.js';
import { ChangeAddresses } from './addresses/change-addresses.js';
import { ChangeAdministrators } from './change-administrators/change-administrators.js';
import { AdminPeopleController } from './deactivate-person/admin-people.controller.js';
import { ClosedAddresses } from './deactivate-person/closed-addresses.js';
import { DeactivatePerson } from './deactivate-person/deactivate-person.js';
import { PeopleListQuery } from './deactivate-person/people-list.query.js';
import { FirstRun } from './first-run/first-run.js';
import { SetupController } from './first-run/setup.controller.js';
import { HelpController } from './help/help.controller.js';
import { JoinController } from './join/join.controller.js';
import { JoiningBrowser } from './join/joining-browser.js';
import { Register } from './join/register.js';
import { VerificationController } from './join/verification.controller.js';
import { VerifyRegistration } from './join/verify-registration.js';
import { AccountLayout } from './layout/account-layout.js';
import { AccountNavigation } from './layout/account.navigation.js';
import { AccountClosedMail, AccountOpenAgainMail } from './mail/account-closed.mail.js';
import { AddressesChangedMail, PasswordChangedMail } from './mail/account-changed.mail.js';
import { AccountsMailPreview } from './mail/accounts.mail.preview.js';
import { AddressCodeMail } from './mail/address-code.mail.js';
import { AdministratorMails } from './mail/administrator-mails.js';
import { AdministratorEndedMail, AdministratorMadeMail, AdministratorsChangedMail } from './mail/administrators.mail.js';
import { InvitationReportedMail } from './mail/invitation-reported.mail.js';
import { PasswordResetMail } from './mail/password-reset.mail.js';
import { PeopleMails } from './mail/people-mails.js';
import { VerifyAddressMail } from './mail/verify-address.mail.js';
import { Passwords } from './passwords/passwords.js';
import { PeopleRepository } from './people.repository.js';
import { ReportController } from './report-invitation/report.controller.js';
import { ReportInvitation } from './report-invitation/report-invitation.js';
import { AskReset } from './reset-password/ask-reset.js';
import { ChangePassword } from './reset-password/change-password.js';
import { PasswordResetController } from './reset-password/password-reset.controller.js';
import { AccountSessions } from './sessions/account-sessions.js';
import { ForgetOverSessions } from './sessions/forget-over-sessions.job.js';
import { SessionController } from './sessions/session.controller.js';
import { SessionList } from './sessions/session-list.js';
import { SignIn } from './sessions/sign-in.js';
import { AccountController } from './show-account/account.controller.js';
import { AccountPage } from './show-account/account-page.js';
import { ChangeDetails } from './show-account/change-details.js';
import { ConfirmationController } from './show-security/confirmation.controller.js';
import { EndSessions } from './show-security/end-sessions.js';
import { OwnPassword } from './show-security/own-password.js';
import { SecurityController } from './show-security/security.controller.js';
import { CheckPassword } from './sign-in/check-password.js';
import { PasswordStrategy } from './sign-in/password.strategy.js';
import { RecognisedBrowsers } from './sign-in/recognised-browsers.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignOutController } from './sign-out/sign-out.controller.js';
import { ActingAsController } from './switch-context/acting-as.controller.js';

const controllers = [
  SignInController,
  SignOutController,
  SessionController,
  JoinController,
  VerificationController,
  PasswordResetController,
  AccountController,
  AddressesController,
  ConfirmationController,
  SecurityController,
  ActingAsController,
  HelpController,
  ReportController,
  SetupController,
  AdminPeopleController,
];

const mails = [
  AccountClosedMail,
  AccountOpenAgainMail,
  AddressesChangedMail,
  AddressCodeMail,
  AdministratorEndedMail,
  AdministratorMadeMail,
  AdministratorsChangedMail,
  InvitationReportedMail,
  PasswordChangedMail,
  PasswordResetMail,
  VerifyAddressMail,
  AccountsMailPreview,
];

const actions = [AskReset, ChangeAddresses, ChangeAdministrators, ChangeDetails, ChangePassword, CheckPassword, DeactivatePerson, EndSessions, FirstRun, Register, ReportInvitation, VerifyRegistration];

/** Global because every page asks it who is looking. */
@Global()
@Module({
  imports: [AuditModule, DiscoveryModule, PassportModule],
  controllers,
  providers: [
    ...mails,
    ...actions,
    AccountDeeds,
    AccountNavigation,
    AccountPage,
    Accounts,
    AccountsAudited,
    AddressCodes,
    AdministratorMails,
    ClosedAddresses,
    ForgetOverSessions,
    JoiningBrowser,
    OwnPassword,
    Passwords,
    PasswordStrategy,
    PeopleListQuery,
    PeopleMails,
    PeopleRepository,
    RecognisedBrowsers,
    SessionList,
    SignIn,
    { provide: SessionStore, useClass: AccountSessions },
    { provide: LayoutDataSource, useClass: AccountLayout },
  ],
  exports: [Accounts, AddressCodes, FirstRun, PeopleMails, SignIn, SessionStore, LayoutDataSource],
})
export class AccountsModule {}
