import type { MailContent } from '../../../platform/mail/index.js';
import type { Stage } from '../stages.js';
import type { ReminderFacts } from './reminder-facts.query.js';

const nextSteps: Partial<Record<Stage, string>> = {
  contract: 'Read the contract and confirm it, or ask for a change.',
  profile: 'Fill in your profile, section by section.',
  tasks: 'Send in what is asked for before you start.',
  listing: 'Confirm the public listing of your agency.',
  acceptance: 'Accept the offer by sending a first message.',
};

/** To whoever's turn it is on the talent's side: what comes next, and where. */
export function talentReminderContent(facts: ReminderFacts, link: string): MailContent {
  const { title, clientName, remindedByName } = facts;
  const next = nextSteps[facts.stage] ?? 'Go on where you left.';
  return {
    template: 'reports/talent-reminder',
    subject: `A reminder from ${clientName}: ${title}`.slice(0, 78),
    fromName: `${remindedByName} via Gangway`,
    timeZone: facts.toTimeZone,
    data: {
      preheader: next,
      why: `You got this mail because ${remindedByName} of ${clientName} reminds you of ${title}.`,
      title,
      clientName,
      remindedByName,
      next,
      progress: facts.stage === 'tasks' && facts.taskCount > 0 ? `${facts.doneCount} of ${facts.taskCount} are sent in.` : '',
      startsOn: facts.startsOn,
      link,
    },
  };
}

const matters: Readonly<Record<string, string>> = {
  change: 'A request for a change of the contract is not answered yet.',
  task: 'Your own tasks are not done yet.',
  review: 'What was sent in is not reviewed yet.',
};

/** To the colleague in charge: who can't go on, since when, and what it takes. */
export function colleagueReminderContent(facts: ReminderFacts, link: string): MailContent {
  const { name, title, remindedByName } = facts;
  return {
    template: 'reports/colleague-reminder',
    subject: `Waiting for you: ${name}, ${title}`.slice(0, 78),
    fromName: `${remindedByName} via Gangway`,
    timeZone: facts.toTimeZone,
    data: {
      preheader: `${remindedByName} reminds you of ${name}.`,
      why: `You got this mail because ${remindedByName} reminds you, who are in charge of ${title}.`,
      name,
      title,
      remindedByName,
      matter: matters[facts.because ?? ''] ?? 'It is your turn.',
      since: facts.since,
      isContract: facts.because === 'change',
      link,
    },
  };
}
