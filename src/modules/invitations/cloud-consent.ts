import type { Audience } from './invitation-kinds.js';

/** Goes up whenever the words below change; the audit entry of every acceptance names the version that was shown. */
export const cloudConsentVersion = 1;

/** Who sees what of somebody who joins a cloud. Accepting the invitation is the consent to it. */
export function cloudConsent({ audience, clientName }: { audience: Audience; clientName: string }) {
  const whose = audience === 'agency' ? 'your agency’s name, your email address, your agency’s profile and its availability' : 'your name, email address, profile and availability';
  return {
    title: `Who sees you at ${clientName}`,
    text: `The owners and hiring managers of ${clientName} see ${whose}. Nobody else sees you in the talent cloud, other members included.`,
    consent: 'Accepting is your consent to that. It ends when you leave the talent cloud.',
  };
}
