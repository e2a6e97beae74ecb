import type { OpenedInvitation } from './opened-invitation.query.js';

export interface NextStep {
  readonly title: string;
  readonly text: string;
  readonly state: 'now' | 'next';
}

const titlesShown = 3;

/** The way aboard, before anybody agrees to anything: only what this client really asks. */
export function whatHappensNext({ clientName, inviterName, asked }: Pick<OpenedInvitation, 'clientName' | 'inviterName' | 'asked'>): NextStep[] {
  const own = asked.filter(({ isClients }) => !isClients);
  return [
    { title: 'Accept', text: 'Choose a password, or sign in if you’ve been here before', state: 'now' },
    { title: 'Read the contract', text: 'Scope, schedule and payment, before you agree to anything', state: 'next' },
    ...(own.length === 0 ? [] : [tasksStep(own)]),
    ...(asked.length === 0 ? [] : [checkStep(own.length > 0, clientName)]),
    { title: 'Say hello and start', text: `Your first message to ${firstNameOf(inviterName)} opens the project room`, state: 'next' },
  ];
}

function tasksStep(own: OpenedInvitation['asked']): NextStep {
  const minutes = own.reduce((sum, task) => sum + task.minutes, 0);
  return {
    title: own.length === 1 ? 'Do one short task' : `Do ${own.length} short tasks`,
    text: `${listed(own.map(({ title }) => title))}. About ${minutes} minutes, and you can stop any time`,
    state: 'next',
  };
}

function checkStep(hasOwnTasks: boolean, clientName: string): NextStep {
  if (hasOwnTasks) return { title: 'We check them', text: 'Usually within one working day', state: 'next' };
  return { title: `${clientName} does its part`, text: 'You have nothing to do meanwhile; we tell you by mail', state: 'next' };
}

const list = new Intl.ListFormat('en-GB');

/** "ID document, NDA and payment details"; of a long list the first few. */
function listed(titles: readonly string[]): string {
  const shown = titles.length > titlesShown ? [...titles.slice(0, titlesShown), 'more'] : titles;
  return list.format(shown);
}

/** How somebody is called who has signed with a full name. */
export function firstNameOf(fullName: string): string {
  return fullName.trim().split(/\s+/u)[0] ?? fullName;
}
