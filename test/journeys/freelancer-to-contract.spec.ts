import { meridianAsks } from '../../seeds/requirements.js';
import { eventually } from '../support/eventually.js';
import { buttonOf, mailTo } from '../support/mail-reader.js';
import { meridianLabs, onEveryScreen } from './stage.js';
import { danaDoesHerTask, danaInvites, samApproves, signIn, signsAgreement, uploadsDocument } from './steps.js';

onEveryScreen({
  about: 'a freelancer comes aboard on a contract',
  promises: 'S1 S12 S15–S24: from the mail to the room',
  async prepare(world) {
    const { dana } = await meridianLabs(world);
    await world.asks(dana, meridianAsks);
  },
  async play({ testing, look, arrives }) {
    const [dana, amira, sam] = [await arrives(), await arrives(), await arrives()];
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
  },
});
