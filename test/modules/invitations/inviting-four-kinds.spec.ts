import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { amira, anAgencyContract, anInvitation, bench, dana, intoCloud, Meridian, personalMessage } from './meridian.js';

/** Styles and addresses have digits of their own, and the deadline is no term of a contract. */
const everythingButWords = /style="[^"]*"|<style[\s\S]*?<\/style>|https?:[^\s"]*|Open until [^.]*\./g;

describe('inviting to what of the four', () => {
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

  async function fillIn(answers: Record<string, string | boolean>): Promise<void> {
    await manager.open('/client/invitations/new');
    await manager.press('Continue', answers);
  }

  const rows = () => test.database.rows<{ audience: string; target: string; planKey: string; planVersion: number; days: number; cloudId: string | null; contractId: string | null }>(
    `SELECT audience, target, plan_key AS "planKey", plan_version AS "planVersion", (expires_at::date - invited_at::date)::int AS days, cloud_id AS "cloudId", contract_id AS "contractId"
       FROM invitations.invitations ORDER BY created_at`,
  );

  it('S4: offers exactly the four, and keeps the version of the plan', async () => {
    const cloudId = await meridian.cloud();
    await test.database.execute('UPDATE clients.plans SET version = 1');
    await meridian.inviteTo(manager, anInvitation);
    await meridian.inviteTo(manager, { ...anAgencyContract, 'Email address': 'a@orbit.example' });
    await meridian.inviteTo(manager, intoCloud('Freelancer'));
    await meridian.inviteTo(manager, intoCloud('Agency'));
    const sent = { planKey: 'business', planVersion: 1, days: 30 };
    expect(await rows()).toEqual([
      { ...sent, audience: 'freelancer', target: 'contract', cloudId: null, contractId: expect.any(String) as string },
      { ...sent, audience: 'agency', target: 'contract', cloudId: null, contractId: expect.any(String) as string },
      { ...sent, audience: 'freelancer', target: 'cloud', cloudId, contractId: null },
      { ...sent, audience: 'agency', target: 'cloud', cloudId, contractId: null },
    ]);
    expect(await test.database.rows('SELECT 1 FROM contracts.contracts')).toHaveLength(2);
  });

  it('S14: a cloud’s mail shows the personal message and no contract terms, even where some were typed', async () => {
    await meridian.cloud();
    await meridian.inviteTo(manager, { ...anInvitation, ...intoCloud('Freelancer') });
    const [mail] = await meridian.mailsTo(amira);
    expect(mail?.subject).toBe('Dana Whitfield (Meridian Labs) invites you to Meridian Design Bench');
    for (const part of [mail?.text ?? '', mail?.html ?? '']) {
      expect(part).toContain(personalMessage);
      expect(part).toContain('no public listing');
      for (const term of ['$', '85', 'hour', 'Starts', 'February', 'Design system refresh', 'Agreed']) expect(part.replace(everythingButWords, '')).not.toContain(term);
    }
  });

  it('S13: an agency’s mail shows the project and the agreed amount, and that it will be listed', async () => {
    await meridian.inviteTo(manager, anAgencyContract);
    const [mail] = await meridian.mailsTo(amira);
    expect(mail?.text).toContain('invites your agency to work on Design system refresh');
    expect(mail?.text).toContain('$4,800.00 agreed amount');
    expect(mail?.text).toMatch(/public listing[\s\S]*after you confirm at the end/);
    await meridian.cloud();
    await meridian.inviteTo(manager, intoCloud('Agency', { 'Email address': 'tomasz@orbit.example' }));
    expect((await meridian.mailsTo('tomasz@orbit.example'))[0]?.text).toMatch(/public listing.*at once, searchable.*can't be made private/);
  });

  it('what belongs to another kind is not judged, and not lost: not by a mistake, nor by a change of mind', async () => {
    await meridian.cloud();
    await fillIn({ ...anInvitation, ...intoCloud('Freelancer'), 'Hourly rate': 'a lot', Name: '' });
    expect(manager.page.errors).toEqual(['Enter the name of the person you invite']);
    expect(manager.page.valueOf('Hourly rate')).toBe('a lot');
    await manager.press('Continue', { Name: 'Amira Haddad' });
    expect(manager.page.heading).toBe('Check your invitation');
    expect(manager.page.text).not.toContain('Hourly rate');
    expect(manager.page.text).toContain(bench);
    await manager.click('Change something');
    expect(manager.page.valueOf('Hourly rate')).toBe('a lot');
    expect(manager.page.valueOf('Scope of work')).toBe(anInvitation['Scope of work']);
    await manager.press('Continue', { 'Agency to a contract': true, 'Hourly rate': '90' });
    expect(manager.page.text).toContain('$90.00 / hour');
    expect(manager.page.text).toContain('Agency to a contract');
    await manager.press('Send invitation');
    await test.settle();
    expect(await rows()).toMatchObject([{ audience: 'agency', target: 'contract', cloudId: null }]);
  });

  it('a personal message is needed for a cloud', async () => {
    await meridian.cloud();
    await fillIn(intoCloud('Agency', { 'Personal message': '' }));
    expect(manager.page.status).toBe(422);
    expect(manager.page.errors).toEqual(['Write a personal message: it is what the mail says']);
  });

  it('a client without a cloud is told so at the field, with the way to one', async () => {
    await manager.open('/client/invitations/new');
    expect(manager.page.text).toContain('You have no talent cloud yet.');
    await manager.press('Continue', { 'Freelancer to a talent cloud': true, Name: 'Amira', 'Email address': amira, 'Personal message': 'Hello' });
    expect(manager.page.errors).toEqual(['Choose a talent cloud']);
    expect(manager.page.linkTo('New talent cloud')).toBe('/client/clouds/new');
    expect(manager.page.valueOf('Personal message')).toBe('Hello');
  });

  it('another client’s cloud, a deleted one and an invented one are refused at the field', async () => {
    const cloudId = await meridian.cloud();
    await meridian.person('Kenji Mori', 'kenji@northwind.example');
    await meridian.addClient('Northwind', 'kenji@northwind.example');
    const kenji = await meridian.signedIn('kenji@northwind.example');
    await kenji.open('/client/invitations/new');
    const form = { kind: 'freelancer-cloud', name: 'X', email: 'x@y.example', personalMessage: 'Hello', contractKind: '', currency: '' };
    for (const id of [cloudId, '019d0000-0000-7000-8000-000000000001', 'nonsense']) {
      await kenji.post('/client/invitations/new', { ...kenji.formToken, ...form, cloudId: id });
      expect(kenji.page.status).toBe(422);
      expect(kenji.page.errors[0]).toMatch(/^Choose one of your talent clouds/);
      expect(kenji.page.text).not.toContain(bench);
    }
    expect(await rows()).toEqual([]);
  });

  it('a draft for a cloud that was deleted meanwhile is not sent', async () => {
    await meridian.cloud('Everybody');
    await meridian.cloud();
    await fillIn(intoCloud('Freelancer'));
    await test.database.execute(`UPDATE talent_clouds.clouds SET deleted_at = now() WHERE name = $1`, [bench]);
    await manager.press('Send invitation');
    expect(manager.page.status).toBe(409);
    expect(manager.page.heading).toBe('That talent cloud is not there');
    expect(await meridian.mailsTo(amira)).toEqual([]);
  });

  it('a second open invitation into the same cloud is refused by the cloud’s name; another kind or cloud is not', async () => {
    await meridian.cloud();
    await meridian.cloud('Everybody');
    await meridian.inviteTo(manager, intoCloud('Freelancer'));
    await fillIn(intoCloud('Freelancer', { 'Email address': 'Amira.Haddad@EXAMPLE.com' }));
    expect(manager.page.errors[0]).toMatch(/^Dana Whitfield invited this address into Meridian Design Bench on \d+ [A-Z][a-z]+ \d{4} already/);
    await fillIn(intoCloud('Freelancer', { 'Talent cloud': 'Everybody' }));
    expect(manager.page.heading).toBe('Check your invitation');
    await fillIn(intoCloud('Agency'));
    expect(manager.page.heading).toBe('Check your invitation');
  });

  it('Check your invitation shows a cloud’s mail exactly as it arrives', async () => {
    await meridian.cloud();
    await fillIn(intoCloud('Agency'));
    const frame = /<iframe[^>]*src="([^"]+)"/.exec(manager.page.html);
    const preview = await (await manager.request('GET', frame?.[1] ?? '')).text();
    await manager.press('Send invitation');
    await test.settle();
    const [mail] = await meridian.mailsTo(amira);
    const withoutLinks = (html = '') => html.replace('<base target="_top">', '').replace(/http:[^"<\s]+\/invitations\/link\/[^"<\s]*/g, 'LINK');
    expect(withoutLinks(preview)).toBe(withoutLinks(mail?.html));
  });

  it('list, story, resending, correcting, copying and revoking know the cloud', async () => {
    await meridian.cloud();
    await meridian.inviteTo(manager, intoCloud('Freelancer'));
    await manager.open('/client/invitations');
    expect(manager.page.text).toContain('Freelancer to a talent cloud: Meridian Design Bench');
    await manager.press('Search', { Search: 'sign BENCH' });
    await manager.click('Amira Haddad');
    expect(manager.page.text).toContain('Talent cloud Meridian Design Bench');
    expect(manager.page.text).not.toContain('Hourly rate');
    await manager.press('Resend');
    await test.settle();
    await manager.press('Correct address');
    await manager.press('Correct address and send', { 'Email address': 'amira@haddad.example' });
    await test.settle();
    expect(await meridian.mailsTo('amira@haddad.example')).toHaveLength(1);
    await manager.press('Copy link');
    expect(manager.page.valueOf('Link')).toContain('/invitations/link/');
    await manager.click('Back to the invitation');
    await manager.press('Revoke');
    expect(manager.page.text).toContain('can no longer accept the invitation into Meridian Design Bench');
    await manager.press('Revoke invitation');
    expect(await meridian.stateOf('amira@haddad.example')).toBe('revoked');
    const talent = await meridian.arrived('amira@haddad.example');
    expect(talent.page.heading).toBe('This invitation was revoked');
  });

  it('declining and expiring are told in a cloud’s words', async () => {
    await meridian.cloud();
    await meridian.inviteTo(manager, intoCloud('Freelancer'));
    const talent = await meridian.arrived();
    await talent.click('Decline');
    expect(talent.page.text).toContain('To join Meridian Design Bench, the talent cloud of Meridian Labs');
    expect(talent.page.text).not.toContain('The rate, the amount or the dates');
    await talent.press('Decline invitation', { 'I have no time for it': true });
    await test.settle();
    await talent.press('Take it back');
    expect((await meridian.mailsTo(dana))[0]?.subject).toBe('Amira Haddad declined your invitation to Meridian Design Bench');
    test.clock.moveBy({ days: 31 });
    await test.runJob('invitations.expire');
    await test.settle();
    expect((await meridian.mailsTo(amira))[0]?.subject).toBe('Your invitation to Meridian Design Bench has expired');
    const late = meridian.visitor();
    await late.open(await meridian.buttonOf(amira, 'Ask for a new one'));
    expect(late.page.text).toContain('Meridian Design Bench, the talent cloud of Meridian Labs');
    await late.press('Ask for a new one');
    expect(late.page.heading).toBe('Dana invites you into Meridian Design Bench');
  });
});
