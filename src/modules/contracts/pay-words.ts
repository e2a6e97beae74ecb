import type { ContractKind } from './terms.js';

/** Who reads the terms: each side is spoken to, and on paper both are named. */
export type TermsReader = 'talent' | 'client' | 'paper';

interface PayWords {
  readonly invoice: string;
  readonly rule: Readonly<Record<ContractKind, string>>;
  readonly works: string;
  readonly corrects: string;
  readonly reviews: string;
  readonly submits: string;
  readonly decides: string;
}

const aboutTalent = {
  works: '{talent} works and logs time',
  corrects: '{on}. Until then {talent} can correct the time',
  submits: '{talent} submits a milestone',
};

const byClient = { reviews: '{client} reviews it', decides: '{client} approves it or sends it back' };

/** What is paid when, told from where the reader stands. */
export const payWords: Readonly<Record<TermsReader, PayWords>> = {
  talent: {
    ...byClient,
    invoice: 'Weekly, made for you',
    rule: {
      hourly: 'You log your time by the week, Monday to Sunday in UTC. Here is the first week, day by day.',
      fixed: '{client} puts the money for a milestone aside before you start on it. You submit the milestone when it is done, and that asks for the payment.',
    },
    works: 'You work and log your time',
    corrects: '{on}. Until then you can correct your time',
    submits: 'You submit a milestone',
  },
  client: {
    ...aboutTalent,
    invoice: 'Weekly, made for {talent}',
    rule: {
      hourly: '{talent} logs time by the week, Monday to Sunday in UTC. Here is the first week, day by day.',
      fixed: 'You put the money for a milestone aside before {talent} starts on it. {talent} submits the milestone when it is done, and that asks for the payment.',
    },
    reviews: 'You review it',
    decides: 'You approve it or send it back',
  },
  paper: {
    ...aboutTalent,
    ...byClient,
    invoice: 'Weekly, made for {talent}',
    rule: {
      hourly: 'Time is logged by the week, Monday to Sunday in UTC.',
      fixed: '{client} puts the money for a milestone aside before {talent} starts on it. {talent} submits the milestone when it is done, and that asks for the payment.',
    },
  },
};
