import type { Target, Audience } from '../invitation-kinds.js';
import type { OpenedInvitation } from './opened-invitation.query.js';

export interface NextStep {
  readonly title: string;
  readonly text: string;
  readonly state: 'now' | 'next';
}

interface Opened extends Pick<OpenedInvitation, 'clientName' | 'inviterName' | 'asked' | 'profileStep'> {
  readonly audience: Audience;
  readonly target: Target;
  /** Who looks at the invitation: a stranger without a session, the invited person, or somebody signed in under another address. */
  readonly viewedBy: 'nobody signed in' | 'the invited' | 'another';
}

const titlesShown = 3;

/** The way aboard, before anybody agrees to anything: only what this client really asks of this kind of talent. */
export function whatHappensNext(opened: Opened): NextStep[] {
  return opened.target === 'cloud' ? intoCloud(opened) : toContract(opened);
}

function toContract({ audience, clientName, inviterName, asked, viewedBy }: Opened): NextStep[] {
  const isAgency = audience === 'agency';
  return [
    acceptStep(viewedBy, isAgency),
    { title: 'Read the contract', text: 'Scope, schedule and payment, before you agree to anything', state: 'next' },
    ...taskSteps(asked, clientName),
    ...(isAgency ? [confirmStep] : []),
    { title: 'Say hello and start', text: `Your first message to ${firstNameOf(inviterName)} opens the project room`, state: 'next' },
  ];
}

function intoCloud({ audience, clientName, asked, profileStep, viewedBy }: Opened): NextStep[] {
  const isAgency = audience === 'agency';
  return [
    acceptStep(viewedBy, isAgency),
    ...(isAgency ? [listedStep] : []),
    { ...profileSteps[audience][profileStep], state: 'next' },
    ...(asked.length === 0 ? [verificationStep] : taskSteps(asked, clientName)),
    { title: 'Ready to hire', text: `${clientName} sees you first for new work. Tax information can be added now or later`, state: 'next' },
  ];
}

const waysToAccept = {
  'nobody signed in': "Choose a password, or sign in if you've been here before",
  'the invited': 'You are signed in already, so one press is enough',
  another: 'Switch to the account that is invited, or add its address to yours',
} as const satisfies Record<Opened['viewedBy'], string>;

function acceptStep(viewedBy: Opened['viewedBy'], isAgency: boolean): NextStep {
  const text = waysToAccept[viewedBy];
  return { title: 'Accept', text: isAgency ? `${text}; and say for which agency` : text, state: 'now' };
}

const listedStep: NextStep = { title: 'Your agency is listed', text: 'Its public listing is there at once, with its name and whatever you add', state: 'next' };

/** The wizard has this step also where nothing is left to do in it. */
const verificationStep: NextStep = { title: 'Verification', text: 'Your confirmed email address is enough: nothing else is asked', state: 'next' };

const confirmStep: NextStep = { title: 'Confirm your agency', text: 'After the review a second mail comes: you look at your public listing and confirm it', state: 'next' };

const profileSteps = {
  freelancer: {
    required: { title: 'Create your profile', text: 'Section by section; you can stop any time and go on later' },
    skippable: { title: 'Create your profile', text: 'Section by section; you may skip it and do it later' },
    'not asked for': { title: 'A profile, if you like', text: 'None is asked for: you may go straight on' },
  },
  agency: {
    required: { title: "Create your agency's profile", text: 'Section by section; you can stop any time and go on later' },
    skippable: { title: "Create your agency's profile", text: 'Section by section; you may skip it and do it later' },
    'not asked for': { title: 'A profile, if you like', text: 'The listing is enough: you may go straight on' },
  },
} as const;

function taskSteps(asked: OpenedInvitation['asked'], clientName: string): NextStep[] {
  const own = asked.filter(({ isClients }) => !isClients);
  return [...(own.length === 0 ? [] : [tasksStep(own)]), ...(asked.length === 0 ? [] : [checkStep(own.length > 0, clientName)])];
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
