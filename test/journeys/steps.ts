import sharp from 'sharp';
import { demoPassword } from '../../seeds/demo-people.js';
import type { Walker } from '../support/walker.js';

/** Looks at a page of somebody's and keeps what is wrong with it. */
export type Look = (who: Walker, page: string) => Promise<void>;

export async function signIn(who: Walker, email: string): Promise<void> {
  await who.open('/sign-in');
  if (!(await who.page.getByLabel('Password', { exact: true }).count())) return;
  await who.fill('Email address', email);
  await who.fill('Password', demoPassword);
  await who.press('Sign in');
}

interface Invited {
  readonly kind?: string;
  readonly name?: string;
  readonly email?: string;
  readonly project?: string;
  /** The agreed amount; left out: an hourly rate. */
  readonly amount?: string;
  /** Left out: to a contract. */
  readonly cloud?: string;
}

/** Fills *Invite talent*, checks and sends. */
export async function danaInvites(dana: Walker, look: Look, invited: Invited = {}): Promise<void> {
  const { kind = 'Freelancer to a contract', name = 'Amira Haddad', email = 'amira@example.net', cloud } = invited;
  await dana.open('/client/invitations/new');
  await look(dana, 'invite talent');
  await dana.choose(kind);
  await dana.fill('Name', name);
  await dana.fill('Email address', email);
  await dana.fill(/^Personal message/, 'Hello, we loved the Lumen work.');
  if (cloud === undefined) await fillsTerms(dana, invited);
  else await dana.select('Talent cloud', cloud);
  await dana.press('Continue');
  expect(await dana.heading()).toBe('Check your invitation');
  await look(dana, 'check invitation');
  await dana.press('Send invitation');
  await look(dana, 'invitations');
}

async function fillsTerms(dana: Walker, { project = 'Design system refresh', amount }: Invited): Promise<void> {
  await dana.fill('Project name', project);
  await dana.fill(/^Scope of work/, 'Refresh the design system:\n\n- buttons\n- forms');
  await dana.choose(amount === undefined ? 'Hourly' : 'Fixed price');
  if (amount === undefined) {
    await dana.fill(/^Hourly rate/, '85.00');
    await dana.fill(/^Weekly limit/, '30');
  } else await dana.fill(/^Agreed amount/, amount);
  await dana.fill(/^Start date/, '2027-02-01');
}

export async function uploadsDocument(amira: Walker, look: Look): Promise<void> {
  await amira.press('Start task: Upload your ID document');
  const picture = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#cde' } }).png().toBuffer();
  await amira.page.getByLabel('File').setInputFiles({ name: 'passport.png', mimeType: 'image/png', buffer: picture });
  await look(amira, 'upload');
  await amira.press('Submit document');
}

export async function signsAgreement(who: Walker, look: Look, { title = 'Read and sign the Meridian NDA', name = 'Amira Haddad' } = {}): Promise<void> {
  await who.press(`Start task: ${title}`);
  await look(who, 'sign');
  await who.choose('I agree to sign electronically');
  await who.fill('Type your full name', name);
  await who.press('Sign document');
}

export async function samApproves(sam: Walker, look: Look, { name = 'Amira Haddad', items = 2 } = {}): Promise<void> {
  await sam.open('/admin/reviews');
  await look(sam, 'review queue');
  await sam.follow(name);
  await look(sam, 'one review');
  for (let item = 0; item < items; item += 1) await sam.press('Approve and next');
}

export async function danaDoesHerTask(dana: Walker, look: Look): Promise<void> {
  await dana.open('/client/tasks');
  await look(dana, 'client tasks');
  await dana.fill(/^Note/, 'PO 4500017421');
  await dana.press('Mark as done');
}
