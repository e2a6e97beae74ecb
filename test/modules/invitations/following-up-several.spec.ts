import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { amira, Meridian } from './meridian.js';

describe('several invitations at once', () => {
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

  const addresses = ['one@z.example', 'two@z.example', 'three@z.example'];

  async function inviteAll(): Promise<void> {
    for (const [index, address] of addresses.entries()) await meridian.invite(manager, { Name: `Person ${index + 1}`, 'Email address': address });
  }

  /** What a browser sends when these are ticked. */
  async function ticked(...of: string[]): Promise<string> {
    const rows = await test.database.rows<{ id: string }>('SELECT id FROM invitations.invitations WHERE folded_address = ANY ($1)', [of]);
    return rows.map(({ id }) => `id=${id}`).join('&');
  }

  async function mailsTo(address: string): Promise<number> {
    return (await meridian.mailsTo(address)).length;
  }

  async function standing(): Promise<string[]> {
    const rows = await test.database.rows<{ state: string }>('SELECT state FROM invitations.invitations ORDER BY created_at, id');
    return rows.map(({ state }) => state);
  }

  it('the list’s boxes belong to one form, and all of them can be ticked without a script', async () => {
    await inviteAll();
    await manager.open('/client/invitations');
    expect(manager.page.html.match(/type="checkbox" form="chosen" name="id"/g)).toHaveLength(3);
    expect(manager.page.html).not.toMatch(/type="checkbox"[^>]*checked/);
    await manager.click('Tick all on this page');
    expect(manager.page.html.match(/type="checkbox"[^>]* checked/g)).toHaveLength(3);
    await manager.click('Tick none');
    expect(manager.page.html).not.toMatch(/type="checkbox"[^>]*checked/);
  });

  it('says how many are sent again, which are skipped and why, and sends each a new mail', async () => {
    await inviteAll();
    await meridian.person('Person 3', 'three@z.example');
    await (await meridian.arrived('two@z.example')).open('/');
    await test.database.execute(`UPDATE invitations.invitations SET state = 'revoked', revoked_at = now() WHERE folded_address = 'two@z.example'`);
    test.clock.moveBy({ days: 31 });
    await test.runJob('invitations.expire');
    await test.settle();
    manager = await meridian.signedIn('dana@meridian.example');
    const before = await mailsTo('one@z.example');
    await manager.open(`/client/invitations/resends?${await ticked(...addresses)}`);
    expect(manager.page.heading).toBe('Resend 2 invitations?');
    expect(manager.page.text).toContain('1 is skipped Person 2 (two@z.example) was revoked');
    await manager.press('Resend 2 invitations');
    expect(manager.page.text).toContain('2 invitations are sent again. Earlier mails keep working.');
    expect(await standing()).toEqual(['queued', 'revoked', 'queued']);
    await test.settle();
    expect(await mailsTo('one@z.example')).toBe(before + 1);
    await manager.open('/client/invitations');
    await manager.click('Person 1');
    expect(manager.page.text).toContain('Sent again');
    const { left } = (await test.database.row<{ left: number }>(`SELECT round(extract(epoch FROM expires_at - $1) / 86400)::int AS left FROM invitations.invitations WHERE folded_address = 'one@z.example'`, [test.clock.now()])) ?? { left: 0 };
    expect(left).toBe(30);
  });

  it('three times an hour for each, together or alone', async () => {
    await inviteAll();
    const all = await ticked(...addresses);
    await manager.open('/client/invitations');
    await manager.press('Resend');
    for (let times = 0; times < 2; times += 1) {
      await manager.open(`/client/invitations/resends?${all}`);
      await manager.press('Resend 3 invitations');
    }
    // The one that was sent again by itself has used its hour up.
    await manager.open(`/client/invitations/resends?${all}`);
    expect(manager.page.heading).toBe('Resend 2 invitations?');
    expect(manager.page.text).toContain('was sent three times within an hour');
    const form = manager.formToken;
    const ids = all.replaceAll('id=', '').replaceAll('&', ',');
    const answers = await Promise.all([1, 2, 3].map(() => manager.request('POST', '/client/invitations/resends', new URLSearchParams({ ...form, ids }))));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    await test.settle();
    for (const address of addresses) expect(await mailsTo(address)).toBe(4);
  });

  it('revokes what can still be revoked, after one page that asks', async () => {
    await inviteAll();
    await meridian.person('Person 3', 'three@z.example');
    const talent = await meridian.signedIn('three@z.example');
    await talent.open(await meridian.buttonOf('three@z.example'));
    await talent.press('Accept invitation');
    await manager.open(`/client/invitations/revocations?${await ticked(...addresses)}`);
    expect(manager.page.heading).toBe('Revoke 2 invitations?');
    expect(manager.page.text).toContain('Person 3 (three@z.example) was accepted');
    expect(await standing()).toEqual(['sent', 'sent', 'accepted']);
    await manager.press('Revoke 2 invitations');
    expect(manager.page.text).toContain('2 invitations are revoked. Their links say so.');
    expect(await standing()).toEqual(['revoked', 'revoked', 'accepted']);
    const revoked = await meridian.arrived('one@z.example');
    expect(revoked.page.heading).toBe('This invitation was revoked');
  });

  it('with nothing ticked says what to do, and another client’s ids are not found', async () => {
    await inviteAll();
    await manager.open('/client/invitations/resends');
    expect(manager.page.heading).toBe('Nothing to resend');
    expect((await manager.post('/client/invitations/revocations', { ...manager.formToken, ids: '' })).status).toBe(422);
    await meridian.person('Kenji Mori', 'kenji@northwind.example');
    await meridian.addClient('Northwind', 'kenji@northwind.example');
    const kenji = await meridian.signedIn('kenji@northwind.example');
    const others = await ticked('one@z.example');
    await kenji.open('/client/invitations/new');
    for (const page of ['resends', 'revocations']) {
      expect((await kenji.request('GET', `/client/invitations/${page}?${others}`)).status).toBe(404);
      expect((await kenji.request('POST', `/client/invitations/${page}`, new URLSearchParams({ ...kenji.formToken, ids: others.replace('id=', '') }))).status).toBe(404);
    }
    expect(await standing()).toEqual(['sent', 'sent', 'sent']);
  });

  it('one that asked not to be invited again stays uninvited, alone and among several, by that client only', async () => {
    await meridian.invite(manager);
    const talent = await meridian.arrived();
    await talent.click('Decline');
    await talent.press('Decline invitation', { 'I have no time for it': true, "Don't invite me again": true });
    expect(talent.page.text).toContain('You asked not to be invited again');
    await manager.open('/client/invitations/new');
    await meridian.invite(manager, { 'Project name': 'Another one' }).catch(() => undefined);
    expect(manager.page.status).toBe(422);
    expect(manager.page.errors).toEqual([expect.stringContaining(`Whoever reads ${amira} declined an earlier invitation and asked your company not to invite them again.`)]);
    expect(manager.page.valueOf('Project name')).toBe('Another one');
    await meridian.person('Kenji Mori', 'kenji@northwind.example');
    await meridian.addClient('Northwind', 'kenji@northwind.example');
    const kenji = await meridian.signedIn('kenji@northwind.example');
    await meridian.invite(kenji);
    expect(await meridian.mailsTo(amira)).toHaveLength(2);
    await talent.press('Let them invite me again');
    expect(talent.page.text).toContain('Meridian Labs can invite you again.');
    expect(talent.page.text).not.toContain('You asked not to be invited again');
    await meridian.invite(manager, { 'Project name': 'Another one' });
    expect(await meridian.mailsTo(amira)).toHaveLength(3);
  });

  it('a link that was handed on can decline, but not for good', async () => {
    await meridian.invite(manager);
    await manager.open('/client/invitations');
    await manager.press('Copy link');
    const link = /https?:\/\/[^"\s<]+\/invitations\/link\/[\w-]+/.exec(manager.page.html)?.[0] ?? '';
    const somebody = meridian.visitor();
    await somebody.open(new URL(link).pathname);
    await somebody.click('Decline');
    expect(somebody.page.text).not.toContain("Don't invite me again");
    await somebody.post(somebody.page.path, { ...somebody.formToken, reason: 'other', note: '', optOut: 'yes' });
    expect(await test.database.rows('SELECT 1 FROM invitations.opt_outs')).toHaveLength(0);
  });

  it('nor can it be used to invite somebody again who asked not to be', async () => {
    await meridian.invite(manager);
    await manager.open('/client/invitations');
    await manager.press('Copy link');
    const link = /https?:\/\/[^"\s<]+\/invitations\/link\/[\w-]+/.exec(manager.page.html)?.[0] ?? '';
    const talent = await meridian.arrived();
    await talent.click('Decline');
    await talent.press('Decline invitation', { 'I have no time for it': true, "Don't invite me again": true });
    const somebody = meridian.visitor();
    await somebody.open(new URL(link).pathname);
    await somebody.press('Take it back');
    expect([somebody.page.status, somebody.page.heading]).toEqual([409, 'They asked not to be invited again']);
    expect(await meridian.stateOf(amira)).toBe('declined');
    expect(await test.database.rows('SELECT 1 FROM invitations.opt_outs WHERE taken_back_at IS NULL')).toHaveLength(1);
    await talent.press('Take it back');
    expect(await meridian.stateOf(amira)).toBe('sent');
    expect(await test.database.rows('SELECT 1 FROM invitations.opt_outs WHERE taken_back_at IS NULL')).toEqual([]);
  });

  it('nor can a new one be asked for with it once it has expired; whoever reads the mailbox can', async () => {
    await meridian.invite(manager);
    await manager.open('/client/invitations');
    await manager.press('Copy link');
    const link = /https?:\/\/[^"\s<]+\/invitations\/link\/[\w-]+/.exec(manager.page.html)?.[0] ?? '';
    const mailed = await meridian.buttonOf(amira);
    test.clock.moveBy({ days: 31 });
    await test.runJob('invitations.expire');
    manager = await meridian.signedIn('dana@meridian.example');
    await meridian.invite(manager, { 'Project name': 'Another one' });
    const talent = await meridian.arrived();
    await talent.click('Decline');
    await talent.press('Decline invitation', { 'I have no time for it': true, "Don't invite me again": true });
    const optOuts = () => test.database.rows('SELECT 1 FROM invitations.opt_outs WHERE taken_back_at IS NULL');
    const somebody = meridian.visitor();
    await somebody.open(new URL(link).pathname);
    await somebody.press('Ask for a new one');
    expect([somebody.page.status, somebody.page.heading]).toEqual([409, 'They asked not to be invited again']);
    expect(await optOuts()).toHaveLength(1);
    await talent.open(mailed);
    await talent.press('Ask for a new one');
    expect(talent.page.text).toContain(`A new mail is on its way to ${amira}.`);
    expect(await optOuts()).toEqual([]);
  });
});
