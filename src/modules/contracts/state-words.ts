import { translate } from '../../platform/views/index.js';
import type { ContractState } from './contract-states.js';

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
