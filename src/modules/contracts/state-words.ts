import { translate } from '../../platform/views/index.js';
import type { ContractState } from './contract-states.js';
import type { DraftOrigin } from './draft-origins.js';

const badges: Readonly<Record<ContractState, { kind: string; label: string }>> = {
  draft: { kind: 'idle', label: 'Draft' },
  offered: { kind: 'info', label: 'Open offer' },
  confirmed: { kind: 'info', label: 'Confirmed' },
  active: { kind: 'ok', label: 'Active' },
  paused: { kind: 'wait', label: 'Paused' },
  ended: { kind: 'plain', label: 'Ended' },
  withdrawn: { kind: 'plain', label: 'Withdrawn' },
  declined: { kind: 'plain', label: 'Declined' },
  expired: { kind: 'plain', label: 'Expired' },
};

interface StateBadge {
  readonly kind: string;
  readonly label: string;
  readonly icon: '';
}

/** A contract's state as a badge. */
export function stateBadge(state: ContractState, lang: string): StateBadge {
  const { kind, label } = badges[state];
  return { kind, label: translate(label, {}, lang), icon: '' };
}

/** What is to be known beside a contract's state. */
interface Standing {
  readonly state: ContractState;
  readonly openRequests?: number;
  readonly hasProposal?: boolean;
  /** What became of asking somebody, for a draft. */
  readonly origin: Pick<DraftOrigin, 'badge' | 'standing'> | null;
}

/** The state's word, by which the list is narrowed too, and beside it what somebody waits for: "Draft" and "invited", "Active" and "new terms". */
export function standingWords({ state, origin, openRequests = 0, hasProposal = false }: Standing, lang: string): { badge: StateBadge; beside: string } {
  const badge = stateBadge(state, lang);
  const waiting = (words: string): { badge: StateBadge; beside: string } => ({ badge: { ...badge, kind: 'wait' }, beside: translate(words, {}, lang) });
  if (state === 'draft' && origin !== null) return { badge: { ...badge, kind: origin.badge.kind }, beside: origin.standing };
  const isOpenOffer = state === 'offered' || state === 'confirmed';
  if (isOpenOffer && openRequests > 0) return waiting('change asked for');
  return hasProposal ? waiting('new terms') : { badge, beside: '' };
}

/** Both in one badge, where it stands alone. */
export function standingBadge(standing: Standing, lang: string): StateBadge {
  const { badge, beside } = standingWords(standing, lang);
  return beside === '' ? badge : { ...badge, label: `${badge.label}, ${beside}` };
}

/** A sentence about a contract that is over, in words for the talent; empty for any other. */
export function endingInWords(contract: { state: ContractState; clientName: string }, lang: string): string {
  const sentences: Partial<Record<ContractState, string>> = {
    withdrawn: '{client} withdrew this offer.',
    declined: 'This offer was declined.',
    expired: 'This offer ran out before it was accepted.',
    ended: 'This contract has ended.',
  };
  const sentence = sentences[contract.state];
  return sentence ? translate(sentence, { client: contract.clientName }, lang) : '';
}
