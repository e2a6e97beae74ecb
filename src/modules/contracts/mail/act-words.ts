import type { Side } from '../contract-states.js';
import type { ActKind } from '../history/acts.js';


/** A mail about an act in words; `{by}` did it, `{day}` is its day. */
export interface ActWords {
  readonly heading: string;
  readonly text: string;
  readonly button: string;
}

const read = 'Read the contract';

/** The same words for both sides, where both are told the same. */
const toBoth = (words: ActWords): Record<Side, ActWords> => ({ talent: words, client: words });

/** Which acts are told to whom by mail, and how. What a mail of its own tells (an offer withdrawn, run out, accepted) is not here. */
export const actWords: Readonly<Partial<Record<ActKind, Partial<Record<Side, ActWords>>>>> = {
  declined: {
    talent: { heading: 'You declined the offer', text: 'Your reason went to {manager}. Nothing is left for you to do.', button: read },
    client: { heading: '{talent} declined the offer', text: 'The offer is over. You can invite them again with other terms.', button: 'Open the contract' },
  },
  proposed: {
    talent: { heading: 'New terms to confirm', text: '{by} proposes other terms for your contract. What you agreed on holds until you confirm; you may also decline.', button: 'See what would change' },
  },
  'proposal confirmed': {
    talent: { heading: 'You confirmed the new terms', text: 'They hold from now on. The contract shows them whole.', button: read },
    client: { heading: '{by} confirmed the new terms', text: 'They hold from now on, for {talent} and for you.', button: 'Open the contract' },
  },
  'proposal declined': {
    client: { heading: '{by} declined the new terms', text: 'What was agreed before goes on holding.', button: 'Open the contract' },
  },
  'proposal taken back': {
    talent: { heading: 'The new terms are taken back', text: '{by} took them back before you answered. What you agreed on goes on holding, and nothing is left for you to do.', button: read },
  },
  'end given': toBoth({ heading: 'The contract ends on {day}', text: '{by} named the last day. What was agreed holds until then, 24:00 UTC.', button: read }),
  'end taken back': toBoth({ heading: 'The contract goes on', text: '{by} took back the last day, {day}. What was agreed goes on holding, until the end that was agreed if there is one.', button: read }),
  ended: toBoth({ heading: 'The contract has ended', text: '{by} ended it; its last day was {day}. What is left to pay stays due, and the project room stays open.', button: read }),
  paused: toBoth({ heading: 'The contract is paused', text: '{by} paused it. The work rests and the terms go on holding; you get a mail when it goes on.', button: read }),
  resumed: toBoth({ heading: 'The contract goes on', text: '{by} resumed it. The terms are the ones you know.', button: read }),
  'handed over': {
    talent: { heading: '{manager} is your hiring manager now', text: '{by} handed your contract over. Your terms stay as they are; questions go to {manager} from now on, and so do answers to your mails.', button: read },
  },
};

/** An end that nobody gave comes from the calendar. */
export const endedByCalendar: ActWords = {
  heading: 'The contract has ended',
  text: 'Its last day was {day}. What is left to pay stays due, and the project room stays open.',
  button: read,
};
