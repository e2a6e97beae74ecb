import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { checkFile, csvOf, templateColumns, toCloud, toContract } from './import-lists.js';
import { amira, anInvitation, intoCloud, Meridian, password } from './meridian.js';

describe('a client’s own fields', () => {
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
    await manager.open('/client/settings/fields');
    await manager.press('Save', { 'Field 1': 'PO number', 'Field 1 is required': true, 'Field 3': 'Cost centre' });
  });

  const number = 'PO-4500017421';
  const check = async (changes: Record<string, string | boolean> = {}): Promise<void> => {
    await manager.open('/client/invitations/new');
    await manager.press('Continue', { ...anInvitation, 'PO number': number, ...changes });
  };

  it('are asked for on a contract, the required ones refused when empty', async () => {
    await check({ 'PO number': '' });
    expect(manager.page.status).toBe(422);
    expect(manager.page.errors).toEqual(['Fill in “PO number”']);
    await manager.press('Continue', { 'PO number': number });
    expect(manager.page.heading).toBe('Check your invitation');
    expect(manager.page.text).toContain(`PO number ${number}`);
  });

  it('are not asked for a talent cloud', async () => {
    await meridian.cloud();
    await manager.open('/client/invitations/new');
    await manager.press('Continue', intoCloud('Freelancer'));
    expect(manager.page.heading).toBe('Check your invitation');
  });

  it('stand on the invitation and the contract of the client, and talent never sees one', async () => {
    await check({ 'Cost centre': 'Design 4410' });
    await manager.press('Send invitation');
    await test.settle();
    await manager.click('Amira Haddad');
    expect(manager.page.text).toContain(`PO number ${number}`);
    const talent = await meridian.arrived();
    const seen = [talent.page.html];
    await talent.press('Accept invitation');
    seen.push(talent.page.html);
    await talent.press('Activate account', { 'Full name': 'Amira Haddad', Password: password });
    await test.settle();
    seen.push(talent.page.html);
    for (const path of ['/home', '/jobs']) seen.push((await talent.open(path)).html);
    await manager.open('/client/contracts');
    await manager.click('Design system refresh');
    expect(manager.page.text).toContain(`PO number ${number}`);
    expect(manager.page.text).toContain('Cost centre Design 4410');
    const id = manager.page.path.split('/').at(-1) ?? '';
    seen.push((await talent.open(`/contracts/${id}`)).html, (await talent.open(`/contracts/${id}/review`)).html);
    seen.push(...(await meridian.mailsTo(amira)).flatMap(({ html, text }) => [html, text]));
    expect(seen.filter((html) => html.includes(number) || html.includes('Design 4410'))).toEqual([]);
  });

  it('are found by what was noted, in the list of invitations and in that of contracts', async () => {
    await check();
    await manager.press('Send invitation');
    await check({ 'PO number': 'AB-77', 'Email address': 'other@z.example', 'Project name': 'Annual report' });
    await manager.press('Send invitation');
    for (const [list, other] of [['/client/invitations', 'other@z.example'], ['/client/contracts', 'Annual report']] as const) {
      await manager.open(`${list}?search=po-45000`);
      expect(manager.page.text).toContain('Design system refresh');
      expect(manager.page.text).not.toContain(other);
      await manager.open(`${list}?search=ab-77`);
      expect(manager.page.text).toContain(other);
      // What a field is called finds nothing.
      await manager.open(`${list}?search=PO%20number`);
      expect(manager.page.text).toMatch(/No (invitation|contract) fits that/);
    }
  });

  it('come along in a list: in its template, as verdicts, and on each invitation and contract as if it were typed', async () => {
    await meridian.cloud();
    await manager.open('/client/invitations/import');
    expect(manager.page.text).toContain('PO number For a contract. Your own field; at most 120 characters');
    const template = await (await manager.request('GET', manager.page.linkTo('Download the template'))).text();
    expect(template.trim()).toBe([...templateColumns, 'PO number', 'Cost centre'].join(','));
    const rows = csvOf([toContract(amira, { Name: 'Amira Haddad' }), toContract('b@example.com'), toCloud('c@example.com')]).trim().split('\r\n');
    const own = ['PO number,Cost centre', `${number},Design 4410`, ',4410', ','];
    await checkFile(manager, rows.map((row, index) => `${row},${own[index]}`).join('\r\n'));
    expect(manager.page.text).toContain('2 new, 0 duplicates, 1 refused');
    expect(manager.page.text).toContain('PO number It is empty Fill in “PO number”');
    await manager.press('Send 2 invitations');
    await test.settle();
    const ownValues = [{ label: 'PO number', value: number }, { label: 'Cost centre', value: 'Design 4410' }];
    const kept = 'SELECT address, own_values AS "ownValues" FROM invitations.invitations ORDER BY address';
    expect(await test.database.rows(kept)).toEqual([{ address: amira, ownValues }, { address: 'c@example.com', ownValues: null }]);
    await manager.open('/client/contracts');
    await manager.click('Design system refresh');
    expect(manager.page.text).toContain('Cost centre Design 4410');
  });

  it('are kept as nothing where nothing was noted, so that a search looks only through invitations that have some', async () => {
    await manager.open('/client/invitations/new');
    await manager.press('Save draft', { Name: 'Amira' });
    await meridian.cloud();
    await manager.open('/client/invitations/new');
    await manager.press('Continue', intoCloud('Freelancer'));
    expect(await test.database.rows('SELECT DISTINCT own_values AS "ownValues" FROM invitations.invitations')).toEqual([{ ownValues: null }]);
  });

  it('are guessed in files with other columns, and asked about there', async () => {
    await meridian.cloud();
    await checkFile(manager, ['Type,Mail,Full name,po_number,Pool,Note', `Freelancer to a contract,${amira},Amira,${number},,`].join('\n'));
    expect(manager.page.heading).toBe('Which column is which?');
    expect(manager.page.valueOf('PO number')).toBe('3');
    expect(manager.page.valueOf('Cost centre')).toBe('');
    await manager.press('Check file', { 'Cost centre': `po_number (${number})` });
    expect(manager.page.errors).toEqual(['You chose this column for “PO number” already']);
  });

  it('keep what was noted under the label of then', async () => {
    await check();
    await manager.press('Send invitation');
    await manager.open('/client/settings/fields');
    await manager.press('Save', { 'Field 1': 'Budget line' });
    await manager.open('/client/invitations');
    await manager.click('Amira Haddad');
    expect(manager.page.text).toContain(`PO number ${number}`);
  });

  it('come back into the form with a draft, by their label', async () => {
    await check();
    await manager.click('Change something');
    expect(manager.page.valueOf('PO number')).toBe(number);
    await manager.open('/client/settings/fields');
    expect(manager.page.valueOf('Field 3')).toBe('Cost centre');
    await manager.press('Save', { 'Field 1': 'Cost center', 'Field 3': 'PO number' });
    await manager.open('/client/invitations/drafts');
    await manager.click('Amira Haddad');
    await manager.click('Change something');
    expect(manager.page.valueOf('PO number')).toBe(number);
    expect(manager.page.valueOf('Cost center')).toBe('');
  });

  it('have each a name of its own', async () => {
    await manager.open('/client/settings/fields');
    await manager.press('Save', { 'Field 2': 'po  NUMBER' });
    expect(manager.page.errors).toEqual(['“po NUMBER” is there already']);
  });
});
