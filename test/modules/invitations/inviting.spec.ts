import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { SmtpCatcher } from '../mail/smtp-catcher.js';
import { amira, anInvitation, dana, Meridian } from './meridian.js';

describe('inviting talent', () => {
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
  });

  async function fillIn(changes: Record<string, string | boolean> = {}): Promise<void> {
    await manager.open('/client/invitations/new');
    await manager.press('Continue', { ...anInvitation, ...changes });
  }

  it('Check your invitation shows the mail exactly as it arrives, the link apart', async () => {
    await fillIn();
    expect(manager.page.heading).toBe('Check your invitation');
    const frame = /<iframe[^>]*src="([^"]+)"[^>]*sandbox="([^"]+)"/.exec(manager.page.html);
    expect(frame?.[2]).toBe('allow-popups allow-top-navigation-by-user-activation');
    const shown = await manager.request('GET', frame?.[1] ?? '');
    expect(shown.headers.get('content-security-policy')).toContain('sandbox');
    expect(manager.page.headers.get('content-security-policy')).toContain("frame-src 'self'");
    const preview = await shown.text();
    await manager.press('Send invitation');
    await test.settle();
    const [mail] = await meridian.mailsTo(amira);
    const withoutLinks = (html = '') => html.replace('<base target="_top">', '').replace(/http:[^"<\s]+\/invitations\/link\/[^"<\s]*/g, 'LINK');
    expect(withoutLinks(preview)).toBe(withoutLinks(mail?.html));
  });

  it('nothing typed is lost on the way back, and a change shows in the mail', async () => {
    await fillIn();
    expect(manager.page.text).toContain('Invitation Freelancer to a contract');
    await manager.click('Change');
    expect(manager.page.valueOf('Personal message')).toBe(anInvitation['Personal message']);
    expect(manager.page.valueOf('Hourly rate')).toBe('85.00');
    expect(manager.page.valueOf('Start date')).toBe('2027-02-03');
    await manager.press('Continue', { 'Hourly rate': '90' });
    expect(manager.page.text).toContain('$90.00 / hour');
    expect(await test.database.rows('SELECT 1 FROM invitations.invitations')).toHaveLength(1);
  });

  it('a fixed price shows the agreed amount', async () => {
    await meridian.invite(manager, { 'Fixed price': true, 'Agreed amount': '4,800.00', 'Hourly rate': '', 'Weekly limit': '' });
    const [mail] = await meridian.mailsTo(amira);
    expect(mail?.text).toContain('$4,800.00 agreed amount');
    expect(mail?.text).not.toContain('hour');
  });

  it('mistakes are named at their fields with everything typed kept', async () => {
    await fillIn({ Name: '', 'Email address': 'amira at example', 'Hourly rate': '', 'Start date': '2027-02-03', 'End date': '2027-01-01' });
    expect(manager.page.status).toBe(422);
    expect(manager.page.title).toMatch(/^Error: /);
    expect(manager.page.text).toContain('There is a problem');
    expect(manager.page.errors).toEqual([
      'Enter the name of the person you invite',
      'Enter an email address in the correct format, like name@example.com',
      'Enter an hourly rate, like 85.00',
      'The end must be on or after the start',
    ]);
    expect(manager.page.valueOf('Scope of work')).toBe(anInvitation['Scope of work']);
  });

  it('a second open invitation of the same kind to the same address is refused, by whom and when', async () => {
    await meridian.invite(manager);
    await fillIn({ 'Email address': ' AMIRA.haddad@Example.com ', 'Project name': 'design  SYSTEM refresh' });
    expect(manager.page.status).toBe(422);
    expect(manager.page.errors[0]).toMatch(/^Dana Whitfield invited this address to the same project on \d+ [A-Z][a-z]+ \d{4} already/);
    await fillIn({ 'Start date': '2027-02-04' });
    expect(manager.page.heading).toBe('Check your invitation');
  });

  it('two drafts of the same invitation: the second one to be sent is refused', async () => {
    await fillIn();
    const first = manager.page.path;
    await fillIn();
    await manager.press('Send invitation');
    await manager.open(first);
    await manager.press('Send invitation');
    expect(manager.page.status).toBe(409);
    expect(manager.page.text).toContain('Dana Whitfield invited this address');
    expect(await test.database.rows(`SELECT 1 FROM invitations.invitations WHERE state <> 'draft'`)).toHaveLength(1);
    expect(await test.database.rows('SELECT 1 FROM contracts.contracts')).toHaveLength(1);
  });

  it('ten presses of Send invitation are one invitation, one contract and one mail', async () => {
    await fillIn();
    const { path } = manager.page;
    const body = new URLSearchParams(manager.formToken);
    await Promise.all(Array.from({ length: 10 }, () => manager.request('POST', `${path}/sending`, body)));
    await test.settle();
    expect(await test.database.rows('SELECT 1 FROM contracts.contracts')).toHaveLength(1);
    expect(await meridian.mailsTo(amira)).toHaveLength(1);
  });

  it('the list tells state and delivery, and any part of a name, address or project finds', async () => {
    await meridian.invite(manager);
    await meridian.invite(manager, { Name: 'Lena Vogel', 'Email address': 'lena@example.net', 'Project name': 'Website 100%' });
    await manager.open('/client/invitations');
    expect(manager.page.text).toMatch(/Lena Vogel.*lena@example.net.*Sent.*Handed over at.*Amira Haddad/);
    for (const [search, found, hidden] of [['HADD', 'Amira', 'Lena'], ['example.net', 'Lena', 'Amira'], ['100%', 'Lena', 'Amira'], ['sign sys', 'Amira', 'Lena']]) {
      await manager.press('Search', { Search: search ?? '' });
      expect(manager.page.text).toContain(found);
      expect(manager.page.text).not.toContain(hidden);
    }
    await manager.press('Search', { Search: 'nobody' });
    expect(manager.page.text).toContain('No invitation fits that');
  });

  it('the list is paged without losing or repeating anybody', async () => {
    await meridian.invite(manager);
    await test.database.execute(
      `INSERT INTO invitations.invitations (id, client_id, invited_by_id, audience, target, state, name, address, folded_address, title, target_key,
                                            contract_id, created_at, invited_at, expires_at)
       SELECT gen_random_uuid(), client_id, invited_by_id, audience, target, 'expired', 'Person ' || n, n || '@x.example', n || '@x.example', title, target_key,
              gen_random_uuid(), created_at, invited_at, expires_at
         FROM invitations.invitations, generate_series(1, 60) n`,
    );
    const seen: string[] = [];
    await manager.open('/client/invitations');
    for (let pages = 0; pages < 3; pages += 1) {
      seen.push(...(manager.page.text.match(/(Person \d+|Amira Haddad)/g) ?? []));
      if (pages < 2) await manager.click('Older');
    }
    expect(seen).toHaveLength(61);
    expect(new Set(seen).size).toBe(61);
  });

  it('one invitation’s page tells its whole story', async () => {
    await meridian.invite(manager);
    await manager.open('/client/invitations');
    await manager.click('Amira Haddad');
    expect(manager.page.heading).toBe('Invitation to Amira Haddad');
    expect(manager.page.text).toMatch(/Invited Dana Whitfield.*Invitation mail to amira.haddad@example.com. Handed over at/);
  });

  it('another client’s invitations and drafts are not found, on reading and on writing', async () => {
    await meridian.invite(manager);
    await fillIn({ 'Email address': 'lena@example.net' });
    const draft = manager.page.path;
    await manager.open('/client/invitations');
    const shown = manager.page.linkTo('Amira Haddad');
    await meridian.person('Kenji Mori', 'kenji@northwind.example');
    await meridian.addClient('Northwind', 'kenji@northwind.example');
    const kenji = await meridian.signedIn('kenji@northwind.example');
    await kenji.open('/client/invitations');
    expect(kenji.page.text).not.toContain('Amira');
    const before = await test.database.rows('SELECT * FROM invitations.invitations ORDER BY id');
    for (const path of [shown, `${shown}/revocation`, `${shown}/address`, draft, `${draft}/edit`, `${draft}/mail`]) {
      expect((await kenji.open(path)).status).toBe(404);
    }
    await kenji.open('/client/invitations/new');
    const token = kenji.formToken;
    for (const path of [`${shown}/resend`, `${shown}/copied-link`, `${shown}/address`, `${shown}/revocation`, `${draft}/sending`, `${draft}/edit`]) {
      const answer = await kenji.request('POST', path, new URLSearchParams({ ...token, email: 'x@y.example', ...inviteFields }));
      expect(`${path} ${answer.status}`).toBe(`${path} 404`);
    }
    expect(await test.database.rows('SELECT * FROM invitations.invitations ORDER BY id')).toEqual(before);
  });

  it('a reviewer of the client does not invite', async () => {
    await test.database.execute(`UPDATE clients.members SET role = 'reviewer'`);
    expect((await manager.open('/client/invitations/new')).status).toBe(403);
  });
});

