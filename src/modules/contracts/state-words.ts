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

/** A contract's state as a badge. */
export function stateBadge(state: ContractState, lang: string): { kind: string; label: string; icon: '' } {
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

/** The state's word, the same by which the list is narrowed, and behind it what somebody waits for: "Draft, invited", "Active, new terms". */
export function standingBadge({ state, origin, openRequests = 0, hasProposal = false }: Standing, lang: string): { kind: string; label: string; icon: '' } {
  const badge = stateBadge(state, lang);
  const beside = (kind: string, words: string): typeof badge => ({ ...badge, kind, label: `${badge.label}, ${words}` });
  if (state === 'draft' && origin !== null) return beside(origin.badge.kind, origin.standing);
  const isOpenOffer = state === 'offered' || state === 'confirmed';
  if (isOpenOffer && openRequests > 0) return beside('wait', translate('change asked for', {}, lang));
  return hasProposal ? beside('wait', translate('new terms', {}, lang)) : badge;
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
