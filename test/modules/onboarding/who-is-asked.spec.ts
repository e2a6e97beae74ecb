import { World } from '../../../seeds/world.js';
import type { Member, Offer } from '../../../seeds/world.js';
import { Agencies } from '../../../src/modules/agencies/index.js';
import { Transactions } from '../../../src/platform/transactions/index.js';
import { startApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { signedIn } from '../../support/sign-in.js';

const about = { kind: 'acknowledge', body: 'Text', hint: 'Hint', why: 'Why', reviewer: 'nobody', minutes: 1 } as const;
const hourly: Offer = { projectName: 'Icons', scope: 'Icons', contractKind: 'hourly', rate: '85.00', weeklyLimit: '30', startsOn: '2027-03-01' };
const fixed: Offer = { projectName: 'Icons', scope: 'Icons', contractKind: 'fixed', amount: '900.00', startsOn: '2027-03-01' };
const nobodySaid = null;

/** The preview says with reasons what the statement that starts a checklist does: compared for everybody whom a client may invite. */
describe('The preview of who is asked what', () => {
  let test: TestApp;
  let world: World;
  let owner: Member;

  beforeAll(async () => {
    test = await startApp();
    world = new World(test.app);
    const sam = await world.person('Sam Reyes', 'sam@gangway.example', { isAdmin: true });
    owner = await world.client(sam, 'Meridian Labs', 'business', await world.person('Dana Whitfield', 'dana@meridian.example'));
    await world.asks(owner, everyScope());
  });
  afterAll(() => test.stop());

  it.each([
    ['freelancer', 'hourly', nobodySaid],
    ['freelancer', 'fixed', nobodySaid],
    ['freelancer', 'cloud', nobodySaid],
    ['agency', 'hourly', nobodySaid],
    ['agency', 'fixed', nobodySaid],
    ['agency', 'cloud', nobodySaid],
    ['freelancer', 'hourly', 'PL'],
    ['freelancer', 'cloud', 'DE'],
    ['agency', 'hourly', 'PL'],
    ['agency', 'cloud', 'DE'],
  ] as const)('is what happens: %s, %s, country %s', async (audience, target, country) => {
    const email = `${audience}-${target}-${country ?? 'nowhere'}@example.net`;
    const subjectId = await accept({ audience, target, country, email });
    const tasks = await test.database.rows<{ title: string }>(
      `SELECT title FROM onboarding.tasks WHERE (contract_id = $1 OR membership_id = $1) AND kind <> 'confirm' ORDER BY title`,
      [subjectId],
    );
    const dana = await signedIn(test, owner.email);
    await dana.open(`/client/requirements/preview?audience=${audience}&target=${target}&country=${country ?? ''}`);
    const [asked = ''] = dana.page.html.split('Not asked');
    const shown = [...asked.matchAll(/scope [\w-]+ [\w-]+ [\w-]+ [\w-]+/g)].map(([title]) => title).toSorted();
    expect(tasks.length).toBeGreaterThan(3);
    expect(shown).toEqual(tasks.map(({ title }) => title).toSorted());
  });

  it('gives a reason for each, and refuses what nobody can be', async () => {
    const dana = await signedIn(test, owner.email);
    await dana.open('/client/requirements');
    await dana.click('Preview who is asked what');
    await dana.press('Show', { Who: 'An agency', 'Invited to': 'A talent cloud', Country: 'Germany' });
    expect(dana.page.text).toContain('An agency from Germany, invited to a talent cloud');
    expect(dana.page.text).toContain('For freelancers only. For contracts only. For hourly contracts only');
    expect(dana.page.text).toContain('Asked of everybody');
    await dana.open('/client/requirements/preview?audience=ghost&target=cloud&country=XX');
    expect(dana.page.status).toBe(422);
    expect(dana.page.errors).toHaveLength(2);
  });

  async function accept(who: { audience: 'freelancer' | 'agency'; target: 'hourly' | 'fixed' | 'cloud'; country: string | null; email: string }): Promise<string> {
    const { audience, target, country, email } = who;
    const invitee = { fullName: `Some ${audience}`, email };
    const cloudId = await cloud();
    if (country !== null) {
      const person = await world.person(invitee.fullName, email);
      if (audience === 'freelancer') {
        await test.database.execute('UPDATE accounts.people SET country = $2 WHERE id = $1', [person.personId, country]);
        return world.accepts(await invites(), person);
      }
      const agencyId = await test.app.get(Transactions).run(() => test.app.get(Agencies).found({ name: `Agency ${email}`, ownerId: person.personId }));
      await test.database.execute('UPDATE agencies.agencies SET country = $2 WHERE id = $1', [agencyId, country]);
      return world.accepts(await invites(), person, { agencyId });
    }
    const { subjectId } = await world.activates(await invites(), invitee.fullName, email, audience === 'agency' ? `Agency ${email}` : null);
    return subjectId;

    function invites(): Promise<string> {
      if (target === 'cloud') return world.invitesToCloud(owner, invitee, cloudId, { audience, message: 'Hello' });
      const offer = target === 'hourly' ? hourly : fixed;
      return audience === 'agency' ? world.invitesAgency(owner, invitee, offer) : world.invites(owner, invitee, offer);
    }
  }

  async function cloud(): Promise<string> {
    const known = await test.database.row<{ id: string }>('SELECT id FROM talent_clouds.clouds LIMIT 1');
    return known?.id ?? world.makesCloud(owner, 'Bench');
  }
});

/** Every combination that a requirement can have, called by what it says. */
function everyScope() {
  const scopes = [undefined, 'freelancer', 'agency'].flatMap((audience) =>
    [undefined, 'contract', 'cloud'].flatMap((target) =>
      [undefined, 'hourly', 'fixed'].flatMap((contractKind) => [undefined, 'PL'].map((country) => ({ audience, target, contractKind, country }))),
    ),
  ) as { audience?: 'freelancer' | 'agency'; target?: 'contract' | 'cloud'; contractKind?: 'hourly' | 'fixed'; country?: string }[];
  return scopes.map((scope, position) => ({ ...about, ...scope, position, title: `scope ${[scope.audience, scope.target, scope.contractKind, scope.country].map((part) => part ?? 'any').join(' ')}` }));
}
