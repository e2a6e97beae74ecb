import { meridianAsks } from '../../seeds/requirements.js';
import { buttonOf, mailTo } from '../support/mail-reader.js';
import type { Walker } from '../support/walker.js';
import { meridianLabs, onEveryScreen } from './stage.js';
import { danaDoesHerTask, danaInvites, samApproves, signIn, signsAgreement, uploadsDocument } from './steps.js';

const mira = { name: 'Mira Castellanos', email: 'mira@papercrane.example' };

onEveryScreen({
  about: 'an agency comes aboard on a contract',
  promises: 'S4 S13 S16 S25–S28: from the first mail over the second to the room',
  async prepare(world) {
    const { dana } = await meridianLabs(world);
    await world.asks(dana, meridianAsks);
  },
  async play({ testing, look, arrives }) {
    const [dana, owner, sam, stranger] = [await arrives(), await arrives(), await arrives(), await arrives()];
    await signIn(dana, 'dana@meridian.example');
    await danaInvites(dana, look, { kind: 'Agency to a contract', ...mira, project: 'Website relaunch', amount: '4800.00' });

    // S13: the mail shows the project and the agreed amount.
    const mail = await mailTo(testing, mira.email, 'Website relaunch');
    expect(mail.text).toContain('$4,800.00');
    expect(mail.text).toContain('public listing');

    // S25: the name of the agency is asked for while accepting.
    await owner.open(buttonOf(mail, 'Accept invitation'));
    expect(await owner.text()).toContain('public listing');
    await look(owner, 'invitation');
    await owner.press('Accept invitation');
    await look(owner, 'activate');
    await owner.fill('Full name', mira.name);
    await owner.fill('Agency name', 'Papercrane Studio');
    await owner.fill('Password', 'a harbour full of small boats');
    await owner.press('Activate account');
    expect(await owner.heading()).toBe('Review your contract');
    await look(owner, 'review contract');
    await owner.press('Confirm and continue');
    await uploadsDocument(owner, look);
    await signsAgreement(owner, look, { name: mira.name });
    await lookFor(stranger, 'Papercrane', false);

    await signIn(sam, 'sam@gangway.example');
    await samApproves(sam, look, { name: mira.name });
    await danaDoesHerTask(dana, look);

    // S26: the second mail; its green button leads to the listing as strangers see it, and confirming makes it public.
    const second = await mailTo(testing, mira.email, 'Confirm your agency');
    await stranger.open(buttonOf(second, 'Confirm your agency'));
    expect(await stranger.text()).toContain('Papercrane Studio');
    await lookFor(stranger, 'Papercrane', false);
    await owner.open(buttonOf(second, 'Confirm your agency'));
    await look(owner, 'confirm the agency');
    await owner.press('Confirm agency');

    // S27, S28: it is public now, and the offer is accepted in one's own name.
    await lookFor(stranger, 'Papercrane', true);
    await look(stranger, 'directory');
    await owner.open('/jobs');
    expect(await owner.text()).toContain('Website relaunch');
    await look(owner, 'my jobs');
    await owner.open('/home');
    await look(owner, 'home');
    await owner.press('Continue');
    expect(await owner.heading()).toBe('Accept the offer');
    await look(owner, 'accept the offer');
    await owner.fill('Your first message', 'Hi Dana, Papercrane is glad to start on Monday.');
    await owner.press('Accept and send message');
    expect(await owner.text()).toContain('Papercrane is glad to start on Monday.');
    await look(owner, 'room');
    await mailTo(testing, 'dana@meridian.example', 'Papercrane is glad to start on Monday.');
  },
});

async function lookFor(who: Walker, name: string, isThere: boolean): Promise<void> {
  await who.open('/agencies');
  await who.fill('Search agencies', name);
  await who.press('Search');
  expect(await who.page.getByRole('link', { name: new RegExp(name) }).count() > 0).toBe(isThere);
}
