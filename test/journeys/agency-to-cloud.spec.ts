import { buttonOf, mailTo } from '../support/mail-reader.js';
import { meridianLabs, onEveryScreen } from './stage.js';
import { danaInvites, signIn } from './steps.js';

const birgit = { name: 'Birgit Holm', email: 'birgit@nordlys.example' };

onEveryScreen({
  about: 'an agency joins a talent cloud',
  promises: 'S14 S25 S27 S29 S32: from the mail to ready to hire',
  async prepare(world) {
    const { dana } = await meridianLabs(world);
    await world.makesCloud(dana, 'Meridian Design Bench');
  },
  async play({ testing, look, arrives }) {
    const [dana, owner, stranger] = [await arrives(), await arrives(), await arrives()];
    await signIn(dana, 'dana@meridian.example');
    await danaInvites(dana, look, { kind: 'Agency to a talent cloud', ...birgit, cloud: 'Meridian Design Bench' });
    const mail = await mailTo(testing, birgit.email, 'Accept invitation');
    expect(mail.text).toContain('we loved the Lumen work');
    expect(mail.text).toContain('public listing');
    expect(mail.text).not.toMatch(/[$€]\d/);

    await owner.open(buttonOf(mail, 'Accept invitation'));
    await look(owner, 'invitation');
    await owner.press('Accept invitation');
    await owner.fill('Full name', birgit.name);
    await owner.fill('Agency name', 'Nordlys Film');
    await owner.fill('Password', 'a harbour full of small boats');
    await look(owner, 'activate');
    await owner.press('Activate account');

    // S27: the listing is public at once; a profile stays optional.
    await stranger.open('/agencies');
    await stranger.follow('Nordlys Film');
    expect(await stranger.heading()).toContain('Nordlys Film');
    await look(stranger, 'public listing');
    expect(await owner.heading()).toBe('Create your profile');
    await look(owner, 'profile');
    await owner.fill('Headline', 'Documentary film for companies');
    await owner.press('Skip');
    await owner.press('Discard and skip');
    for (let pressed = 0; pressed < 5 && (await owner.page.getByRole('button', { name: 'Skip', exact: true }).count()) > 0; pressed += 1) await owner.press('Skip');
    expect(await owner.heading()).toBe('Ready to hire');
    await look(owner, 'ready to hire');
  },
});
