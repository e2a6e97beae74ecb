import type { Audience, Target } from './invitation-kinds.js';

interface Invited {
  readonly audience: Audience;
  readonly target: Target;
}

/** "invites you to work on", before the name of the project or the cloud. */
export function invitesTo({ audience, target }: Invited): string {
  return `invites ${audience === 'agency' ? 'your agency' : 'you'} ${target === 'cloud' ? 'into' : 'to work on'}`;
}

/** What a mail or page says below its button: nothing is agreed to yet. */
export function notYet({ target }: Invited): string {
  return target === 'cloud' ? 'There is no contract yet: you join the talent cloud, and work is offered from there.' : 'Nothing is signed yet: you read the contract first.';
}

/** What the inviter reads about the way on. */
export function nextForInviter({ target }: Invited): string {
  return target === 'cloud'
    ? 'Next come their profile and the verification; we tell you when they are ready to hire.'
    : 'Next they read the contract and do the onboarding tasks; we tell you when they are ready to start.';
}
