import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { amira, dana, Meridian } from './meridian.js';

describe('an invitation, on its unhappy paths', () => {
  let test: TestApp;
  let meridian: Meridian;
  let manager: Visitor;

  beforeAll(async () => {
    test = await startApp();
    meridian = new Meridian(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    manager = await meridian.openDoors();
    await meridian.invite(manager);
  });

  async function arrive(): Promise<Visitor> {
    const talent = meridian.visitor();
    await talent.open(await meridian.buttonOf(amira));
    return talent;
  }

  it('without the cookie the page asks to open the link in the mail again, for real and made-up ids alike', async () => {
    const { path } = (await arrive()).page;
    const stranger = meridian.visitor();
    await stranger.open(path);
    const real = stranger.page;
    expect(real.status).toBe(404);
    expect(real.heading).toBe('Open the link in your mail again');
    expect(real.text).not.toMatch(/Amira|Dana|Meridian|amira/);
    await stranger.open(path.replace(/.{12}$/, '0123456789ab'));
    expect(stranger.page.heading).toBe(real.heading);
    expect(stranger.page.status).toBe(real.status);
  });

  it('what can’t be an id is not found, signed in or not, read or written', async () => {
    await meridian.person('Amira Haddad', amira);
    for (const visitor of [meridian.visitor(), await meridian.signedIn(amira)]) {
      await visitor.open('/help');
      await visitor.open('/sign-in');
      for (const id of ['1', "x'--", '0190a000-0000-7000-8000-000000000001']) {
        for (const page of ['', '/activation', '/decline', '/mailbox']) expect((await visitor.request('GET', `/invitations/${id}${page}`)).status).toBe(404);
        for (const page of ['/acceptance', '/activation', '/decline', '/renewal', '/mailbox', '/mailbox/code', '/decline-withdrawal']) {
          const answer = await visitor.request('POST', `/invitations/${id}${page}`, new URLSearchParams(visitor.formToken));
          expect(`${page} ${answer.status}`).toBe(`${page} 404`);
        }
      }
    }
  });

  it('pages about an invitation are kept by no cache', async () => {
    const talent = await arrive();
    expect(talent.page.headers.get('cache-control')).toBe('no-store');
    expect(talent.page.headers.get('referrer-policy')).toBe('same-origin');
  });

  it('the last moment is said with its hour and zone, the same in the mail, on every page and in the list', async () => {
    await test.database.execute(`UPDATE invitations.invitations SET expires_at = '2026-12-28T14:02:00Z'`);
    test.clock.standAt(new Date('2026-12-28T14:01:00Z'));
    const said = 'Mon 28 December, 14:02 UTC';
    const talent = await arrive();
    const { path } = talent.page;
    expect(talent.page.text).toContain(`Open until ${said}`);
    expect(talent.page.text).toContain('Wed 3 February 2027');
    await talent.click('Decline');
    expect(talent.page.text).toContain(`You can take it back until ${said}`);
    await talent.press('Decline invitation', { 'I have no time for it': true });
    expect(talent.page.text).toContain(`You can think again until ${said}`);
    await talent.press('Take it back');
    manager = await meridian.signedIn(dana);
    await manager.open('/client/invitations');
    expect(manager.page.text).toContain(`Open until ${said}`);
    await manager.click('Amira Haddad');
    expect(manager.page.text).toContain(`Open until ${said}`);
    test.clock.moveBy({ minutes: 1 });
    await talent.open(path);
    expect(talent.page.heading).toBe('This invitation has expired');
    expect(talent.page.text).toContain(`the invitation was open until ${said}`);
  });

  it('an unknown link names nobody', async () => {
    const stranger = meridian.visitor();
    for (const secret of ['nothing', 'A'.repeat(43), '%00', 'x'.repeat(3000)]) {
      const answer = await stranger.request('GET', `/invitations/link/${secret}`);
      expect([400, 404]).toContain(answer.status);
      expect(await answer.text()).not.toMatch(/Amira|Dana|Meridian/);
    }
  });

  it('the secret leaves the URL at once, with no referrer, into a cookie of its own path', async () => {
    const answer = await meridian.visitor().request('GET', await meridian.buttonOf(amira));
    expect(answer.status).toBe(303);
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('location')).toMatch(/^\/invitations\/[0-9a-f-]{36}$/);
    expect(answer.headers.getSetCookie().find((line) => line.includes('gangway-link'))).toMatch(/Path=\/invitations\/[0-9a-f-]{36};.*HttpOnly.*SameSite=Lax/);
  });

  it('declining needs a reason and no account, tells the inviter, and can be taken back until the deadline', async () => {
    const talent = await arrive();
    await talent.click('Decline');
    await talent.press('Decline invitation');
    expect(talent.page.errors).toEqual(['Choose a reason']);
    await talent.press('Decline invitation', { 'I have no time for it': true, 'A word to Dana Whitfield': 'Ask me again in May' });
    expect(talent.page.heading).toBe('You declined this invitation');
    await test.settle();
    const [mail] = await meridian.mailsTo(dana);
    expect(mail?.text).toContain('I have no time for it');
    expect(mail?.text).toContain('Ask me again in May');
    await talent.press('Take it back');
    expect(await meridian.stateOf(amira)).toBe('sent');
    await talent.click('Decline');
    await talent.press('Decline invitation', { 'I have no time for it': true });
    test.clock.moveBy({ days: 31 });
    await talent.open(talent.page.path);
    expect(talent.page.heading).toBe('You declined this invitation');
    expect(talent.page.text).toContain('If you think differently now, ask Dana Whitfield for another invitation.');
    for (const button of ['Take it back', 'Ask for a new one']) expect(talent.page.buttons).not.toContain(button);
  });

  it('expired: one press mails the invited address a new one, three times an hour at most', async () => {
    const talent = await arrive();
    const { path } = talent.page;
    const mailsAtFirst = (await meridian.mailsTo(amira)).length;
    test.clock.moveBy({ days: 31 });
    await test.runJob('invitations.expire');
    await test.settle();
    expect((await meridian.mailsTo(amira))[0]?.subject).toBe('Your invitation to Design system refresh has expired');
    expect((await meridian.mailsTo(dana))[0]?.subject).toBe('Amira Haddad did not answer your invitation to Design system refresh');
    await talent.open(path);
    expect(talent.page.heading).toBe('This invitation has expired');
    await talent.press('Ask for a new one');
    await test.settle();
    expect(talent.page.text).toContain(`A new mail is on its way to ${amira}`);
    expect(await meridian.mailsTo(amira)).toHaveLength(mailsAtFirst + 2);
    const later = meridian.visitor();
    await later.open(await meridian.buttonOf(amira));
    await later.press('Accept invitation');
    expect(later.page.heading).toBe('Activate your account');
    for (let times = 0; times < 2; times += 1) {
      await test.database.execute(`UPDATE invitations.invitations SET state = 'expired'`);
      expect((await talent.post(`${path}/renewal`, talent.formToken)).status).toBe(200);
    }
    await test.database.execute(`UPDATE invitations.invitations SET state = 'expired'`);
    expect((await talent.post(`${path}/renewal`, talent.formToken)).status).toBe(429);
  });

  it('expired after its mail came back: the inviter reads that nobody was reached, and the dead address gets nothing', async () => {
    await test.database.execute(`UPDATE invitations.invitations SET bounced_mail_id = gen_random_uuid()`);
    const mailsBefore = (await meridian.mailsTo(amira)).length;
    test.clock.moveBy({ days: 31 });
    await test.runJob('invitations.expire');
    await test.settle();
    const [mail] = await meridian.mailsTo(dana);
    expect(mail?.subject).toBe('Your invitation to Design system refresh did not reach Amira Haddad');
    expect(mail?.text).toContain(`but the mail to ${amira} came back, so they may never have read it.`);
    expect(`${mail?.text} ${mail?.html}`).not.toContain('did not answer');
    expect(await meridian.mailsTo(amira)).toHaveLength(mailsBefore);
  });

  it('an invitation whose time is over accepts nothing, also before the job has come round', async () => {
    await meridian.person('Amira Haddad', amira);
    const talent = await meridian.signedIn(amira);
    await talent.open(await meridian.buttonOf(amira));
    const { path } = talent.page;
    const token = talent.formToken;
    test.clock.moveBy({ days: 30 });
    const again = await meridian.signedIn(amira);
    await again.open(path);
    await again.post(`${path}/acceptance`, { ...token, ...again.formToken });
    expect(again.page.heading).toBe('This invitation has expired');
    expect(await meridian.stateOf(amira)).not.toBe('accepted');
  });

  it('revoked: every link says so', async () => {
    const link = await meridian.buttonOf(amira);
    await manager.open('/client/invitations');
    await manager.press('Revoke');
    await manager.press('Revoke invitation');
    expect(manager.page.text).toContain('Revoked');
    const talent = meridian.visitor();
    await talent.open(link);
    expect(talent.page.status).toBe(410);
    expect(talent.page.heading).toBe('This invitation was revoked');
    await talent.post(`${talent.page.path}/acceptance`, {});
    expect(await meridian.stateOf(amira)).toBe('revoked');
  });

  it('corrected address: the first link is replaced and says so, the new one works', async () => {
    const wrong = await meridian.buttonOf(amira);
    await manager.open('/client/invitations');
    await manager.press('Correct address');
    await manager.press('Correct address and send', { 'Email address': 'amira@haddad.example' });
    await test.settle();
    const talent = meridian.visitor();
    await talent.open(wrong);
    expect(talent.page.status).toBe(410);
    expect(talent.page.heading).toBe('This link was replaced');
    expect(talent.page.text).not.toContain('haddad.example');
    await talent.open(await meridian.buttonOf('amira@haddad.example'));
    await talent.press('Accept invitation');
    expect(talent.page.valueOf('Email address')).toBe('amira@haddad.example');
  });

  it('resent: earlier mails keep working and the deadline is not shorter; three times an hour', async () => {
    const first = await meridian.buttonOf(amira);
    test.clock.moveBy({ days: 10 });
    manager = await meridian.signedIn(dana);
    for (let times = 0; times < 3; times += 1) {
      await manager.open('/client/invitations');
      await manager.press('Resend');
      expect(manager.page.status).toBe(200);
    }
    await test.settle();
    await manager.open('/client/invitations');
    await manager.press('Resend');
    expect(manager.page.status).toBe(429);
    const talent = meridian.visitor();
    await talent.open(first);
    expect(talent.page.text).toContain('Open for 30 more days');
    await talent.open(await meridian.buttonOf(amira));
    expect(talent.page.text).toContain('Open for 30 more days');
  });
});
