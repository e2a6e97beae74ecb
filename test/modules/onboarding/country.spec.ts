import { startApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { amira, password } from '../invitations/meridian.js';
import { idDocument, Onboarding } from './checklist.js';
import type { Asked } from './checklist.js';

const residence: Asked = { kind: 'upload', title: 'Certificate of residence', reviewer: 'nobody', country: 'PL' };

describe('What is asked in one country only', () => {
  let test: TestApp;
  let onboarding: Onboarding;

  beforeAll(async () => {
    test = await startApp();
    onboarding = new Onboarding(test);
  });
  afterAll(() => test?.stop());
  beforeEach(() => test.reset());

  const activation = async (): Promise<Visitor> => {
    await onboarding.meridian.invite(onboarding.dana);
    const talent = onboarding.meridian.visitor();
    await talent.open(await onboarding.meridian.buttonOf(amira));
    await talent.press('Accept invitation');
    return talent;
  };
  const asked = async (): Promise<string[]> => (await test.database.rows<{ title: string }>(`SELECT title FROM onboarding.tasks WHERE kind = 'upload' ORDER BY title`)).map(({ title }) => title);
  const account = { 'Full name': 'Amira Haddad', Password: password };

  it.each([
    ['Poland', ['Certificate of residence', 'ID document']],
    ['Portugal', ['ID document']],
    ['Choose a country', ['Certificate of residence', 'ID document']],
  ])('follows what an invited freelancer says on activating: %s', async (country, titles) => {
    await onboarding.asks(idDocument, residence);
    const talent = await activation();
    expect(talent.page.text).toContain('Meridian Labs asks for other documents in other countries');
    await talent.press('Activate account', { ...account, 'Country you work from': country });
    expect(await asked()).toEqual(titles);
  });

  it('is no question of those whose client asks everybody for the same', async () => {
    await onboarding.asks(idDocument);
    expect((await activation()).page.text).not.toContain('Country you work from');
  });

  it('follows the account of somebody who is here already, and says itself what is no country', async () => {
    await onboarding.asks(idDocument, residence);
    await onboarding.meridian.person('Amira Haddad', amira);
    const talent = await onboarding.meridian.signedIn(amira);
    await talent.open('/account');
    await talent.press('Save details', { 'Country you work from': 'Germany' });
    expect(talent.page.valueOf('Country you work from')).toBe('DE');
    await talent.post('/account', { ...talent.formToken, fullName: 'Amira Haddad', locale: 'en', timeZone: 'UTC', country: 'XX' });
    expect(talent.page.status).toBe(422);
    await onboarding.meridian.invite(onboarding.dana);
    await talent.open(await onboarding.meridian.buttonOf(amira));
    await talent.press('Accept invitation');
    expect(await asked()).toEqual(['ID document']);
  });
});
