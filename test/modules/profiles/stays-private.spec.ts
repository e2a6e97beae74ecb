import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Person } from '../../../seeds/world.js';
import { Agencies } from '../../../src/modules/agencies/index.js';
import { InvitationAccepted } from '../../../src/modules/invitations/events.js';
import { TalentClouds } from '../../../src/modules/talent-clouds/index.js';
import { Events } from '../../../src/platform/events/index.js';
import { everybody } from '../../../src/platform/security/index.js';
import { Transactions } from '../../../src/platform/transactions/index.js';
import { startApp, type TestApp } from '../../support/app.js';
import { anOffer, smallCast, type Cast } from '../../support/cast.js';
import { routesOf } from '../../support/routes.js';
import { signedIn } from '../../support/sign-in.js';
import { Visitor } from '../../support/visitor.js';
import { answers, sections } from './way-into-cloud.js';

type Deed =
  | { readonly does: 'accepts into a cloud' | 'accepts for an agency' | 'accepts a contract' | 'founds an agency' | 'publishes' | 'unpublishes' | 'skips' }
  | { readonly does: 'saves'; readonly section: string };

const simpleDeeds = ['accepts into a cloud', 'accepts for an agency', 'accepts a contract', 'founds an agency', 'publishes', 'unpublishes', 'skips'] as const;
const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...simpleDeeds).map((does) => ({ does })) },
  { weight: 2, arbitrary: fc.constantFrom(...sections).map((section) => ({ does: 'saves' as const, section })) },
);

/** Doors of development, which are not there in production. */
const developmentOnly = /^\/(inbox|gallery|mail-previews|clock|demo)/;

/** S16: whatever a freelancer does, and in whatever order, only their own button makes them public. */
describe('a freelancer', () => {
  let testing: TestApp;
  let cast: Cast;
  let stranger: Visitor;
  let count = 0;

  beforeAll(async () => {
    testing = await startApp();
    cast = await smallCast(testing);
    stranger = new Visitor(testing.url);
  });
  afterAll(() => testing.stop());

  it('is named on no page that strangers can open, in no directory, search or sitemap, until they publish, and after they unpublish', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyDeed, { minLength: 3, maxLength: 9 }), async (deeds) => {
        const story = await Story.begin(testing, cast, (count += 1));
        for (const deed of deeds) {
          await story.happens(deed);
          const naming = await pagesThatName(story.person);
          if (story.isPublic) expect(naming).toEqual(expect.arrayContaining([await publicPageOf(story.person), '/sitemap/freelancers.xml']));
          else expect(naming).toEqual([]);
        }
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });

  const publicPageOf = async ({ personId }: Person): Promise<string> => {
    const row = await testing.database.row<{ slug: string | null }>('SELECT slug FROM profiles.profile_cards WHERE person_id = $1', [personId]);
    return `/freelancers/${row?.slug ?? 'nobody'}`;
  };

  /** The pages that strangers can open, by their address alone or as a search for the first name, with the last name on them. */
  const pagesThatName = async (person: Person): Promise<string[]> => {
    const [firstName = '', lastName = ''] = person.fullName.split(' ');
    const open = routesOf(testing).filter(({ method, path, rule }) => method === 'GET' && rule === everybody && !/[:*]/.test(path) && !developmentOnly.test(path));
    const paths = ['/freelancers', '/sitemap/freelancers.xml', await publicPageOf(person), ...open.flatMap(({ path }) => [path, `${path}?q=${firstName}`])];
    // A page that says "later" names nobody: whoever looks as often as this must never be told so.
    await testing.database.execute('DELETE FROM platform.limit_counters');
    const naming: string[] = [];
    for (const path of new Set(paths)) {
      const answer = await stranger.request('GET', path);
      expect([path, answer.status]).not.toEqual([path, 429]);
      const text = await answer.text();
      if (text.toLowerCase().includes(lastName.toLowerCase())) naming.push(path);
    }
    return naming;
  };
});

/** One freelancer, through events in any order. */
class Story {
  isPublic = false;
  private hasHeadline = false;
  private readonly clouds: string[] = [];

  private constructor(
    private readonly testing: TestApp,
    private readonly cast: Cast,
    readonly person: Person,
    private readonly visitor: Visitor,
  ) {}

  static async begin(testing: TestApp, cast: Cast, number: number): Promise<Story> {
    const person = await cast.world.person(`Vera Quist${number}`, `vera${number}@example.net`);
    return new Story(testing, cast, person, await signedIn(testing, person.email));
  }

  async happens(deed: Deed): Promise<void> {
    const { world, ada } = this.cast;
    switch (deed.does) {
      case 'accepts into a cloud':
        return this.accepts(null);
      case 'accepts for an agency':
        return this.accepts(await this.founds());
      case 'accepts a contract':
        await world.accepts(await world.invites(ada, this.person, { ...anOffer, projectName: randomUUID() }), this.person);
        return;
      case 'founds an agency':
        await this.founds();
        return;
      case 'publishes':
        await this.posts('/profile/publication', {});
        this.isPublic ||= this.hasHeadline;
        return;
      case 'unpublishes':
        await this.posts('/profile/publication/end', {});
        this.isPublic = false;
        return;
      case 'skips':
        for (const id of this.clouds) {
          await this.posts(`/clouds/${id}/profile/rate/exit`, { rate: '85' });
          await this.posts(`/clouds/${id}/profile/headline/skip`, { headline: 'Half', choice: 'keep' });
        }
        return;
      case 'saves':
        await this.visitor.open(`/profile/sections/${deed.section.toLowerCase()}`);
        await this.visitor.press('Save section', answers[deed.section] ?? {});
        this.hasHeadline ||= deed.section === 'Headline';
    }
  }

  private founds(): Promise<string> {
    const { app } = this.testing;
    return app.get(Transactions).run(() => app.get(Agencies).found({ name: `Agency ${randomUUID()}`, ownerId: this.person.personId }));
  }

  private async accepts(agencyId: string | null): Promise<void> {
    const { app, clock } = this.testing;
    const { client, personId: invitedById } = this.cast.ada;
    await app.get(Transactions).run(async () => {
      const cloudId = await app.get(TalentClouds).make({ clientId: client.id, name: randomUUID(), about: '', byId: invitedById });
      const about = { invitationId: randomUUID(), clientId: client.id, cloudId, contractId: null, planKey: null, planVersion: null };
      const kind = agencyId === null ? 'freelancer-cloud' : 'agency-cloud';
      await app.get(Events).publish(new InvitationAccepted({ ...about, kind, agencyId, invitedById, personId: this.person.personId, at: clock.now().toISOString() }));
    });
    const rows = await this.testing.database.rows<{ id: string }>('SELECT subject_id AS id FROM journeys.journey_cards WHERE person_id = $1 AND map = $2', [this.person.personId, 'freelancer-cloud']);
    this.clouds.splice(0, this.clouds.length, ...rows.map(({ id }) => id));
  }

  private async posts(path: string, fields: Record<string, string>): Promise<void> {
    await this.visitor.open('/account');
    await this.visitor.request('POST', path, new URLSearchParams({ ...this.visitor.formToken, ...fields }));
  }
}
