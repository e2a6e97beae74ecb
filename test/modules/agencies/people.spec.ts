import { startApp, type TestApp } from '../../support/app.js';
import { buttonOf, mailsTo, mailTo } from '../../support/mail-reader.js';
import { Visitor } from '../../support/visitor.js';
import { lena, Meridian, password } from '../contracts/meridian.js';
import { mira, Orbit, piotr, tomasz } from '../contracts/orbit.js';

describe('the people of an agency', () => {
  let test: TestApp;
  let meridian: Meridian;
  let orbit: Orbit;
  let owner: Visitor;

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
    await owner.open('/agency/people');
  });

  const roles = async (): Promise<Record<string, string>> => {
    const rows = await test.database.rows<{ email: string; role: string }>(
      'SELECT p.email, m.role FROM agencies.members m JOIN accounts.person_cards p USING (person_id) WHERE m.agency_id = $1 AND m.is_active ORDER BY 1', [orbit.agencyId]);
    return Object.fromEntries(rows.map(({ email, role }) => [email, role]));
  };
  const idOf = async (email: string): Promise<string> => (await test.database.row<{ id: string }>('SELECT person_id AS id FROM accounts.person_cards WHERE email = $1', [email]))?.id ?? '';

  it('somebody new is mailed, makes an account with the address, and joins by a press, not by verifying', async () => {
    await owner.press('Add person', { 'Email address': 'maja@orbit.example', Manager: true });
    expect(owner.page.text).toContain('A mail to maja@orbit.example says how to join.');
    expect(owner.page.text).toContain('Not joined yet');
    const maja = new Visitor(test.url);
    await maja.open(buttonOf(await mailTo(test, 'maja@orbit.example'), 'Create your account').replace(test.url, ''));
    await maja.press('Create account', { 'Full name': 'Maja Lis', 'Email address': 'maja@orbit.example', Password: password });
    expect(Object.keys(await roles())).not.toContain('maja@orbit.example');
    await maja.open(buttonOf(await mailTo(test, 'maja@orbit.example', 'Verify'), 'Verify email address').replace(test.url, ''));
    await maja.press('Verify email address');
    expect(Object.keys(await roles())).not.toContain('maja@orbit.example');
    await maja.open('/home');
    await maja.press('Continue');
    await maja.press('Join agency');
    expect(await roles()).toMatchObject({ 'maja@orbit.example': 'manager' });
    expect((await maja.open('/agency/listing')).heading).toBe('Listing');
  });

  it('a name that somebody gave who is owner no longer adds nobody', async () => {
    await owner.press('Add person', { 'Email address': 'maja@orbit.example', Owner: true });
    await test.database.execute(`UPDATE agencies.members SET role = 'member' WHERE person_id = $1`, [orbit.tomaszId]);
    const maja = new Visitor(test.url);
    await maja.open(buttonOf(await mailTo(test, 'maja@orbit.example'), 'Create your account').replace(test.url, ''));
    await maja.press('Create account', { 'Full name': 'Maja Lis', 'Email address': 'maja@orbit.example', Password: password });
    await maja.open(buttonOf(await mailTo(test, 'maja@orbit.example', 'Verify'), 'Verify email address').replace(test.url, ''));
    await maja.press('Verify email address');
    await maja.open('/home');
    await maja.press('Continue');
    await maja.press('Join agency');
    expect(Object.keys(await roles())).not.toContain('maja@orbit.example');
  });

  it('somebody with an account looks like anybody else until they say yes, once', async () => {
    await owner.press('Add person', { 'Email address': 'LENA@example.net', Owner: true });
    expect(owner.page.text).toContain('A mail to lena@example.net says how to join.');
    expect(owner.page.text).not.toContain('Lena Vogel');
    await owner.press('Add person', { 'Email address': lena, Member: true });
    const visitor = await meridian.signedIn(lena);
    await visitor.open('/home');
    expect(visitor.page.text).toContain('This agency would like you to join it');
    expect((await mailsTo(test, lena)).filter(({ subject }) => subject.includes('join Orbit Studio'))).toHaveLength(1);
    const link = buttonOf(await mailTo(test, lena, 'join Orbit Studio'), 'Join Orbit Studio').replace(test.url, '');
    expect((await (await meridian.signedIn(piotr)).open(link)).status).toBe(404);
    await visitor.open(link);
    await visitor.press('Join agency');
    expect(visitor.page.text).toContain('You belong to Orbit Studio now');
    expect(await roles()).toMatchObject({ [lena]: 'member' });
    await owner.open('/agency/people');
    expect(owner.page.text).toContain('Lena Vogel');
    await visitor.open(link);
    expect(visitor.page.heading).toBe('Orbit Studio');
  });

  it('an address is taken back, and then its mail adds nobody', async () => {
    await owner.press('Add person', { 'Email address': lena, Member: true });
    const link = buttonOf(await mailTo(test, lena, 'join Orbit Studio'), 'Join Orbit Studio').replace(test.url, '');
    await owner.press('Take back');
    const visitor = await meridian.signedIn(lena);
    expect((await visitor.open(link)).status).toBe(404);
    await visitor.open('/home');
    await visitor.post(link, visitor.formToken);
    expect(visitor.page.status).toBe(404);
    expect(Object.keys(await roles())).not.toContain(lena);
  });

  it('a changed role acts on the next request; the last owner stays', async () => {
    const manager = await meridian.signedIn(mira);
    await manager.open('/agency/listing');
    await owner.click('Change Mira Nowak');
    await owner.press('Save role', { Member: true });
    expect(owner.page.text).toContain('Mira Nowak is member now.');
    expect((await manager.open('/agency/listing')).status).toBe(403);
    expect((await mailTo(test, mira, 'Your role at Orbit Studio is member now')).text).toContain('Tomasz Król changed it.');
    await owner.open(`/agency/people/${orbit.tomaszId}`);
    await owner.press('Save role', { Manager: true });
    expect([owner.page.status, owner.page.heading]).toEqual([409, 'An agency needs an owner']);
    await owner.open(`/agency/people/${orbit.tomaszId}`);
    await owner.press('Leave agency');
    expect(owner.page.status).toBe(409);
    expect(await roles()).toEqual({ [mira]: 'member', [piotr]: 'member', [tomasz]: 'owner' });
  });

  it('two owners who remove each other at once leave one', async () => {
    await test.database.execute(`UPDATE agencies.members SET role = 'owner' WHERE person_id = $1`, [await idOf(mira)]);
    const other = await meridian.signedIn(mira);
    await other.open('/agency/people');
    const answers = await Promise.all([
      owner.request('POST', `/agency/people/${await idOf(mira)}/removal`, new URLSearchParams(owner.formToken)),
      other.request('POST', `/agency/people/${orbit.tomaszId}/removal`, new URLSearchParams(other.formToken)),
    ]);
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(Object.values(await roles()).filter((role) => role === 'owner')).toHaveLength(1);
  });

  it('everybody may leave, and nobody but owners may change others', async () => {
    const member = await meridian.signedIn(piotr);
    await member.open('/agency/people');
    expect(member.page.buttons).not.toContain('Add person');
    for (const [path, fields] of [['/agency/people', { email: lena, role: 'owner' }], [`/agency/people/${orbit.tomaszId}`, { role: 'member' }], [`/agency/people/${orbit.tomaszId}/removal`, {}]] as const) {
      await member.open('/agency/people');
      await member.post(path, { ...member.formToken, ...fields });
      expect([403, 404]).toContain(member.page.status);
    }
    expect((await member.open(`/agency/people/${orbit.tomaszId}`)).status).toBe(404);
    await member.open('/agency/people');
    await member.click('Leave the agency');
    await member.press('Leave agency');
    expect([member.page.path, await roles()]).toEqual(['/home', { [mira]: 'manager', [tomasz]: 'owner' }]);
    expect((await member.open('/agency/people')).status).toBe(403);
  });

  it('whoever is removed reads it by mail', async () => {
    await owner.open(`/agency/people/${await idOf(piotr)}`);
    await owner.press('Remove person');
    expect((await mailTo(test, piotr, 'You no longer act for Orbit Studio')).text).toContain('Tomasz Król ended it.');
  });

  it('people of other agencies are not there', async () => {
    await orbit.found('Comet Works', meridian.lenaId);
    for (const path of [`/agency/people/${meridian.lenaId}`, `/agency/people/${meridian.lenaId}/removal`, `/agency/people/awaited/${meridian.lenaId}/removal`]) {
      await owner.open('/agency/people');
      await owner.post(path, { ...owner.formToken, role: 'member' });
      expect([path, owner.page.status]).toEqual([path, 404]);
    }
  });

  it('refuses what is no address, an unknown role and who is there already', async () => {
    await owner.press('Add person', { 'Email address': 'nobody' });
    expect([owner.page.status, owner.page.errors]).toEqual([422, ['Enter an email address in the correct format, like name@example.com']]);
    await owner.post('/agency/people', { ...owner.formToken, email: lena, role: 'admin' });
    expect(owner.page.errors).toEqual(['Choose a role']);
    await owner.open('/agency/people');
    await owner.press('Add person', { 'Email address': 'Mira@orbit.example' });
    expect(owner.page.errors).toEqual(['Somebody with this address belongs to the agency already']);
  });

  it('reads on one page who may do what', async () => {
    await owner.click('Who may do what');
    expect(owner.page.heading).toBe('Who may do what');
    expect(owner.page.text).toContain("Log time on the agency's contracts (not in this version yet) Yes Yes Yes");
    expect(owner.page.text).toContain('change their roles and remove them Yes No No');
  });
});
