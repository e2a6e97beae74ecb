import type { Viewer } from '../../../platform/security/index.js';
import { accountsPaths } from '../accounts.paths.js';

interface HelpLink {
  readonly label: string;
  readonly path: string;
}

/** Help that knows where somebody stands. */
export function helpView(viewer: Viewer | null): object {
  return { title: 'Help', standing: standingOf(viewer), wayOn: wayOnOf(viewer), isSignedIn: viewer !== null, paths: helpPaths };
}

const helpPaths = { report: accountsPaths.report(), join: accountsPaths.join(), reset: accountsPaths.passwordReset, account: accountsPaths.account, security: accountsPaths.security };

function standingOf(viewer: Viewer | null): string {
  if (!viewer) return 'You are not signed in. When you sign in, this page can say more about where you stand.';
  const { actingAs, fullName, email } = viewer;
  if (actingAs.kind === 'self') return `You are signed in as ${fullName} (${email}), and act in your own name.`;
  return `You are signed in as ${fullName} (${email}), and act for ${actingAs.name}. What belongs to you alone shows when you choose your own name in the account menu.`;
}

function wayOnOf(viewer: Viewer | null): HelpLink {
  if (!viewer) return { label: 'Sign in', path: accountsPaths.signIn('/help') };
  if (viewer.actingAs.kind === 'client') return { label: `Open ${viewer.actingAs.name}`, path: '/client' };
  return { label: 'See what waits for you', path: '/home' };
}
