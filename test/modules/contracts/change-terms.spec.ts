import { startApp, type TestApp } from '../../support/app.js';
import { mailsTo, mailTo } from '../../support/mail-reader.js';
import type { Visitor } from '../../support/visitor.js';
import { dana, lena, Meridian } from './meridian.js';

describe('changing terms', () => {
  let test: TestApp;
  let meridian: Meridian;
  let talent: Visitor;
  let manager: Visitor;

  beforeAll(async () => {
    test = await startApp();
    meridian = new Meridian(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    await meridian.open();
    talent = await meridian.signedIn(lena);
    manager = await meridian.signedIn(dana);
  });

  const change = async (contractId: string, answers: Record<string, string>): Promise<void> => {
    await manager.open(`/client/contracts/${contractId}`);
    expect(manager.page.text).toContain('Lena Vogel counts time by the week');
    expect(manager.page.text).not.toContain('You count your time');
    expect(manager.page.text).toContain('Gangway logs no time, makes no invoices and moves no money in this version');
    await manager.press('Change terms');
    await manager.press('Change terms', answers);
  };

  it('brings a confirmed contract back and shows old and new side by side', async () => {
    const contractId = await meridian.readyOffer(talent);
    await change(contractId, { 'Hourly rate': '90.00', 'Scope of work': 'Refresh the **tokens** and the ten main components.' });
    expect(manager.page.text).toContain('Lena Vogel gets a mail');
    expect(await meridian.contract(contractId)).toMatchObject({ state: 'offered', terms_version: 2, confirmed_version: 1 });
    const mail = await mailTo(test, lena, 'The terms have changed');
    expect(mail.text).toContain('$90.00 an hour');
    await talent.open(`/contracts/${contractId}/acceptance`);
    expect(talent.page.heading).toBe('Review your contract');
    expect(talent.page.text).toContain('The terms have changed since you confirmed them.');
    expect(talent.page.html).toContain('<del>$85.00 an hour</del>');
    expect(talent.page.html).toContain('<ins>$90.00 an hour</ins>');
    expect(talent.page.html).toContain('<del>twelve</del>');
    expect(talent.page.html).toContain('<ins>ten</ins>');
    await talent.press('Confirm and continue');
    expect(talent.page.heading).toBe('Accept the offer');
  });

  it('confirms nothing when the terms changed while they were read, and shows what changed', async () => {
    const contractId = await meridian.offer();
    await talent.open(`/contracts/${contractId}/review`);
    await change(contractId, { 'Hourly rate': '80.00' });
    await talent.press('Confirm and continue');
    expect(talent.page.status).toBe(409);
    expect(talent.page.text).toContain('Nothing was confirmed.');
    expect(talent.page.html).toContain('<ins>$80.00 an hour</ins>');
    expect(await meridian.contract(contractId)).toMatchObject({ state: 'offered' });
    await talent.press('Confirm and continue');
    expect(await meridian.contract(contractId)).toMatchObject({ state: 'confirmed', confirmed_version: 2 });
  });

  it('gives the same answer to the second press of Confirm and continue', async () => {
    const contractId = await meridian.offer();
    await talent.open(`/contracts/${contractId}/review`);
    const fields = { ...talent.formToken, termsVersion: '1' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => talent.request('POST', `/contracts/${contractId}/confirmation`, new URLSearchParams(fields))));
    expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.get('location')}`))).toEqual(new Set([`303 /contracts/${contractId}/acceptance`]));
    expect(await test.database.rows(`SELECT 1 FROM audit.entries WHERE action = 'contracts.contract-confirmed' AND subject_id = $1`, [contractId])).toHaveLength(1);
  });

  it('answers a second press of Change terms as the first', async () => {
    const contractId = await meridian.readyOffer(talent);
    await manager.open(`/client/contracts/${contractId}/terms/new`);
    const { action, fields } = manager.page.fill('Change terms', { 'Hourly rate': '90.00', 'Scope of work': 'Refresh the tokens\nand the ten main components.' });
    const answers = await Promise.all(Array.from({ length: 5 }, () => manager.request('POST', action, new URLSearchParams(fields))));
    expect(answers.map(({ status, headers }) => `${status} ${headers.get('location')}`)).toEqual(answers.map(() => `303 /client/contracts/${contractId}`));
    await manager.post(action, Object.fromEntries(fields));
    expect(manager.page.heading).toBe('Design system refresh');
    expect(manager.page.text).toContain('The terms are changed. Lena Vogel gets a mail and confirms them anew.');
    expect(await meridian.countOf('contracts.terms', contractId)).toBe(2);
    expect((await mailsTo(test, lena)).filter(({ subject }) => subject.includes('The terms have changed'))).toHaveLength(1);
  });

  it('tells whoever types the same terms as a colleague that the colleague was first', async () => {
    const contractId = await meridian.offer();
    const priya = await meridian.person('Priya Shah', 'priya@meridian.example');
    await test.database.execute(`INSERT INTO clients.members (client_id, person_id, role, is_active, added_at) VALUES ($1, $2, 'owner', true, now())`, [meridian.clientId, priya]);
    const colleague = await meridian.signedIn('priya@meridian.example');
    await colleague.open(`/client/contracts/${contractId}/terms/new`);
    await change(contractId, { 'Hourly rate': '90.00' });
    await colleague.press('Change terms', { 'Hourly rate': '90.00' });
    expect(colleague.page.status).toBe(409);
    expect(await meridian.countOf('contracts.terms', contractId)).toBe(2);
  });

  it('lets no two people on one form overwrite each other', async () => {
    const contractId = await meridian.offer();
    const colleague = await meridian.signedIn(dana);
    await colleague.open(`/client/contracts/${contractId}/terms/new`);
    await change(contractId, { 'Weekly limit': '20' });
    await colleague.press('Change terms', { 'Hourly rate': '70.00' });
    expect(colleague.page.status).toBe(409);
    expect(colleague.page.text).toContain('Somebody else changed the terms while you were typing.');
    expect(colleague.page.valueOf('Hourly rate')).toBe('70.00');
    expect(await meridian.countOf('contracts.terms', contractId)).toBe(2);
    await colleague.press('Change terms');
    expect(await meridian.countOf('contracts.terms', contractId)).toBe(3);
  });

  it('refuses what is no term, with the typed input kept', async () => {
    const contractId = await meridian.offer();
    await change(contractId, { 'Hourly rate': 'a lot', 'End date': '2027-01-01' });
    expect(manager.page.status).toBe(422);
    expect(manager.page.errors).toEqual(['Enter an hourly rate, like 85.00', 'The end must be on or after the start']);
    expect(manager.page.valueOf('Hourly rate')).toBe('a lot');
    await manager.press('Change terms', { 'Hourly rate': '85.00', 'End date': '2027-04-25' });
    expect(manager.page.text).toContain('These are the terms as they are.');
    expect(await meridian.countOf('contracts.terms', contractId)).toBe(1);
  });

  it('never rewrites a version, whoever tries', async () => {
    const contractId = await meridian.offer();
    await expect(test.database.execute('UPDATE contracts.terms SET scope = $2 WHERE contract_id = $1', [contractId, 'x'])).rejects.toThrow(/permission denied/);
  });

  it('binds once the offer is accepted', async () => {
    const contractId = await meridian.readyOffer(talent);
    await talent.press('Accept and send message', { 'Your first message': 'Hello' });
    await manager.open(`/client/contracts/${contractId}`);
    expect(manager.page.text).toContain('Active');
    expect(manager.page.buttons).not.toContain('Withdraw offer');
    await manager.post(`/client/contracts/${contractId}/withdrawal`, { ...manager.formToken, reason: 'Too late' });
    expect(manager.page.status).toBe(409);
    expect(await meridian.contract(contractId)).toMatchObject({ state: 'active', terms_version: 1 });
  });

  it('hides the contracts of one client from the people of another', async () => {
    const contractId = await meridian.offer();
    await meridian.person('Kenji Mori', 'kenji@northwind.example');
    await meridian.addClient('Northwind', 'kenji@northwind.example');
    const kenji = await meridian.signedIn('kenji@northwind.example');
    await kenji.open('/client/contracts');
    expect(kenji.page.status).toBe(200);
    expect(kenji.page.text).not.toContain('Design system refresh');
    const token = kenji.formToken;
    for (const path of ['', '/terms/new', '/withdrawal']) {
      await kenji.open(`/client/contracts/${contractId}${path}`);
      expect([path, kenji.page.status]).toEqual([path, 404]);
    }
    await kenji.post(`/client/contracts/${contractId}/withdrawal`, { ...token, reason: 'Mine now' });
    expect(kenji.page.status).toBe(404);
    expect(await meridian.contract(contractId)).toMatchObject({ state: 'offered' });
  });
});
