import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { meridianAsks } from '../../seeds/requirements.js';
import { demoPassword } from '../../seeds/demo-people.js';
import { World } from '../../seeds/world.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { hasBrowser, launchBrowser, screens } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { buttonOf, mailTo } from '../support/mail-reader.js';
import { Walker } from '../support/walker.js';

jest.setTimeout(240_000);

const inBrowser = hasBrowser ? describe : describe.skip;

inBrowser(hasBrowser ? 'a freelancer comes aboard on a contract' : 'a freelancer comes aboard (skipped: chromium is not installed)', () => {
  let testing: TestApp;
  let browser: Browser;

  beforeAll(async () => {
    testing = await startApp();
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await testing.stop();
  });

  beforeEach(async () => {
    await testing.reset();
    await aClientThatAsks(testing);
  });

  it.each(Object.keys(screens))('S1 S12 S15–S24: from the mail to the room, on %s', async (name) => {
    const screen = { name, options: screens[name] ?? {} };
    const dana = await Walker.arrive(browser, testing.url, screen);
    const amira = await Walker.arrive(browser, testing.url, screen);
    const sam = await Walker.arrive(browser, testing.url, screen);
    const wrong: string[] = [];
    const look = async (who: Walker, page: string): Promise<void> => void wrong.push(...(await who.look(page)));

    await signIn(dana, 'dana@meridian.example');
    await danaInvites(dana, look);

    // S12: the mail shows the project and the rate, and has one green button.
    const mail = await mailTo(testing, 'amira@example.net', 'Design system refresh');
    expect(mail.text).toContain('$85.00');

    // S15, S16: the link shows the offer; an account is made only when a password is chosen.
    await amira.open(buttonOf(mail, 'Accept invitation'));
    expect(await amira.text()).toContain('public listing');
    await look(amira, 'invitation');
    await amira.press('Accept invitation');
    await look(amira, 'activate');
    await amira.fill('Full name', 'Amira Haddad');
    await amira.fill('Password', 'a harbour full of small boats');
    await amira.press('Activate account');

    // S17: scope, schedule and payment are read and confirmed.
    expect(await amira.heading()).toBe('Review your contract');
    for (const part of ['Scope of work', 'Schedule', 'Payment']) expect(await amira.page.getByRole('heading', { name: part, exact: true }).count()).toBe(1);
    await look(amira, 'review contract');
    await amira.press('Confirm and continue');

    // S18, S19: a document and an NDA, started one by one.
    expect(await amira.heading()).toBe('Get ready to start');
    await look(amira, 'tasks');
    await uploadsDocument(amira, look);
    await signsAgreement(amira, look);

    // S20, S21: it waits for the platform and for the client, and says so.
    await amira.open('/home');
    await look(amira, 'home');
    await amira.press('Continue');
    expect(await amira.text()).toContain("We're checking your information");
    await look(amira, 'waiting');

    await signIn(sam, 'sam@gangway.example');
    await samApproves(sam, look);
    await signIn(dana, 'dana@meridian.example');
    await danaDoesHerTask(dana, look);

    // S22: accepting is sending a first message.
    const cleared = await mailTo(testing, 'amira@example.net', 'accept');
    await amira.open(buttonOf(cleared, 'Accept the offer'));
    expect(await amira.heading()).toBe('Accept the offer');
    await look(amira, 'accept the offer');
    await amira.fill('Your first message', 'Hi Dana, I am glad to start on Monday.');
    await amira.press('Accept and send message');

    // S23, S24: it is the first note in the room, and in Dana's mailbox.
    expect(await amira.text()).toContain('Hi Dana, I am glad to start on Monday.');
    await look(amira, 'room');
    const first = await mailTo(testing, 'dana@meridian.example', 'I am glad to start on Monday.');
    await dana.open(buttonOf(first, 'Open the project room'));
    await eventually(async () => expect(await dana.text()).toContain('handed over at'));
    await dana.fill('Message', 'Welcome aboard, Amira.');
    await dana.press('Send message');
    await amira.open('/rooms');
    await amira.follow('Design system refresh');
    expect(await amira.text()).toContain('Welcome aboard, Amira.');

    await amira.open('/jobs');
    await look(amira, 'my jobs');
    expect(await amira.text()).toContain('Design system refresh');
    expect(wrong).toEqual([]);
  });
});

async function aClientThatAsks(testing: TestApp): Promise<void> {
  const world = new World(testing.app);
  const sam = await world.person('Sam Reyes', 'sam@gangway.example', { isAdmin: true });
  const dana = await world.client(sam, 'Meridian Labs', 'business', await world.person('Dana Whitfield', 'dana@meridian.example'));
  await world.asks(dana, meridianAsks);
  await testing.settle();
}

async function signIn(who: Walker, email: string): Promise<void> {
  await who.open('/sign-in');
  if (!(await who.page.getByLabel('Password', { exact: true }).count())) return;
  await who.fill('Email address', email);
  await who.fill('Password', demoPassword);
  await who.press('Sign in');
}

type Look = (who: Walker, page: string) => Promise<void>;

async function danaInvites(dana: Walker, look: Look): Promise<void> {
  await dana.open('/client/invitations/new');
  await look(dana, 'invite talent');
  await dana.choose('Freelancer to a contract');
  await dana.fill('Name', 'Amira Haddad');
  await dana.fill('Email address', 'amira@example.net');
  await dana.fill(/^Personal message/, 'Hi Amira, we loved the Lumen work.');
  await dana.fill('Project name', 'Design system refresh');
  await dana.fill(/^Scope of work/, 'Refresh the design system:\n\n- buttons\n- forms');
  await dana.choose('Hourly');
  await dana.fill(/^Hourly rate/, '85.00');
  await dana.fill(/^Weekly limit/, '30');
  await dana.fill(/^Start date/, '2027-02-01');
  await dana.press('Continue');
  expect(await dana.heading()).toBe('Check your invitation');
  await look(dana, 'check invitation');
  await dana.press('Send invitation');
  await look(dana, 'invitations');
}

async function uploadsDocument(amira: Walker, look: Look): Promise<void> {
  await amira.press('Start task: Upload your ID document');
  const picture = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#cde' } }).png().toBuffer();
  await amira.page.getByLabel('File').setInputFiles({ name: 'passport.png', mimeType: 'image/png', buffer: picture });
  await look(amira, 'upload');
  await amira.press('Submit document');
}

async function signsAgreement(amira: Walker, look: Look): Promise<void> {
  await amira.press('Start task: Read and sign the Meridian NDA');
  await look(amira, 'sign');
  await amira.choose('I agree to sign electronically');
  await amira.fill('Type your full name', 'Amira Haddad');
  await amira.press('Sign document');
}

async function samApproves(sam: Walker, look: Look): Promise<void> {
  await sam.open('/admin/reviews');
  await look(sam, 'review queue');
  await sam.follow('Amira Haddad');
  await look(sam, 'one review');
  await sam.press('Approve and next');
  await sam.press('Approve and next');
}

async function danaDoesHerTask(dana: Walker, look: Look): Promise<void> {
  await dana.open('/client/tasks');
  await look(dana, 'client tasks');
  await dana.fill(/^Note/, 'PO 4500017421');
  await dana.press('Mark as done');
}
