import type { LayoutName } from '../answers.js';

export interface Sample {
  template: string;
  layout: LayoutName;
  data: object;
}

export type SampleName = 'accept' | 'tasks' | 'queue' | 'form' | 'error';

const facts = [
  { label: 'Hiring manager', value: 'Dana Whitfield' },
  { label: 'Contract', value: 'Hourly' },
  { label: 'Starts', on: '2027-02-01' },
  { label: 'Runs until', on: '2027-04-30' },
];

const accept: Sample = {
  template: 'gallery/accept',
  layout: 'focus',
  data: {
    title: 'Dana invites you to work on “Design system refresh”',
    mastNote: { text: 'amira.haddad@example.com', label: 'Not you?', path: '/sign-in' },
    footerNote: 'Sent by Meridian Labs through Gangway',
    reportPath: '/report',
    client: 'Meridian Labs',
    facts,
    letter: 'Hi Amira, we loved the Lumen work. Same team as last spring, and this time the contract and the paperwork are in one place. Shout if the rate needs a tweak.',
    next: [
      { title: 'Accept', text: "Choose a password, or sign in if you've been here before", state: 'now' },
      { title: 'Read the contract', text: 'Scope, schedule and payment, before you agree to anything', state: 'next' },
      { title: 'Do 3 short tasks', text: 'ID document, NDA and payment details. About 12 minutes, and you can stop any time', state: 'next' },
      { title: 'We check them', text: 'Usually within one working day', state: 'next' },
      { title: 'Say hello and start', text: 'Your first message to Dana opens the project room', state: 'next' },
    ],
  },
};

const tasks: Sample = {
  template: 'gallery/tasks',
  layout: 'room',
  data: {
    title: 'Get ready to start',
    saveAndExitPath: '/home',
    footerNote: 'Files are encrypted and only reviewers can open them',
    aside: 'gallery/_offer',
    journeyHeader: {
      steps: [
        { label: 'Accepted', status: 'done', isCurrent: false },
        { label: 'Contract read', status: 'done', isCurrent: false },
        { label: 'Tasks', status: 'current', isCurrent: true },
        { label: 'Review', status: 'locked', isCurrent: false },
        { label: 'Say hello', status: 'locked', isCurrent: false },
      ],
      heldBy: null,
    },
    contract: { label: 'Read the contract again', path: '/gallery' },
    facts: [{ label: 'Client', value: 'Meridian Labs' }, { label: 'Starts', value: '3 February' }],
    tasks: [
      { title: 'Tell us who you are', hint: 'Name, address and time zone', mark: 'done', badge: { kind: 'plain', label: 'Done' }, path: '/tasks/1' },
      { title: 'Read and sign the NDA', hint: 'Signed 14 January, copy sent to your email', mark: 'done', badge: { kind: 'plain', label: 'Done' }, path: '/tasks/2' },
      { title: 'Upload your ID', hint: 'One side of two uploaded', mark: 'progress', badge: { kind: 'info', label: 'In progress' }, path: '/tasks/3' },
      { title: 'Add payment details', hint: 'Bank account where we send your money, 3 minutes', mark: 'todo', badge: { kind: 'idle', label: 'To do' }, path: '/tasks/4', action: { label: 'Start task', path: '/tasks/4' } },
      { title: 'Confirm your working hours', hint: 'Opens when payment details are added', mark: 'blocked', badge: { kind: 'plain', label: "Can't start yet" } },
    ],
    theirs: [{ title: 'Purchase order approval', hint: 'With Finance since 13 January. Nothing for you to do', mark: 'waiting', badge: { kind: 'look', label: 'Waiting on them', icon: 'clock' } }],
  },
};

const queueRow = (name: string, note: string, task: string, badge: { kind: string; label: string }, due: string, more: { isOrganisation?: boolean; isSelected?: boolean } = {}) => ({
  path: '/admin/reviews/1',
  isSelected: more.isSelected ?? false,
  cells: [
    { label: 'Talent', who: { name, id: name, note, path: '/admin/reviews/1', isOrganisation: more.isOrganisation ?? false } },
    { label: 'To review', text: task },
    { label: 'State', badge },
    { label: 'Due', text: due },
  ],
});

const idle = { kind: 'idle', label: 'New' };

const queue: Sample = {
  template: 'gallery/queue',
  layout: 'desk',
  data: {
    title: 'Review queue',
    aside: 'gallery/_review',
    tabs: [
      { label: 'All', path: '/admin/reviews', count: 23, isCurrent: true },
      { label: 'Mine', path: '/admin/reviews?of=mine', count: 6, isCurrent: false },
      { label: 'Unassigned', path: '/admin/reviews?of=nobody', count: 11, isCurrent: false },
      { label: 'Done', path: '/admin/reviews?of=done', isCurrent: false },
    ],
    columns: [{ label: 'Talent' }, { label: 'To review' }, { label: 'State' }, { label: 'Due', sort: 'ascending' }],
    rows: [
      queueRow('Tomasz Król', 'Orbit Studio, agency', 'Agency listing', idle, '3 h left', { isOrganisation: true }),
      queueRow('Amira Haddad', 'Freelancer, Lisbon', 'ID document', { kind: 'info', label: 'Resubmitted' }, '5 h left', { isSelected: true }),
      queueRow('Priya Raman', 'Freelancer, Chennai', 'NDA signature', idle, '9 h left'),
      queueRow('Lars Nyström', 'Freelancer, Malmö', 'Bank account', { kind: 'wait', label: 'Name mismatch' }, '1 d left'),
      queueRow('Mei-Ling Tan', 'Freelancer, Singapore', 'Work permit', { kind: 'look', label: 'Second opinion' }, '2 d left'),
    ],
    history: [
      { title: 'Asked for changes by Sam', text: '“Back side is cut off”, 13 Jan 16:20', state: 'done' },
      { title: 'Sent again', text: '14 Jan 09:05, from Lisbon', state: 'now' },
    ],
  },
};

const form: Sample = {
  template: 'gallery/form',
  layout: 'focus',
  data: {
    title: 'Activate your account',
    scripts: true,
    form: {
      input: { fullName: '', password: '', currency: 'USD', rate: 'a lot', startsOn: '2027-02-01', message: 'Hello Dana', agree: '', kind: 'hourly', document: '' },
      errors: [{ field: 'fullName', message: 'Enter your full name' }, { field: 'rate', message: 'Enter an amount, like 85.00' }, { field: 'agree', message: 'Tick the box to go on' }],
      errorOf: { fullName: 'Enter your full name', password: '', currency: '', rate: 'Enter an amount, like 85.00', startsOn: '', message: '', agree: 'Tick the box to go on', kind: '', document: '' },
      hasErrors: true,
    },
    currencies: [{ value: 'EUR', label: 'Euro' }, { value: 'USD', label: 'US dollar' }],
    kinds: [{ value: 'hourly', label: 'Hourly', hint: 'Paid by the hour, invoiced every week' }, { value: 'fixed', label: 'Fixed price' }],
  },
};

const error: Sample = {
  template: 'errors/error',
  layout: 'focus',
  data: { status: 404, isOurFault: false, title: "We can't find that page", message: 'It may have moved, or the address may be incomplete.', wayOn: { label: 'Go to Home', path: '/home' }, requestId: '0193b2c4-7d1e' },
};

/** Whole pages made of the components, to be held against the design. */
export const samples: Record<SampleName, Sample> = { accept, tasks, queue, form, error };

export const sampleNames = Object.keys(samples) as SampleName[];
