import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { amira, anInvitation, bench, intoCloud, Meridian, password } from './meridian.js';

describe('what a client knows about an address, beside the field', () => {
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

  /** As htmx asks while somebody types. */
  async function noted(address: string, visitor = manager): Promise<string> {
    await visitor.open('/client/invitations/new');
    const body = new URLSearchParams({ ...visitor.formToken, email: address, draftId: '' });
    const answer = await visitor.request('POST', '/client/invitations/address-notes', body, { 'HX-Request': 'true', 'HX-Request-Type': 'partial' });
    const html = await answer.text();
    expect(html.startsWith('<div class="address-notes" id="address-notes"')).toBe(true);
    return html;
  }

  it('names an open invitation, by whom and since when, however the address is written', async () => {
    await meridian.invite(manager);
    expect(await noted(' AMIRA.haddad@Example.com ')).toMatch(/Dana Whitfield invited this address to “Design system refresh” on \d+ [A-Z][a-z]+; it is sent/);
    expect(await noted('somebody@example.com')).not.toContain('note--');
    expect(await noted('amira.haddad@')).not.toContain('note--');
  });

  it('only a real duplicate refuses: another project goes on, with the note on the page to check', async () => {
    await meridian.invite(manager);
    await manager.open('/client/invitations/new');
    await manager.press('Continue', { ...anInvitation, 'Project name': 'Something else' });
    expect(manager.page.heading).toBe('Check your invitation');
    expect(manager.page.text).toContain('Dana Whitfield invited this address to “Design system refresh”');
    await manager.open('/client/invitations/new');
    await manager.press('Continue', anInvitation);
    expect(manager.page.status).toBe(422);
    expect(manager.page.text).toContain('Open that invitation');
  });

  it('says that they work here or are in a cloud already', async () => {
    await meridian.cloud();
    await meridian.invite(manager);
    const talent = await meridian.arrived();
    await talent.press('Accept invitation');
    await talent.press('Activate account', { 'Full name': 'Amira Haddad', Password: password });
    await test.settle();
    expect(await noted(amira)).toContain('Works with you already: “Design system refresh”, offered.');
    await meridian.inviteTo(manager, intoCloud('Freelancer'));
    await talent.open(await meridian.buttonOf(amira));
    await talent.press('Accept invitation');
    await test.settle();
    expect(await noted(amira)).toContain(`Is in your talent cloud “${bench}” already.`);
  });

  it('tells nothing that another client knows, nor that a person has other addresses', async () => {
    await meridian.invite(manager);
    const talent = await meridian.arrived();
    await talent.press('Accept invitation');
    await talent.press('Activate account', { 'Full name': 'Amira Haddad', Password: password });
    await test.settle();
    await test.database.execute(`INSERT INTO accounts.addresses SELECT (json_populate_record(a, '{"id":"019d0000-0000-7000-8000-000000000001","address":"private@example.com","is_primary":false}')).* FROM accounts.addresses a WHERE a.address = $1`, [amira]);
    expect(await noted('private@example.com')).not.toContain('note--');
    await meridian.person('Kenji Mori', 'kenji@northwind.example');
    await meridian.addClient('Northwind', 'kenji@northwind.example');
    await meridian.invite(manager, { 'Email address': 'lena@example.net' });
    expect(await noted('lena@example.net')).toContain('note--info');
    const kenji = await meridian.signedIn('kenji@northwind.example');
    for (const address of [amira, 'lena@example.net']) expect(await noted(address, kenji)).not.toContain('note--');
  });

  it('says that a mail there bounced, with the server’s words', async () => {
    await meridian.invite(manager);
    await test.database.execute(`UPDATE platform.mails SET state = 'bounced', server_words = '550 no such user', handed_over_at = NULL WHERE to_address = $1`, [amira]);
    expect(await noted(amira)).toMatch(/A mail to this address bounced on \d+ [A-Z][a-z]+: 550 no such user/);
  });

  it('the mail so far follows what is typed, and misses what is not', async () => {
    await manager.open('/client/invitations/new');
    const preview = async (typed: Record<string, string>): Promise<string> => {
      const body = new URLSearchParams({ ...manager.formToken, kind: 'freelancer-contract', contractKind: 'hourly', currency: 'EUR', ...typed });
      return (await manager.request('POST', '/client/invitations/mail-preview', body, { 'HX-Request': 'true', 'HX-Request-Type': 'partial' })).text();
    };
    expect(await preview({})).toContain('Amount: not typed yet');
    const full = await preview({ projectName: 'Lumen <b>', rate: '85', startsOn: '2027-02-03', personalMessage: 'Hi Amira' });
    for (const words of ['invites you to Lumen &lt;b&gt;', '€85.00', 'Wed 3 February', 'Hi Amira', 'no public listing']) expect(full).toContain(words);
    expect(await preview({ kind: 'agency-cloud', rate: '85' })).not.toContain('€85');
    expect(await test.database.rows('SELECT 1 FROM invitations.invitations')).toEqual([]);
  });
});
