import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { anInvitation, bench, intoCloud, Meridian, personalMessage } from './meridian.js';

describe('drafts of invitations', () => {
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
    await manager.open('/client/invitations/new');
  });

  const rows = (): Promise<unknown[]> => test.database.rows('SELECT 1 FROM invitations.invitations');

  it('half-filled is kept as it is, found again and finished', async () => {
    await manager.press('Save draft', { Name: 'Amira', 'Email address': 'amira at', 'Hourly rate': 'about 80', 'Start date': '2027-02-03', 'Fixed price': true });
    expect(manager.page.heading).toBe('Drafts');
    expect(manager.page.text).toMatch(/Amira.*amira at.*Half-filled/);
    await manager.click('Amira');
    expect(manager.page.heading).toBe('Invite talent');
    expect(manager.page.valueOf('Email address')).toBe('amira at');
    expect(manager.page.valueOf('Hourly rate')).toBe('about 80');
    expect(manager.page.valueOf('Start date')).toBe('2027-02-03');
    await manager.press('Continue', anInvitation);
    expect(manager.page.heading).toBe('Check your invitation');
    await manager.press('Send invitation');
    await test.settle();
    expect(await rows()).toHaveLength(1);
    await manager.open('/client/invitations/drafts');
    expect(manager.page.text).toContain('No drafts');
  });

  it('an empty one can be kept, and into a cloud as well', async () => {
    await manager.press('Save draft');
    expect(manager.page.text).toContain('No name yet');
    await meridian.cloud();
    await manager.open('/client/invitations/new');
    await manager.press('Save draft', intoCloud('Agency', { 'Personal message': '' }));
    await manager.click('Amira Haddad');
    expect(manager.page.valueOf('Talent cloud')).not.toBe('');
    await manager.press('Continue', { 'Personal message': personalMessage });
    expect(manager.page.text).toContain(bench);
  });

  it('half-filled can’t be sent by its address, nor its mail be shown', async () => {
    await manager.press('Save draft', { Name: 'Amira' });
    const edit = manager.page.linkTo('Amira');
    const draft = edit.replace('/edit', '');
    expect((await manager.request('GET', draft)).headers.get('location')).toBe(edit);
    expect((await manager.request('GET', `${draft}/mail`)).status).toBe(409);
    expect((await manager.request('POST', `${draft}/sending`, new URLSearchParams(manager.formToken))).status).toBe(409);
    expect(await meridian.mailsTo('amira.haddad@example.com')).toEqual([]);
  });

  it('what is too long to keep is named, and nothing of it is lost', async () => {
    await manager.press('Save draft', { Name: 'A'.repeat(200) });
    expect(manager.page.status).toBe(422);
    expect(manager.page.errors).toEqual(['Use 120 characters or fewer']);
    expect(manager.page.valueOf('Name')).toHaveLength(200);
  });

  it('a discarded one is gone for good, after asking once more', async () => {
    await manager.press('Continue', anInvitation);
    await manager.open('/client/invitations/drafts');
    expect(manager.page.text).toContain('Ready to check');
    await manager.press('Discard');
    expect(manager.page.heading).toBe('Discard this draft?');
    await manager.press('Discard draft');
    expect(manager.page.text).toContain('The draft is gone');
    expect(await rows()).toEqual([]);
  });

  it('what was sent is no draft any more: it is neither changed nor discarded', async () => {
    await manager.press('Continue', anInvitation);
    const { path } = manager.page;
    const token = manager.formToken;
    await manager.press('Send invitation');
    const before = await test.database.rows('SELECT * FROM invitations.invitations');
    expect((await manager.request('POST', `${path}/removal`, new URLSearchParams(token))).status).toBe(409);
    expect((await manager.request('POST', `${path}/keeping`, new URLSearchParams(token))).status).toBe(303);
    expect(await test.database.rows('SELECT * FROM invitations.invitations')).toEqual(before);
  });

  it('are the client’s own: another client finds none', async () => {
    await manager.press('Save draft', { Name: 'Amira' });
    const edit = manager.page.linkTo('Amira');
    await meridian.person('Kenji Mori', 'kenji@northwind.example');
    await meridian.addClient('Northwind', 'kenji@northwind.example');
    const kenji = await meridian.signedIn('kenji@northwind.example');
    await kenji.open('/client/invitations/drafts');
    expect(kenji.page.text).not.toContain('Amira');
    for (const path of [edit, edit.replace('/edit', '/removal')]) expect((await kenji.open(path)).status).toBe(404);
  });
});
