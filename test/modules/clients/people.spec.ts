import { startApp, type TestApp } from '../../support/app.js';
import { buttonOf, mailsTo, mailTo } from '../../support/mail-reader.js';
import { Visitor } from '../../support/visitor.js';
import { dana, lena, Meridian, password } from '../contracts/meridian.js';

const felix = 'felix@meridian.example';

describe('the people of a client', () => {
  let test: TestApp;
  let meridian: Meridian;
  let owner: Visitor;

  beforeAll(async () => {
    test = await startApp();
    meridian = new Meridian(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    await meridian.open();
    owner = await meridian.signedIn(dana);
    await owner.open('/client/people');
  });

  const roles = async (): Promise<Record<string, string>> => {
    const rows = await test.database.rows<{ email: string; role: string }>(
      'SELECT p.email, m.role FROM clients.member_cards m JOIN accounts.person_cards p USING (person_id) WHERE m.client_id = $1 AND m.is_active ORDER BY 1', [meridian.clientId]);
    return Object.fromEntries(rows.map(({ email, role }) => [email, role]));
  };
  const linkIn = async (address: string, subject: string, button: string): Promise<string> => buttonOf(await mailTo(test, address, subject), button).replace(test.url, '');
  const joinLink = (address: string): Promise<string> => linkIn(address, 'invites you to join', 'Join Meridian Labs');
  /** Felix belongs to Meridian in this role, as if he had said yes before. */
  const felixIs = async (role: string): Promise<string> => {
    const id = await meridian.person('Felix Braun', felix);
    await test.database.execute('INSERT INTO clients.members (client_id, person_id, role, added_at) VALUES ($1, $2, $3, $4)', [meridian.clientId, id, role, test.clock.now()]);
    return id;
  };

  it('somebody new is mailed, makes an account with the address, and joins by a press, not by verifying', async () => {
    await owner.press('Invite colleague', { 'Email address': felix, 'Hiring manager': true });
    expect(owner.page.text).toContain(`A mail to ${felix} says how to join.`);
    expect(owner.page.text).toContain('Not joined yet');
    const visitor = new Visitor(test.url);
    await visitor.open(await linkIn(felix, 'invites you to join', 'Create your account'));
    await visitor.press('Create account', { 'Full name': 'Felix Braun', 'Email address': felix, Password: password });
    await visitor.open(await linkIn(felix, 'Verify', 'Verify email address'));
    await visitor.press('Verify email address');
    expect(Object.keys(await roles())).toEqual([dana]);
    await visitor.open('/home');
    expect(visitor.page.text).toContain('This company would like you to join it');
    await visitor.press('Continue');
    expect(visitor.page.text).toContain('Dana Whitfield would like you to act for Meridian Labs');
    await visitor.press('Join client');
    expect([visitor.page.heading, await roles()]).toEqual(['Dashboard', { [dana]: 'owner', [felix]: 'hiring manager' }]);
    expect(visitor.page.text).toContain('You belong to Meridian Labs now');
  });

  it('somebody with an account looks like anybody else until they say yes, once, and a link alone opens for nobody else', async () => {
    await owner.press('Invite colleague', { 'Email address': 'LENA@example.net', Reviewer: true });
    expect(owner.page.text).toContain(`A mail to ${lena} says how to join.`);
    expect(owner.page.text).not.toContain('Lena Vogel');
    await owner.press('Invite colleague', { 'Email address': lena, Finance: true });
    expect((await mailsTo(test, lena)).filter(({ subject }) => subject.includes('invites you'))).toHaveLength(1);
    const link = await joinLink(lena);
    expect((await (await meridian.signedIn('sam@gangway.example')).open(link)).status).toBe(404);
    const visitor = await meridian.signedIn(lena);
    await visitor.open(link);
    expect(await roles()).toEqual({ [dana]: 'owner' });
    await visitor.press('Join client');
    expect([visitor.page.heading, await roles()]).toEqual(['Dashboard', { [dana]: 'owner', [lena]: 'finance' }]);
    await owner.open('/client/people');
    expect(owner.page.text).toContain('Lena Vogel');
    await visitor.open(link);
    expect(visitor.page.heading).toBe('Dashboard');
  });

  it('is asked again by a new mail, which gives the whole time again; earlier mails keep working', async () => {
    await owner.press('Invite colleague', { 'Email address': lena, Reviewer: true });
    const link = await joinLink(lena);
    test.clock.moveBy({ days: 31 });
    const late = await meridian.signedIn(lena);
    await late.open(link);
    expect([late.page.status, late.page.heading]).toEqual([410, 'It is too late to join with this mail']);
    await late.open('/home');
    await late.post(link, late.formToken);
    expect([late.page.status, Object.keys(await roles())]).toEqual([410, [dana]]);
    owner = await meridian.signedIn(dana);
    await owner.open('/client/people');
    expect(owner.page.text).toContain('the time is over');
    await owner.press('Resend');
    expect((await mailsTo(test, lena)).filter(({ subject }) => subject.includes('invites you'))).toHaveLength(2);
    await late.open(link);
    await late.press('Join client');
    expect(await roles()).toMatchObject({ [lena]: 'reviewer' });
    for (let more = 0; more < 3; more += 1) {
      await owner.open('/client/people');
      await owner.post('/client/people', { ...owner.formToken, email: felix, role: 'finance' });
      await owner.open('/client/people');
      await owner.press('Resend');
    }
    await owner.open('/client/people');
    await owner.press('Resend');
    expect(owner.page.status).toBe(429);
  });

  it('an address is taken back, and then its mail lets nobody in', async () => {
    await owner.press('Invite colleague', { 'Email address': lena, Reviewer: true });
    const link = await joinLink(lena);
    await owner.press('Take back');
    const visitor = await meridian.signedIn(lena);
    expect((await visitor.open(link)).status).toBe(404);
    await visitor.open('/home');
    await visitor.post(link, visitor.formToken);
    expect([visitor.page.status, Object.keys(await roles())]).toEqual([404, [dana]]);
  });

  it('a name that somebody gave who is owner no longer lets nobody in', async () => {
    await owner.press('Invite colleague', { 'Email address': lena, Owner: true });
    const link = await joinLink(lena);
    await test.database.execute(`UPDATE clients.members SET role = 'reviewer' WHERE person_id = $1`, [meridian.danaId]);
    const visitor = await meridian.signedIn(lena);
    await visitor.open(link);
    await visitor.press('Join client');
    expect([visitor.page.status, visitor.page.heading, Object.keys(await roles())]).toEqual([410, 'This invitation to join no longer counts', [dana]]);
  });

  it('a changed role acts on the next request, and is told by mail; the last owner stays', async () => {
    const id = await felixIs('hiring manager');
    const member = await meridian.signedIn(felix);
    expect((await member.open('/client/invitations')).status).toBe(200);
    await owner.open('/client/people');
    await owner.click('Change Felix Braun');
    await owner.press('Save role', { Finance: true });
    expect([owner.page.status, owner.page.errors]).toEqual([422, ['Choose who takes over their open work']]);
    await owner.press('Save role', { Finance: true, 'Who takes over open work': 'Dana Whitfield, owner' });
    expect(owner.page.text).toContain('Felix Braun is finance now. Dana Whitfield takes over what was open.');
    expect((await member.open('/client/invitations')).status).toBe(403);
    expect((await mailTo(test, felix, 'Your role at Meridian Labs is finance now')).text).toContain('Dana Whitfield changed it.');
    await owner.open(`/client/people/${id}`);
    await owner.press('Save role', { Reviewer: true });
    expect(owner.page.text).toContain('Felix Braun is reviewer now.');
    await owner.open(`/client/people/${meridian.danaId}`);
    await owner.post(`/client/people/${meridian.danaId}`, { ...owner.formToken, role: 'hiring manager' });
    expect([owner.page.status, owner.page.heading]).toEqual([409, 'A client needs an owner']);
    await owner.open(`/client/people/${meridian.danaId}`);
    await owner.press('Leave company');
    expect([owner.page.status, owner.page.heading]).toEqual([409, 'A client needs an owner']);
    expect(await roles()).toEqual({ [dana]: 'owner', [felix]: 'reviewer' });
  });

  it.each(['role', 'leaving'])('two owners who end each other at once by %s leave one', async (how) => {
    const felixId = await felixIs('owner');
    const other = await meridian.signedIn(felix);
    await other.open('/client/people');
    const path = (id: string): string => (how === 'role' ? `/client/people/${id}` : `/client/people/${id}/leaving`);
    const body = (visitor: Visitor, to: string): URLSearchParams => new URLSearchParams({ ...visitor.formToken, role: 'reviewer', handedTo: to, takesOver: to });
    const answers = await Promise.all([
      owner.request('POST', path(felixId), body(owner, meridian.danaId)),
      other.request('POST', path(meridian.danaId), body(other, felixId)),
    ]);
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(Object.values(await roles()).filter((role) => role === 'owner')).toHaveLength(1);
  });

  it('everybody may leave, and nobody but owners may change others', async () => {
    await felixIs('reviewer');
    const member = await meridian.signedIn(felix);
    await member.open('/client/people');
    expect(member.page.buttons).not.toContain('Invite colleague');
    for (const [path, fields] of [['/client/people', { email: lena, role: 'owner' }], [`/client/people/${meridian.danaId}`, { role: 'finance' }], [`/client/people/${meridian.danaId}/leaving`, {}]] as const) {
      await member.open('/client/people');
      await member.post(path, { ...member.formToken, ...fields });
      expect([403, 404]).toContain(member.page.status);
    }
    expect((await member.open(`/client/people/${meridian.danaId}`)).status).toBe(404);
    await member.open('/client/people');
    await member.click('Leave the company');
    await member.press('Leave company');
    expect([member.page.path, await roles()]).toEqual(['/home', { [dana]: 'owner' }]);
    expect((await member.open('/client/people')).status).toBe(403);
    await owner.open('/client/people');
    expect(owner.page.text).toContain('No longer here');
  });

  it('refuses what is no address, an unknown role and who is there already', async () => {
    await owner.press('Invite colleague', { 'Email address': 'nobody' });
    expect([owner.page.status, owner.page.errors]).toEqual([422, ['Enter an email address in the correct format, like name@example.com']]);
    await owner.post('/client/people', { ...owner.formToken, email: lena, role: 'admin' });
    expect(owner.page.errors).toEqual(['Choose a role']);
    await owner.open('/client/people');
    await owner.press('Invite colleague', { 'Email address': 'Dana@meridian.example' });
    expect(owner.page.errors).toEqual(['Somebody with this address belongs to your company already']);
  });

  it('names each thing once: on a phone a row says no “Change: Change”', async () => {
    expect(owner.page.html).toMatch(/<td data-label="">\s*<a href="[^"]*">Change /);
    expect(owner.page.html).not.toContain('data-label="Change"');
  });

  it('reads on one page who may do what', async () => {
    await owner.click('Who may do what');
    expect(owner.page.heading).toBe('Who may do what');
    expect(owner.page.text).toContain('Read the contracts Yes Yes No Yes');
    expect(owner.page.text).toContain('change the settings Yes No No No');
    expect(owner.page.text).toContain('See what is paid and when (not in this version yet)');
    // On a phone one role is read at a time, beginning with one's own.
    expect(owner.page.html).toMatch(/<details[^>]*name="role" open>\s*<summary>Owner/);
  });
});
