export { AccountsModule } from './accounts.module.js';
export { Accounts } from './accounts.js';
export type { NewPerson } from './accounts.js';
export { AddressCodes } from './address-codes/address-codes.js';
export type { CodeRequest } from './address-codes/address-codes.js';
export { FirstRun } from './first-run/first-run.js';
export { PeopleMails } from './mail/people-mails.js';
export type { PersonToTell } from './mail/people-mails.js';
export { SignIn } from './sessions/sign-in.js';
