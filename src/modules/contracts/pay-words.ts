import type { ContractKind } from './terms.js';

/** Who reads the terms: each side is spoken to, and on paper both are named. */
export type TermsReader = 'talent' | 'client' | 'paper';

interface PayWords {
  readonly invoice: string;
  readonly rule: Readonly<Record<ContractKind, string>>;
  readonly works: string;
  readonly bills: string;
  readonly reviews: string;
  readonly submits: string;
  readonly decides: string;
  readonly pays: string;
  readonly paysBy: string;
}

/** How the days above come about: this version does none of it, so no contract may read as if it did. */
export const settledByBothSides = 'Gangway logs no time, makes no invoices and moves no money in this version: both sides do that themselves, by the days above.';

const aboutTalent = {
  works: '{talent} works and counts the time',
  bills: '{talent} sends the hours and the invoice',
  submits: '{talent} sends a milestone',
};

const byClient = { reviews: '{client} reviews them', decides: '{client} approves it or sends it back', pays: '{client} pays', paysBy: '{client} pays by {on}' };

/** What is paid when, told from where the reader stands. */
export const payWords: Readonly<Record<TermsReader, PayWords>> = {
  talent: {
    ...byClient,
    invoice: 'Weekly, from you to {client}',
    rule: {
      hourly: 'You count your time by the week, Monday to Sunday in UTC, and send {client} an invoice for it. {client} pays you directly, not through Gangway. Here is the first week, day by day.',
      fixed: 'You send {client} each milestone when it is done, and that asks for the payment. {client} pays you directly, not through Gangway.',
    },
    works: 'You work and count your time',
    bills: 'You send your hours and the invoice',
    submits: 'You send a milestone',
  },
  client: {
    ...aboutTalent,
    invoice: 'Weekly, sent to you',
    rule: {
      hourly: '{talent} counts time by the week, Monday to Sunday in UTC, and sends you an invoice for it. You pay it directly, not through Gangway. Here is the first week, day by day.',
      fixed: '{talent} sends you each milestone when it is done, and that asks for the payment. You pay directly, not through Gangway.',
    },
    reviews: 'You review them',
    decides: 'You approve it or send it back',
    pays: 'You pay',
    paysBy: 'You pay by {on}',
  },
  paper: {
    ...aboutTalent,
    ...byClient,
    invoice: 'Weekly, sent to {client}',
    rule: {
      hourly: 'Time is counted by the week, Monday to Sunday in UTC. {client} pays directly, not through Gangway.',
      fixed: '{talent} sends {client} each milestone when it is done, and that asks for the payment. {client} pays directly, not through Gangway.',
    },
  },
};
