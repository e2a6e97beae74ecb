import fc from 'fast-check';
import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { Meridian } from '../invitations/meridian.js';

describe('plans as data', () => {
  let test: TestApp;
  let house: Meridian;
  let sam: Visitor;

  beforeAll(async () => {
    test = await startApp();
    house = new Meridian(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    await house.person('Sam Reyes', 'sam@gangway.example', true);
    sam = await house.signedIn('sam@gangway.example');
  });

  const versions = (key = 'business') =>
    test.database.rows<{ version: number; days: number; writtenBy: string | null }>(
      'SELECT version, invitation_days AS days, written_by_id AS "writtenBy" FROM clients.plan_versions WHERE plan_key = $1 ORDER BY version', [key],
    );

  it('stand side by side with their numbers', async () => {
    await sam.open('/admin/clients');
    await sam.click('Plans');
    expect(sam.page.heading).toBe('Plans');
    for (const words of ['Single sign-on (not in this version yet)', 'Provisioning (not in this version yet)', 'Fee (not in this version yet)', 'Time, invoices and payments are not part of this version yet', 'Basic', 'Plus', 'Business', 'Enterprise', 'Not asked for', 'Skippable', '100,000', '5%', 'Invitations under way keep the plan they were sent under']) {
      expect(sam.page.text).toContain(words);
    }
  });

  it('a change is the next version, dated and signed, and written down', async () => {
    await sam.open('/admin/plans/business');
    expect(sam.page.text.match(/Not in this version yet: it changes nothing/g)).toHaveLength(3);
    expect([sam.page.valueOf('Fee'), sam.page.valueOf('Invitation days')]).toEqual(['3', '30']);
    await sam.press('Save plan', { 'Invitation days': '10', Fee: '2.25', 'Single sign-on': true, Required: true });
    expect([sam.page.status, sam.page.path]).toEqual([200, '/admin/plans/business']);
    expect(sam.page.text).toContain('Version 2 is in force from now on');
    expect(sam.page.text).toContain('Profile step: Skippable, now Required; Single sign-on: No, now Yes; Invitation days: 30, now 10; Fee: 3%, now 2.25%. By Sam Reyes');
    expect(await versions()).toMatchObject([{ version: 1, days: 30, writtenBy: null }, { version: 2, days: 10 }]);
    const deed = await test.database.row<{ facts: object }>(`SELECT facts FROM audit.records WHERE action = 'clients.plan-changed'`);
    expect(deed?.facts).toMatchObject({ version: 2, invitationDays: '30 → 10', feeBasisPoints: '3% → 2.25%' });
  });

  it('the same numbers again are no version', async () => {
    await sam.open('/admin/plans/business');
    await sam.press('Save plan');
    expect(sam.page.text).toContain('Nothing was changed');
    expect(await versions()).toHaveLength(1);
  });

  it.each([
    ['Invitation days', '0', 'Enter a whole number from 1 to 365'],
    ['Offer days', '366', 'Enter a whole number from 1 to 365'],
    ['Review promise, in hours', '0', 'Enter a whole number from 1 to 8760'],
    ['Rows of an import', '-1', 'Enter a whole number from 0 to 1000000'],
    ['Fee', '100.01', 'Enter a percentage from 0 to 100, like 2.5'],
    ['Fee', '', 'Enter the fee'],
    ['Security days', '31', 'Enter a whole number from 0 to 30'],
  ])('refuses %s “%s” beside the field', async (field, typed, error) => {
    await sam.open('/admin/plans/basic');
    await sam.press('Save plan', { [field]: typed });
    expect([sam.page.status, sam.page.errors]).toEqual([422, [error]]);
    expect(sam.page.valueOf(field)).toBe(typed);
    expect(await versions('basic')).toHaveLength(1);
  });

  it('tells whoever was slower what was changed meanwhile, keeps what they typed, and takes it at the second press', async () => {
    await house.person('Robin Vale', 'robin@gangway.example', true);
    const robin = await house.signedIn('robin@gangway.example');
    await sam.open('/admin/plans/plus');
    await robin.open('/admin/plans/plus');
    await robin.press('Save plan', { 'Offer days': '40' });
    await sam.press('Save plan', { 'Invitation days': '21' });
    expect(sam.page.status).toBe(409);
    expect(sam.page.text).toContain('Version 2 is by Robin Vale. Offer days: 30, now 40.');
    expect(sam.page.valueOf('Invitation days')).toBe('21');
    expect(await versions('plus')).toHaveLength(2);
    await sam.press('Save plan');
    expect((await versions('plus')).map(({ days }) => days)).toEqual([30, 30, 21]);
  });

  it('is for staff, and a plan that is not there is not found', async () => {
    expect((await sam.open('/admin/plans/golden')).status).toBe(404);
    await house.person('Dana Whitfield', 'dana@meridian.example');
    const dana = await house.signedIn('dana@meridian.example');
    for (const path of ['/admin/plans', '/admin/plans/basic']) expect((await dana.open(path)).status).toBe(403);
    await dana.open('/account');
    expect((await dana.post('/admin/plans/basic', { ...dana.formToken, basedOn: '1' })).status).toBe(403);
  });

  it('S5: a change counts for the next invitation and not for one under way', async () => {
    await house.person('Dana Whitfield', 'dana@meridian.example');
    await house.addClient('Meridian Labs', 'dana@meridian.example');
    const dana = await house.signedIn('dana@meridian.example');
    await house.invite(dana);
    await sam.open('/admin/plans/business');
    await sam.press('Save plan', { 'Invitation days': '10', 'Not asked for': true });
    await house.invite(dana, { Name: 'Bo Lind', 'Email address': 'bo@example.com', 'Project name': 'Another project' });
    const sent = await test.database.rows<{ version: number; days: number; step: string }>(
      `SELECT i.plan_version AS version, round(extract(epoch FROM i.expires_at - i.created_at) / 86400)::int AS days, plan.profile_step AS step
         FROM invitations.invitations i JOIN clients.plan_version_cards plan ON plan.plan_key = i.plan_key AND plan.version = i.plan_version
        ORDER BY i.created_at`,
    );
    expect(sent).toEqual([{ version: 1, days: 30, step: 'skippable' }, { version: 2, days: 10, step: 'not asked for' }]);
  });

  it('a client moves to another plan, which is written down; moving it there again is not', async () => {
    await house.addClient('Meridian Labs', 'dana@meridian.example');
    const { clientId } = await house.client();
    for (const words of ['from now on', 'already']) {
      await sam.open('/admin/clients');
      await sam.open(`/admin/clients/${clientId}/plan`);
      await sam.press('Move client', { Plan: 'Enterprise' });
      expect([sam.page.path, sam.page.text]).toEqual(['/admin/clients', expect.stringContaining(`Meridian Labs is on the plan Enterprise ${words}`)]);
    }
    const deeds = await test.database.rows<{ facts: object }>(`SELECT facts FROM audit.records WHERE action = 'clients.client-moved'`);
    expect(deeds).toEqual([{ facts: { from: 'business', to: 'enterprise' } }]);
    await sam.open(`/admin/clients/${clientId}/plan`);
    await sam.post(`/admin/clients/${clientId}/plan`, { ...sam.formToken, plan: 'golden' });
    expect([sam.page.status, sam.page.errors]).toEqual([422, ['Choose a plan']]);
    expect((await sam.open('/admin/clients/019369c5-7b6e-7000-8000-000000000000/plan')).status).toBe(404);
  });

  it('versions have no gaps and never change, however many write at once', async () => {
    const days = fc.integer({ min: 1, max: 365 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(days, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }), async (rounds) => {
        for (const atOnce of rounds) {
          const before = await versions('basic');
          await sam.open('/admin/plans/basic');
          const forms = atOnce.map((typed) => sam.page.fill('Save plan', { 'Invitation days': String(typed) }).fields);
          await Promise.all(forms.map((fields) => sam.request('POST', '/admin/plans/basic', new URLSearchParams(fields))));
          const after = await versions('basic');
          expect(after.slice(0, before.length)).toEqual(before);
          expect(after.map(({ version }) => version)).toEqual(after.map((_, index) => index + 1));
          const inForce = await test.database.row<{ version: number; days: number }>(`SELECT version, invitation_days AS days FROM clients.plans WHERE key = 'basic'`);
          expect(after.at(-1)).toMatchObject(inForce ?? {});
        }
      }),
      { numRuns: 6 },
    );
    await expect(test.database.execute('UPDATE clients.plan_versions SET invitation_days = 1')).rejects.toThrow('permission denied');
    await expect(test.database.execute('DELETE FROM clients.plan_versions')).rejects.toThrow('permission denied');
  });
});
