import type { InvitationFacts } from '../invitation-facts.js';

export interface NextStep {
  readonly title: string;
  readonly text: string;
  readonly state: 'now' | 'next';
}

/** The way aboard in five lines, before anybody agrees to anything. */
export function whatHappensNext({ clientName, inviterName }: Pick<InvitationFacts, 'clientName' | 'inviterName'>): NextStep[] {
  return [
    { title: 'Accept', text: 'Choose a password, or sign in if you’ve been here before', state: 'now' },
    { title: 'Read the contract', text: 'Scope, schedule and payment, before you agree to anything', state: 'next' },
    { title: 'Do a few short tasks', text: `What ${clientName} asks for, such as an ID document or an NDA. You can stop any time`, state: 'next' },
    { title: 'We check them', text: 'Usually within one working day', state: 'next' },
    { title: 'Say hello and start', text: `Your first message to ${firstNameOf(inviterName)} opens the project room`, state: 'next' },
  ];
}

/** How somebody is called who has signed with a full name. */
export function firstNameOf(fullName: string): string {
  return fullName.trim().split(/\s+/u)[0] ?? fullName;
}
