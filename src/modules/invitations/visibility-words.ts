import type { Audience, Target } from './invitation-kinds.js';

interface Invited {
  readonly audience: Audience;
  readonly target: Target;
  readonly clientName: string;
}

/** What becomes public, beside every button that leads there. */
export interface VisibilityWords {
  readonly icon: 'eye' | 'eye-off';
  readonly lead: string;
  readonly text: string;
}

/** A freelancer stays private, an agency is listed: the two rules are opposite, and these are their words on pages and in mails. */
export function visibilityOf({ audience, target, clientName }: Invited): VisibilityWords {
  if (audience === 'freelancer') {
    return { icon: 'eye-off', lead: 'Stays private.', text: `Accepting makes no public listing for you. Only ${clientName} can see you.` };
  }
  if (target === 'contract') {
    return {
      icon: 'eye',
      lead: 'Public after you confirm.',
      text: "Your agency gets a public listing that anybody can find. You see it first, and it is public after you confirm at the end; from then on it can't be made private.",
    };
  }
  return {
    icon: 'eye',
    lead: 'Public at once.',
    text: "Your agency gets a public listing the moment you accept: at once, searchable by anybody, and it can't be made private.",
  };
}

/** For somebody whose agency is in the directory already: nothing becomes public unless they found another one. */
export function visibilityOfChoice({ target }: Pick<Invited, 'target'>): VisibilityWords {
  const when = target === 'contract' ? 'You see it first, and it is public after you confirm at the end' : 'It is public at once, the moment you accept';
  return {
    icon: 'eye',
    lead: 'Public already stays public.',
    text: `Accepting for an agency that has a public listing changes nothing about it. Any other gets a public listing that anybody can find. ${when}; from then on it can't be made private.`,
  };
}
