import { northwindAsks } from '../../seeds/requirements.js';
import type { World } from '../../seeds/world.js';
import { buttonOf, mailTo } from '../support/mail-reader.js';
import type { Walker } from '../support/walker.js';
import { meridianLabs, onEveryScreen } from './stage.js';
import { danaInvites, samApproves, signIn, signsAgreement, type Look } from './steps.js';

const ines = { name: 'Ines Duarte', email: 'ines@example.net' };

onEveryScreen({
  about: 'a freelancer joins a talent cloud',
  promises: 'S10 S14 S16 S29 S30: from the mail to ready to hire',
  async prepare(world) {
    const { dana } = await meridianLabs(world);
    await world.makesCloud(dana, 'Meridian Design Bench');
  },
  async play({ testing, look, arrives }) {
    const [dana, talent] = [await arrives(), await arrives()];
    await signIn(dana, 'dana@meridian.example');
    await danaInvites(dana, look, { kind: 'Freelancer to a talent cloud', ...ines, cloud: 'Meridian Design Bench' });
    await activates(testing, talent, look);

    // S30: what is half-filled is finished, discarded or kept before Skip goes on.
    expect(await talent.heading()).toBe('Create your profile');
    for (const section of ['Headline', 'Skills', 'Experience', 'Rate', 'Languages']) expect(await talent.text()).toContain(section);
    await look(talent, 'profile');
    await talent.fill('Headline', 'Illustrator for products and books');
    await talent.press('Skip');
    await look(talent, 'half-filled');
    await talent.press('Keep as draft and skip');
    for (let pressed = 0; pressed < 5 && (await talent.page.getByRole('button', { name: 'Skip', exact: true }).count()) > 0; pressed += 1) await talent.press('Skip');

    // S29: nothing else is asked for.
    expect(await talent.heading()).toBe('Ready to hire');
    await look(talent, 'ready to hire');
    await talent.follow('Add tax information');
    await look(talent, 'tax information');
    await dana.open('/client/clouds');
    await look(dana, 'talent clouds');
    await dana.follow('Meridian Design Bench');
    expect(await dana.text()).toContain(ines.name);
    await look(dana, 'one talent cloud');
  },
});

onEveryScreen({
  about: 'a freelancer joins an enterprise’s talent cloud',
  promises: 'S31: straight to verification',
  // The pages are those of the story above, which is played on every screen; here it is the way that differs.
  on: ['a desk with scripts', 'an old phone without scripts'],
  async prepare(world: World) {
    const { sam } = await meridianLabs(world);
    const kenji = await world.client(sam, 'Northwind', 'enterprise', await world.person('Kenji Mori', 'kenji@northwind.example'));
    await world.asks(kenji, northwindAsks);
    await world.makesCloud(kenji, 'Northwind Experts');
  },
  async play({ testing, look, arrives }) {
    const [kenji, talent, sam] = [await arrives(), await arrives(), await arrives()];
    await signIn(kenji, 'kenji@northwind.example');
    await danaInvites(kenji, look, { kind: 'Freelancer to a talent cloud', ...ines, cloud: 'Northwind Experts' });
    await activates(testing, talent, look);
    await talent.press('Skip to verification');
    expect(await talent.heading()).toBe('Verification');
    await look(talent, 'verification');
    await signsAgreement(talent, look, { title: 'Read and sign the Northwind NDA', name: ines.name });
    await talent.open('/home');
    await talent.press('Continue');
    await look(talent, 'waiting');
    await signIn(sam, 'sam@gangway.example');
    await samApproves(sam, look, { name: ines.name, items: 1 });
    await talent.open('/clouds');
    await look(talent, 'my clouds');
    await talent.follow('Northwind Experts');
    await look(talent, 'one of my clouds');
  },
});

async function activates(testing: Parameters<typeof mailTo>[0], talent: Walker, look: Look): Promise<void> {
  // S14: the mail shows the personal message and nothing of a contract.
  const mail = await mailTo(testing, ines.email, 'Accept invitation');
  expect(mail.text).toContain('we loved the Lumen work');
  expect(mail.text).not.toMatch(/[$€]\d|hour|Starts/);
  await talent.open(buttonOf(mail, 'Accept invitation'));
  expect(await talent.text()).toContain('no public listing');
  await look(talent, 'invitation');
  await talent.press('Accept invitation');
  await talent.fill('Full name', ines.name);
  await talent.fill('Password', 'a harbour full of small boats');
  await look(talent, 'activate');
  await talent.press('Activate account');
}