describe('an invitation that the mail server refuses', () => {
  let test: TestApp;
  let smtp: SmtpCatcher;
  let meridian: Meridian;

  beforeAll(async () => {
    smtp = await SmtpCatcher.listen();
    test = await startApp({ smtpUrl: smtp.url });
    meridian = new Meridian(test);
  });
  afterAll(async () => {
    await test?.stop();
    await smtp.close();
  });
  beforeEach(async () => {
    await test.reset();
    smtp.forget();
  });

  it('is told with the server’s words, to the inviter too, who corrects the address', async () => {
    const manager = await meridian.openDoors();
    await test.settle();
    smtp.answers.push('refuse');
    await meridian.invite(manager);
    await manager.open('/client/invitations');
    expect(manager.page.text).toMatch(/Bounced.*550 5\.7\.1 We do not want this/);
    expect(smtp.caught.at(-1)?.to).toBe(dana);
    expect(smtp.caught.at(-1)?.raw).toContain('did not arrive');
    await manager.press('Correct address');
    await manager.press('Correct address and send', { 'Email address': 'amira@haddad.example' });
    await test.settle();
    expect(smtp.caught.at(-1)?.to).toBe('amira@haddad.example');
    await manager.open('/client/invitations');
    expect(manager.page.text).not.toMatch(/amira@haddad.example.*Bounced/);
    expect(manager.page.text).toMatch(/amira@haddad.example.*Sent/);
  });

  it('and one that is put off says that we try again', async () => {
    const manager = await meridian.openDoors();
    await test.settle();
    smtp.answers.push('put off');
    await meridian.invite(manager);
    await manager.open('/client/invitations');
    expect(manager.page.text).toMatch(/Queued.*Deferred, we try again: 451 4\.7\.1 Greylisted/);
  });
});

/** Enough for the form to be valid, so that only the tenant can be the reason for a refusal. */
const inviteFields = {
  kind: 'freelancer-contract',
  name: 'X',
  projectName: 'X',
  scope: 'X',
  contractKind: 'hourly',
  rate: '1.00',
  currency: 'USD',
  startsOn: '2027-01-01',
};
