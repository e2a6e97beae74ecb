import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { amira, bench, intoCloud, Meridian, password, personalMessage } from './meridian.js';

const activation = { 'Full name': 'Amira Haddad', Password: password };

describe('accepting an invitation into a talent cloud', () => {
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
    await meridian.cloud('Everybody');
    await meridian.cloud();
    await meridian.inviteTo(manager, intoCloud('Freelancer'));
  });

  const memberships = () => test.database.rows<{ id: string; profileStep: string }>(`SELECT membership_id AS id, profile_step AS "profileStep" FROM talent_clouds.membership_cards ORDER BY 1`);

  it('S14, S29: the page shows the message, who will see what, and that there is no contract', async () => {
    const talent = await meridian.arrived();
    expect(talent.page.heading).toBe('Dana invites you into Meridian Design Bench');
    for (const words of [personalMessage, 'No contract yet', 'no public listing', 'Who sees you at Meridian Labs', 'Owners and hiring managers of Meridian Labs see your name', 'Accepting is your consent', 'Ready to hire', 'you may skip it']) {
      expect(talent.page.text).toContain(words);
    }
    expect(talent.page.text).not.toMatch(/\$|hour|Read the contract/);
  });

  it('S29: activates an account, goes on with the profile, and writes down to what they have consented', async () => {
    const talent = await meridian.arrived();
    await talent.press('Accept invitation');
    expect(talent.page.text).toContain('no public listing');
    expect(talent.page.text).toContain('Accepting is your consent');
    await talent.press('Activate account', activation);
    expect(talent.page.heading).toBe('Create your profile');
    const [membership] = await memberships();
    expect(talent.page.path).toContain(`/clouds/${membership?.id}/profile`);
    const entry = await test.database.row<{ facts: object }>(`SELECT facts FROM audit.entries WHERE action = 'invitations.accepted'`);
    expect(entry?.facts).toEqual({ consent: 1 });
  });

  it('somebody with an account finds it on Home, in the cloud’s words, and presses once', async () => {
    await meridian.person('Amira Haddad', amira);
    const talent = await meridian.signedIn(amira);
    await talent.open('/home');
    expect(talent.page.text).toContain('Dana Whitfield (Meridian Labs) invites you into Meridian Design Bench');
    await talent.press('Continue');
    await talent.press('Accept invitation');
    expect(talent.page.heading).toBe('Create your profile');
    const { path } = talent.page;
    await talent.open(await meridian.buttonOf(amira));
    expect(talent.page.path).toBe(path);
  });

  it('fifty presses at once are one acceptance and one membership, and each gets the same answer', async () => {
    await meridian.person('Amira Haddad', amira);
    const talent = await meridian.arrived(amira, await meridian.signedIn(amira));
    const { path } = talent.page;
    const body = new URLSearchParams(talent.formToken);
    const answers = await Promise.all(Array.from({ length: 50 }, () => talent.request('POST', `${path}/acceptance`, body)));
    expect(new Set(answers.map((answer) => `${answer.status} ${answer.headers.get('location')}`)).size).toBe(1);
    expect(await memberships()).toHaveLength(1);
  });

  it('a double press of Activate account leads to the same membership', async () => {
    const talent = await meridian.arrived();
    await talent.press('Accept invitation');
    const { path } = talent.page;
    const body = new URLSearchParams({ ...talent.formToken, fullName: 'Amira Haddad', password });
    const answers = await Promise.all(Array.from({ length: 5 }, () => talent.request('POST', path, body)));
    expect(new Set(answers.map((answer) => answer.headers.get('location'))).size).toBe(1);
    expect(await memberships()).toHaveLength(1);
  });

  it('a member already is told so, and stays as they are', async () => {
    const talent = await meridian.arrived();
    await talent.press('Accept invitation');
    await talent.press('Activate account', activation);
    const before = await memberships();
    test.clock.moveBy({ minutes: 5 });
    await meridian.inviteTo(manager, intoCloud('Freelancer'));
    await meridian.arrived(amira, talent);
    await talent.press('Accept invitation');
    expect(talent.page.path).toBe(`/clouds/${before[0]?.id}`);
    expect(talent.page.text).toContain('You are in this talent cloud already');
    expect(await memberships()).toEqual(before);
  });

  it('a cloud that was deleted takes nobody in: neither by its page nor by a form that was open already', async () => {
    await meridian.person('Lena Vogel', 'lena@example.net');
    await meridian.inviteTo(manager, intoCloud('Freelancer', { 'Email address': 'lena@example.net' }));
    const newcomer = await meridian.arrived();
    await newcomer.press('Accept invitation');
    const lena = await meridian.arrived('lena@example.net', await meridian.signedIn('lena@example.net'));
    await test.database.execute('UPDATE talent_clouds.clouds SET deleted_at = now() WHERE name = $1', [bench]);
    for (const page of [await newcomer.press('Activate account', activation), await lena.press('Accept invitation'), await lena.open(lena.page.path.replace('/acceptance', ''))]) {
      expect([409, 410]).toContain(page.status);
      expect(page.heading).toBe('This talent cloud is no longer there');
    }
    expect(await memberships()).toEqual([]);
    expect(await test.database.rows('SELECT 1 FROM accounts.verified_addresses WHERE address = $1', [amira])).toEqual([]);
  });

  it('deleting a cloud takes its open invitations back, and nobody is reminded of them', async () => {
    await manager.open('/client/clouds');
    await manager.click(bench);
    await manager.click('Delete');
    await manager.press('Delete talent cloud');
    await test.settle();
    expect(await meridian.stateOf(amira)).toBe('revoked');
    expect((await meridian.arrived()).page.heading).toBe('This talent cloud is no longer there');
    test.clock.moveBy({ days: 4 });
    await test.runJob('invitations.remind');
    await test.settle();
    expect(await meridian.mailsTo(amira)).toHaveLength(1);
  });

  it('a client that was suspended takes nobody in', async () => {
    await meridian.person('Amira Haddad', amira);
    const talent = await meridian.arrived(amira, await meridian.signedIn(amira));
    await test.database.execute('UPDATE clients.clients SET is_suspended = true');
    await talent.press('Accept invitation');
    expect([talent.page.status, talent.page.heading]).toEqual([409, 'Meridian Labs is suspended at the moment']);
    expect(await memberships()).toEqual([]);
  });

  it('S5: a plan that changes meanwhile changes nothing for who was invited before', async () => {
    await test.database.execute(`UPDATE clients.plans SET profile_step = 'required', invitation_days = 5, version = version + 1`);
    const talent = await meridian.arrived();
    expect(talent.page.text).toContain('you may skip it');
    await talent.press('Accept invitation');
    await talent.press('Activate account', activation);
    expect(await memberships()).toMatchObject([{ profileStep: 'skippable' }]);
  });

  it('what was accepted is found again by what its journey hangs on, by its own person only', async () => {
    const talent = await meridian.arrived();
    await talent.press('Accept invitation');
    await talent.press('Activate account', activation);
    const [membership] = await memberships();
    await talent.open(`/invitations/accepted/${membership?.id}`);
    expect(talent.page.path).toBe(`/clouds/${membership?.id}`);
    expect((await manager.open(`/invitations/accepted/${membership?.id}`)).status).toBe(404);
  });
});
