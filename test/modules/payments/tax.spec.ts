import { newId } from '../../../src/platform/database/index.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { Meridian, password } from '../invitations/meridian.js';

const address = { 'Street address': 'Main Street 1', 'City, state or region': 'Lyon', 'Postal code': '69001' };
const shown = (visitor: Visitor): string => visitor.page.html + visitor.page.path;

describe('tax information', () => {
  let test: TestApp;
  let house: Meridian;
  let lena: Visitor;
  let lenaId: string;

  beforeAll(async () => {
    test = await startApp();
    house = new Meridian(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    lenaId = await house.person('Lena Vogel', 'lena@example.net');
    lena = await house.signedIn('lena@example.net');
  });

  async function fillAbroad(visitor: Visitor, number = 'FR 1234 5678'): Promise<void> {
    await visitor.open('/account/tax/residence');
    await visitor.press('Save and continue', { Country: 'FR', 'As an individual': true });
    await visitor.press('Save and continue', { 'Legal name': 'Lena Vogel', ...address, 'Date of birth': '1990-05-04' });
    await visitor.press('Save and continue', { 'Local tax number': number });
  }

  async function certify(visitor: Visitor): Promise<void> {
    await visitor.press('Save tax information', { 'I certify this': true, 'Type your full name': 'Lena Vogel' });
  }

  const deeds = () => test.database.rows<{ action: string }>(`SELECT action FROM audit.records WHERE action LIKE 'payments.%' ORDER BY happened_at, id`);

  it('S32: an individual outside the United States gives a W-8BEN in three steps, and sees until when it is valid', async () => {
    test.clock.standAt(new Date('2026-11-27T10:00:00Z'));
    lena = await house.signedIn('lena@example.net');
    await lena.open('/account');
    await lena.click('Tax information');
    await lena.click('Add tax information');
    await fillAbroad(lena);
    expect([lena.page.path, lena.page.heading]).toEqual(['/account/tax/check', 'Check your tax information']);
    expect(lena.page.text).toContain('ends in 5678');
    await certify(lena);
    expect(lena.page.path).toBe('/account/tax');
    for (const words of ['W-8BEN', 'In force', 'Valid until', '31 December 2029', 'ends in 5678', 'Certified by Lena Vogel']) expect(lena.page.text).toContain(words);
    expect(shown(lena)).not.toContain('FR 1234');
    const standing = await test.database.rows('SELECT person_id AS "personId", agency_id AS "agencyId", form, valid_until::text AS "validUntil" FROM payments.tax_standing');
    expect(standing).toEqual([{ personId: lenaId, agencyId: null, form: 'W-8BEN', validUntil: '2029-12-31' }]);
    const kept = await test.database.row<{ version: number; words: string }>('SELECT certification_version AS version, certification_words AS words FROM payments.tax_forms');
    expect(kept).toEqual({ version: 1, words: expect.stringContaining('Under penalties of perjury') });
    test.clock.standAt(new Date('2030-01-01T10:00:00Z'));
    lena = await house.signedIn('lena@example.net');
    await lena.open('/account/tax');
    expect(lena.page.text).toContain('No longer valid');
  });

  it.each([
    ['US', 'As an individual', 'W-9', 'Tax number', { 'Social Security number': true }, '123-45-6789'],
    ['US', 'As a company', 'W-9', 'Employer identification number', {}, '12-3456789'],
    ['DE', 'As a company', 'W-8BEN-E', 'Local tax number', {}, 'DE811906789'],
  ])('in %s, %s, it is the form %s', async (country, kind, form, label, choice, number) => {
    await lena.open('/account/tax/residence');
    await lena.press('Save and continue', { Country: country, [kind]: true });
    expect(lena.page.text).toContain(`This is the form ${form},`);
    expect(lena.page.text).not.toContain('Date of birth');
    await lena.press('Save and continue', { 'Legal name': 'Vogel Works', ...address });
    await lena.press('Save and continue', { ...choice, [label]: number });
    await certify(lena);
    expect(lena.page.text).toContain(form);
    expect(lena.page.text).toContain('ends in 6789');
    expect(lena.page.text.includes('Valid until')).toBe(form !== 'W-9');
  });

  it('says beside each field what is missing or wrong, and keeps what was typed', async () => {
    await lena.open('/account/tax/residence');
    await lena.press('Save and continue');
    expect([lena.page.status, lena.page.errors]).toEqual([422, ['Choose the country you are taxed in', 'Choose individual or company']]);
    await lena.press('Save and continue', { Country: 'FR', 'As an individual': true });
    await lena.press('Save and continue', { 'Legal name': 'Lena Vogel' });
    expect(lena.page.errors).toEqual(['Enter the street address', 'Enter the city and, where there is one, the state', 'Enter the postal code', 'Enter your date of birth']);
    expect(lena.page.valueOf('Legal name')).toBe('Lena Vogel');
    await lena.press('Save and continue', { ...address, 'Date of birth': '1990-05-04' });
    await lena.press('Save and continue', { 'Local tax number': 'none' });
    expect([lena.page.status, lena.page.errors]).toEqual([422, ['Enter it in the right format. As your country writes it']]);
    await lena.press('Save and continue', { 'Local tax number': 'FR 1234 5678' });
    await lena.press('Save tax information');
    expect([lena.page.status, lena.page.errors]).toEqual([422, ['Tick the box to certify it', 'Type your full name to sign']]);
    expect(await test.database.rows('SELECT 1 FROM payments.tax_standing')).toEqual([]);
  });

  it('can be left and resumed at the step where it was left; the number kept need not be typed again', async () => {
    await lena.open('/account/tax/residence');
    await lena.press('Save and continue', { Country: 'FR', 'As an individual': true });
    await lena.open('/account/tax');
    await lena.click('Continue');
    expect(lena.page.path).toBe('/account/tax/details');
    await lena.press('Save and continue', { 'Legal name': 'Lena Vogel', ...address, 'Date of birth': '1990-05-04' });
    await lena.open('/account/tax/check');
    expect(lena.page.path).toBe('/account/tax/number');
    await lena.press('Save and continue', { 'Local tax number': 'FR 1234 5678' });
    await lena.open('/account/tax/number');
    expect(lena.page.text).toContain('The number kept ends in 5678');
    expect(shown(lena)).not.toContain('FR 1234');
    await lena.press('Save and continue');
    expect(lena.page.path).toBe('/account/tax/check');
  });

  it('another country takes another form, and its number and birth date are asked anew', async () => {
    await fillAbroad(lena);
    await lena.open('/account/tax/residence');
    await lena.press('Save and continue', { Country: 'US', 'As an individual': true });
    await lena.open('/account/tax/check');
    expect(lena.page.path).toBe('/account/tax/number');
    const draft = await test.database.row('SELECT form, born_on AS "bornOn", number_sealed AS sealed, number_last_four AS "lastFour" FROM payments.tax_forms');
    expect(draft).toEqual({ form: 'W-9', bornOn: null, sealed: null, lastFour: null });
  });

  it('is not certified unseen: what changed in another tab is shown first', async () => {
    await fillAbroad(lena);
    const unseen = lena.page.fill('Save tax information', { 'I certify this': true, 'Type your full name': 'Lena Vogel' }).fields;
    await lena.open('/account/tax/number');
    await lena.press('Save and continue', { 'Local tax number': 'FR 9999 0000' });
    const answer = await lena.request('POST', '/account/tax/check', new URLSearchParams(unseen));
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('ends in 0000');
    expect(await test.database.rows('SELECT 1 FROM payments.tax_standing')).toEqual([]);
  });

  it('a second press saves nothing twice; a new one replaces it and the one before is kept', async () => {
    await fillAbroad(lena);
    const form = lena.page.fill('Save tax information', { 'I certify this': true, 'Type your full name': 'Lena Vogel' }).fields;
    await Promise.all([1, 2, 3].map(() => lena.request('POST', '/account/tax/check', new URLSearchParams(form))));
    expect((await deeds()).map(({ action }) => action)).toEqual(['payments.tax-information-saved']);
    await lena.open('/account/tax');
    await lena.click('Replace tax information');
    await fillAbroad(lena, 'FR 9999 0000');
    await certify(lena);
    expect(lena.page.text).toContain('ends in 0000');
    expect(lena.page.text).toContain('W-8BEN, ends in 5678');
    expect(await test.database.rows('SELECT 1 FROM payments.tax_standing')).toHaveLength(1);
    await expect(test.database.execute(`UPDATE payments.tax_forms SET legal_name = 'Other' WHERE replaced_at IS NULL`)).rejects.toThrow('replaced and never changed');
  });

  it('shows the number only after the password, each time, and writes it down', async () => {
    await fillAbroad(lena);
    await certify(lena);
    for (const nth of [1, 2]) {
      await lena.open('/account/tax');
      await lena.click('Show tax number');
      expect(shown(lena)).not.toContain('FR 1234');
      await lena.press('Show number', { Password: 'not my password at all' });
      expect([lena.page.status, lena.page.errors]).toEqual([422, ['That is not your password']]);
      await lena.press('Show number', { Password: password });
      expect(lena.page.text).toContain('FR 1234 5678');
      expect(lena.page.path).not.toContain('FR 1234');
      expect(lena.page.headers.get('cache-control')).toContain('no-store');
      expect((await deeds()).filter(({ action }) => action === 'payments.tax-number-revealed')).toHaveLength(nth);
    }
  });

  it('asks who is there before it is signed, where that was proved long ago', async () => {
    await fillAbroad(lena);
    await test.database.execute(`UPDATE accounts.sessions SET confirmed_at = now() - interval '20 minutes'`);
    await lena.open('/account/tax/check');
    expect(lena.page.heading).toBe("Confirm that it's you");
    await lena.press('Confirm', { Password: password });
    expect(lena.page.path).toBe('/account/tax/check');
  });

  it('lies encrypted: no number in the row, and a ciphertext moved to another row or owner opens nowhere', async () => {
    await house.person('Rosa Lindgren', 'rosa@example.net');
    const rosa = await house.signedIn('rosa@example.net');
    await fillAbroad(lena);
    await certify(lena);
    await fillAbroad(rosa, 'FR 8765 4321');
    await certify(rosa);
    const rows = await test.database.rows<{ text: string }>(`SELECT form::text || encode(form.number_sealed, 'escape') AS text FROM payments.tax_forms form`);
    for (const { text } of rows) expect(text).not.toMatch(/1234 5678|8765 4321/);
    await test.database.execute(
      `UPDATE payments.tax_forms mine SET number_sealed = other.number_sealed FROM payments.tax_forms other WHERE mine.person_id = $1 AND other.person_id <> $1`, [lenaId],
    );
    await lena.open('/account/tax');
    await lena.click('Show tax number');
    await lena.press('Show number', { Password: password });
    expect(lena.page.status).toBe(500);
    expect(lena.page.html).not.toContain('4321');
    expect((await deeds()).filter(({ action }) => action === 'payments.tax-number-revealed')).toEqual([]);
  });

  it('belongs to nobody else: another person, a client or an admin finds nothing', async () => {
    await fillAbroad(lena);
    await certify(lena);
    const path = lena.page.linkTo('Show tax number');
    await house.person('Sam Reyes', 'sam@gangway.example', true);
    await house.person('Rosa Lindgren', 'rosa@example.net');
    for (const email of ['sam@gangway.example', 'rosa@example.net']) {
      const other = await house.signedIn(email);
      expect((await other.open(path)).status).toBe(404);
      await other.open('/account');
      expect((await other.post(path, { ...other.formToken, password })).status).toBe(404);
      expect((await other.open('/account/tax')).text).not.toContain('5678');
    }
    expect((await lena.open(`/account/tax/forms/${newId()}/number`)).status).toBe(404);
  });

  it('an agency has its own, kept by its owners and managers when they act for it', async () => {
    const agencyId = newId();
    await test.database.execute(
      `INSERT INTO agencies.agencies (id, name, folded_name, slug, state, created_by_id, created_at, changed_at) VALUES ($1, 'Orbit Studio', 'orbit studio', 'orbit', 'draft', $2, now(), now())`,
      [agencyId, lenaId],
    );
    await test.database.execute(`INSERT INTO agencies.members (agency_id, person_id, role, added_at) VALUES ($1, $2, 'manager', now())`, [agencyId, lenaId]);
    await fillAbroad(lena);
    await certify(lena);
    await lena.open('/home');
    await lena.press('Orbit Studio');
    await lena.open('/account/tax');
    expect(lena.page.text).toContain('For Orbit Studio.');
    expect(lena.page.text).not.toContain('5678');
    await lena.open('/account/tax/residence');
    await lena.press('Save and continue', { Country: 'PL', 'As a company': true });
    await lena.press('Save and continue', { 'Legal name': 'Orbit Studio sp. z o.o.', ...address });
    await lena.press('Save and continue', { 'Local tax number': '525-000-20-90' });
    await certify(lena);
    expect(await test.database.rows('SELECT agency_id AS "agencyId", form FROM payments.tax_standing WHERE person_id IS NULL')).toEqual([{ agencyId, form: 'W-8BEN-E' }]);
    await test.database.execute(`UPDATE agencies.members SET role = 'member'`);
    expect((await lena.open('/account/tax')).status).toBe(403);
  });
});
