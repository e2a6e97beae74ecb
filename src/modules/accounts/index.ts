export { AccountsModule } from './accounts.module.js';
export { Accounts } from './accounts.js';
export type { NewPerson } from './accounts.js';
export { SignIn } from './sessions/sign-in.js';
export { Navigation } from '../../platform/security/index.js';
export type { NavigationLink, NavigationSource } from '../../platform/security/index.js';
