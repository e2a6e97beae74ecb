import { startApp, type TestApp } from '../../support/app.js';
import { buttonOf, mailsTo, mailTo } from '../../support/mail-reader.js';
import { Visitor } from '../../support/visitor.js';
import { dana, lena, Meridian } from '../contracts/meridian.js';
import { mira, Orbit, piotr, tomasz } from '../contracts/orbit.js';

describe('confirming an agency on the way to a contract', () => {
  let test: TestApp;
  let meridian: Meridian;
  let orbit: Orbit;
  let owner: Visitor;
  let contractId: string;
  let page: string;

  beforeAll(async () => {
    test = await startApp();
    meridian = new Meridian(test);
    orbit = new Orbit(meridian);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    await meridian.open();
    await orbit.open();
    owner = await meridian.signedIn(tomasz);
    contractId = await orbit.offer();
    page = `/contracts/${contractId}/agency-confirmation`;
  });

  /** Meridian asks for nothing, so the review is over as soon as the terms are confirmed. */
  async function cleared(): Promise<void> {
    await owner.open(`/contracts/${contractId}/review`);
    await owner.press('Confirm and continue');
    await test.settle();
  }

  const state = async (): Promise<string | undefined> => (await test.database.row<{ state: string }>('SELECT state FROM agencies.agencies WHERE id = $1', [orbit.agencyId]))?.state;
  const confirmations = (): Promise<unknown[]> => test.database.rows(`SELECT 1 FROM audit.entries WHERE action = 'agencies.agency-confirmed'`);

  it('S26, S27: the final mail leads its owner to the listing, the button makes it public, and the offer can be accepted', async () => {
    await cleared();
    expect(owner.page.heading).toBe('Confirm your agency');
    await owner.open('/home');
    expect(owner.page.text).toContain('Design system refresh Your turn For Orbit Studio');
    expect((await (await meridian.signedIn(piotr)).open('/home')).text).not.toContain('Design system refresh');
    const mail = await mailTo(test, tomasz, 'public listing');
    expect(mail.subject).toContain('confirm Orbit Studio');
    await owner.open(buttonOf(mail, 'Confirm your agency').replace(test.url, ''));
    expect(owner.page.path).toBe(page);
    expect(owner.page.text).toContain("can't be made private");
    expect(owner.page.text).toContain('Orbit Studio');
    expect(await state()).toBe('draft');
    await owner.press('Confirm agency');
    expect(owner.page.heading).toBe('Accept the offer');
    expect(owner.page.text).toContain("talent profile too; it's optional");
    expect(await state()).toBe('public');
    await owner.open(page);
    expect(owner.page.text).toContain('optional');
    expect(owner.page.linkTo('Build a talent profile')).toBe('/profile');
    await owner.click('Accept the offer');
    expect(owner.page.heading).toBe('Accept the offer');
  });

  it('mails every owner, nobody else, and nobody once the agency is public', async () => {
    await cleared();
    expect((await mailsTo(test, tomasz)).filter(({ subject }) => subject.includes('confirm Orbit Studio'))).toHaveLength(1);
    expect((await mailsTo(test, mira)).filter(({ subject }) => subject.includes('confirm Orbit Studio'))).toEqual([]);
    await owner.open(page);
    await owner.press('Confirm agency');
    contractId = await orbit.offer({ projectName: 'Second project' });
    await cleared();
    expect(owner.page.heading).toBe('Accept the offer');
    expect((await mailsTo(test, tomasz)).filter(({ subject }) => subject.includes('Second project: confirm'))).toEqual([]);
  });

  it('the link alone previews to whoever holds it, and confirms nothing', async () => {
    await cleared();
    const link = buttonOf(await mailTo(test, tomasz, 'public listing'), 'Confirm your agency');
    const before = await test.database.rows('SELECT * FROM platform.secret_links ORDER BY id');
    const stranger = new Visitor(test.url);
    const answer = await stranger.request('GET', link);
    expect([answer.status, answer.headers.get('referrer-policy'), answer.headers.get('location')]).toEqual([303, 'no-referrer', page]);
    await stranger.open(page);
    expect(stranger.page.heading).toBe('Confirm your agency');
    expect(stranger.page.buttons).not.toContain('Confirm agency');
    expect(stranger.page.text).not.toContain('Tomasz');
    await stranger.post(page, stranger.formToken);
    expect(stranger.page.heading).toBe('Sign in');
    await stranger.open(page);
    await stranger.click('Sign in to confirm');
    expect(stranger.page.heading).toBe('Sign in');
    expect(await state()).toBe('draft');
    expect(await test.database.rows('SELECT * FROM platform.secret_links ORDER BY id')).toEqual(before);
    const lenaVisits = await meridian.signedIn(lena);
    await lenaVisits.open(link.replace(test.url, ''));
    expect(lenaVisits.page.text).toContain('You are signed in as lena@example.net');
    await lenaVisits.open('/home');
    await lenaVisits.post(page, lenaVisits.formToken);
    expect(lenaVisits.page.status).toBe(404);
    expect(await state()).toBe('draft');
  });

  it('unknown links and those with nothing left to do get plain pages', async () => {
    await cleared();
    const link = buttonOf(await mailTo(test, tomasz, 'public listing'), 'Confirm your agency').replace(test.url, '');
    const stranger = new Visitor(test.url);
    await stranger.open('/agency-confirmation/link/bm9ib2R5cw');
    expect([stranger.page.status, stranger.page.heading]).toEqual([404, 'This link leads nowhere']);
    await orbit.publish();
    await stranger.open(link);
    expect([stranger.page.status, stranger.page.heading]).toEqual([410, 'This agency is confirmed already']);
    await stranger.click('See the public listing');
    expect(stranger.page.heading).toBe('Orbit Studio');
  });

  it('its manager sees who must confirm and may send the mail again; the press is refused', async () => {
    await cleared();
    const manager = await meridian.signedIn(mira);
    await manager.open(page);
    expect(manager.page.text).toContain('An owner has to confirm it: Tomasz Król');
    expect(manager.page.buttons).not.toContain('Confirm agency');
    await manager.post(page, manager.formToken);
    expect([manager.page.status, await state()]).toEqual([403, 'draft']);
    await manager.open(page);
    await manager.press('Send the mail again');
    expect(manager.page.text).toContain('A new mail is on its way to Tomasz Król');
    const mails = (await mailsTo(test, tomasz)).filter(({ subject }) => subject.includes('confirm Orbit Studio'));
    expect(mails).toHaveLength(2);
    const links = mails.map((mail) => buttonOf(mail, 'Confirm your agency'));
    expect(new Set(links).size).toBe(2);
    for (const link of links) expect((await new Visitor(test.url).open(link.replace(test.url, ''))).heading).toBe('Confirm your agency');
    await manager.press('Send the mail again');
    await manager.press('Send the mail again');
    await manager.press('Send the mail again');
    expect(manager.page.status).toBe(429);
  });

  it('plain members, other people and other agencies find nothing, and change nothing', async () => {
    await cleared();
    await orbit.found('Comet Works', meridian.lenaId);
    for (const address of [piotr, lena, dana, 'sam@gangway.example']) {
      const visitor = await meridian.signedIn(address);
      expect([address, (await visitor.open(page)).status]).toEqual([address, 404]);
      await visitor.open('/home');
      for (const path of [page, `${page}/mail`]) {
        await visitor.post(path, visitor.formToken);
        expect([403, 404]).toContain(visitor.page.status);
      }
    }
    expect((await new Visitor(test.url).open(page)).heading).toBe('Sign in');
    expect((await owner.open('/contracts/no-id/agency-confirmation')).status).toBe(404);
    expect(await state()).toBe('draft');
  });

  it('cannot be done before the review is over', async () => {
    await owner.open(page);
    expect(owner.page.text).toContain('The agency is confirmed at the end');
    expect(owner.page.buttons).not.toContain('Confirm agency');
    await owner.post(page, owner.formToken);
    expect([owner.page.status, await state()]).toEqual([409, 'draft']);
  });

  it('fifty presses at once are one confirmation', async () => {
    await cleared();
    await owner.open(page);
    const body = new URLSearchParams(owner.formToken);
    const answers = await Promise.all(Array.from({ length: 50 }, () => owner.request('POST', page, body)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
    expect(await confirmations()).toHaveLength(1);
  });

  it('says what is next even when the offer is withdrawn meanwhile', async () => {
    await cleared();
    await test.database.execute(`UPDATE journeys.journeys SET ended_at = now(), ended_why = 'withdrawn' WHERE subject_id = $1`, [contractId]);
    await owner.open(page);
    expect(owner.page.text).toContain('This offer is over');
    await owner.post(page, owner.formToken);
    expect([owner.page.status, await state()]).toEqual([410, 'draft']);
  });
});
