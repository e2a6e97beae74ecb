import type { Audience } from './invitation-kinds.js';

/** Goes up whenever the words below change; the audit entry of every acceptance names the version that was shown. */
export const cloudConsentVersion = 1;

/** Who sees what of somebody who joins a cloud. Accepting the invitation is the consent to it. */
export function cloudConsent({ audience, clientName }: { audience: Audience; clientName: string }) {
  const whose =
    audience === 'agency'
      ? "your agency's name, the address that was invited, your agency's profile and its availability, and where it stands on the way in"
      : 'your name, the address that was invited, your profile and availability, and where you stand on the way in';
  return {
    title: `Who sees you at ${clientName}`,
    text: `Owners and hiring managers of ${clientName} see ${whose}. Its reviewers see only what you hand in for verification. Nobody outside ${clientName} sees that you are in this talent cloud.`,
    consent: 'Accepting is your consent to that, and you can leave the talent cloud at any time.',
  };
}
