import { startApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import type { ReadMail } from '../invitations/meridian.js';
import { dana } from '../invitations/meridian.js';
import { aPicture, idDocument, Onboarding, purchaseOrder } from './checklist.js';
import type { Asked } from './checklist.js';

const noor = 'noor@meridian.example';
const sam = 'sam@gangway.example';
const insurance: Asked = { kind: 'upload', title: 'Insurance certificate', reviewer: 'client' };

describe('The daily mail about what waits', () => {
  let test: TestApp;
  let onboarding: Onboarding;

  beforeAll(async () => {
    test = await startApp();
    onboarding = new Onboarding(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    test.clock.standAt(new Date('2026-11-23T10:00:00Z'));
    await onboarding.asks(purchaseOrder, idDocument, insurance);
    await onboarding.colleague('Noor Haddad', noor, 'reviewer');
    await round('2026-11-23T10:00:00Z');
  });

  /** The clock stands at an instant, the job comes round and the mails go out. */
  async function round(at: string): Promise<void> {
    test.clock.standAt(new Date(at));
    await test.runJob('onboarding.digests');
    await test.settle();
  }

  const digestsTo = async (address: string): Promise<ReadMail[]> => (await onboarding.meridian.mailsTo(address)).filter(({ subject }) => subject.startsWith('Waiting for you: '));

  async function everythingSent(): Promise<void> {
    const talent = await onboarding.aboard();
    for (const title of ['ID document', 'Insurance certificate']) {
      await onboarding.openTask(talent, title);
      await talent.press('Submit document', {}, await aPicture());
    }
    await test.settle();
  }

  it('comes at eight, one for each person, with what they may do and nothing else', async () => {
    await everythingSent();
    expect(await digestsTo(dana)).toEqual([]);
    await round('2026-11-24T07:59:00Z');
    for (const address of [dana, noor, sam]) expect(await digestsTo(address)).toEqual([]);
    await round('2026-11-24T08:00:00Z');
    const [toDana] = await digestsTo(dana);
    expect(toDana?.subject).toBe('Waiting for you: 1 task');
    expect(toDana?.text).toContain('Design system refresh, waits since 23 November, starts on 3 February 2027: Purchase order approval, Amira Haddad');
    const [toNoor] = await digestsTo(noor);
    expect(toNoor?.subject).toBe('Waiting for you: 1 review');
    expect(toNoor?.text).toContain('Reviews of Meridian Labs: 1 due today.');
    expect(toNoor?.text).toContain('Insurance certificate, Amira Haddad');
    expect(toNoor?.text).not.toContain('ID document');
    const [toSam] = await digestsTo(sam);
    expect(toSam?.text).toContain('ID document, Amira Haddad');
    const reviewer = await onboarding.meridian.signedIn(noor);
    await reviewer.open(await onboarding.meridian.buttonOf(noor, 'Open the reviews'));
    expect(reviewer.page.heading).toBe('Reviews');
  });

  it('tells nobody of it whose account is closed, and them again once they are let back in', async () => {
    await everythingSent();
    const close = (at: string | null): Promise<number> =>
      test.database.execute('UPDATE accounts.people SET deactivated_at = $2 WHERE id IN (SELECT person_id FROM accounts.person_cards WHERE email = ANY ($1))', [[noor, sam], at]);
    await close('2026-11-23T12:00:00Z');
    await round('2026-11-24T08:00:00Z');
    expect([await digestsTo(noor), await digestsTo(sam), (await digestsTo(dana)).length]).toEqual([[], [], 1]);
    await close(null);
    await round('2026-11-25T08:00:00Z');
    expect([(await digestsTo(noor)).length, (await digestsTo(sam)).length]).toEqual([1, 1]);
  });

  it('comes once a day at most, once after an outage of days, and not when nothing waits', async () => {
    await round('2026-11-24T08:00:00Z');
    expect(await digestsTo(dana)).toEqual([]);
    await onboarding.aboard();
    await round('2026-11-24T15:00:00Z');
    expect(await digestsTo(dana)).toEqual([]);
    await round('2026-11-27T15:00:00Z');
    await round('2026-11-27T15:05:00Z');
    expect(await digestsTo(dana)).toHaveLength(1);
    await round('2026-11-28T08:00:00Z');
    await round('2026-11-28T08:05:00Z');
    expect(await digestsTo(dana)).toHaveLength(2);
  });

  it('comes at the hour that a person chose, where they are, or not at all', async () => {
    await onboarding.aboard();
    await test.database.execute("UPDATE accounts.people SET time_zone = 'America/New_York' WHERE full_name = 'Dana Whitfield'");
    const visitor = await onboarding.meridian.signedIn(dana);
    await visitor.open('/account');
    await visitor.click('Daily mail');
    expect([visitor.page.valueOf('When it comes'), visitor.page.text.includes('America/New York')]).toEqual(['8', true]);
    await visitor.press('Save', { 'When it comes': '17:00' });
    expect(visitor.page.text).toContain('Your daily mail comes at 17:00');
    await round('2026-11-23T21:59:00Z');
    expect(await digestsTo(dana)).toEqual([]);
    await round('2026-11-23T22:00:00Z');
    expect(await digestsTo(dana)).toHaveLength(1);
    await visitor.press('Save', { 'When it comes': 'No daily mail' });
    await round('2026-11-24T22:00:00Z');
    expect(await digestsTo(dana)).toHaveLength(1);
    await visitor.post('/account/digest', { ...visitor.formToken, hour: '24' });
    expect([visitor.page.status, visitor.page.errors]).toEqual([422, ['Choose an hour']]);
  });

  it('finds the colleague to whom a task was handed, and the owners when whoever is in charge has left', async () => {
    await onboarding.aboard();
    await test.database.execute("UPDATE onboarding.tasks SET assignee_id = (SELECT person_id FROM accounts.person_cards WHERE email = $1) WHERE kind = 'client'", [noor]);
    await round('2026-11-24T08:00:00Z');
    expect([await digestsTo(dana), (await digestsTo(noor)).map(({ subject }) => subject)]).toEqual([[], ['Waiting for you: 1 task']]);
    await onboarding.colleague('Olga Stern', 'olga@meridian.example', 'owner');
    await round('2026-11-24T09:00:00Z');
    await test.database.execute("UPDATE clients.members SET is_active = false WHERE person_id IN (SELECT person_id FROM accounts.person_cards WHERE email = ANY ($1))", [[noor, dana]]);
    await round('2026-11-25T08:00:00Z');
    expect(await digestsTo('olga@meridian.example')).toHaveLength(1);
    expect(await digestsTo(noor)).toHaveLength(1);
  });

  it('is all that hiring managers get, except for work that starts within a week', async () => {
    await onboarding.aboard();
    await test.settle();
    const about = async (): Promise<string[]> => (await onboarding.meridian.mailsTo(dana)).map(({ subject }) => subject).filter((subject) => subject.includes('Purchase order approval'));
    expect(await about()).toEqual([]);
    await onboarding.aboard({ Name: 'Bo Lind', 'Email address': 'bo@example.com', 'Project name': 'Soon', 'Start date': '2026-11-30' });
    await test.settle();
    expect(await about()).toEqual(['Waiting for you: Purchase order approval for Bo Lind']);
  });
});
