import { Agencies } from '../../../src/modules/agencies/index.js';
import { TalentClouds } from '../../../src/modules/talent-clouds/index.js';
import { newId } from '../../../src/platform/database/index.js';
import { Transactions } from '../../../src/platform/transactions/index.js';
import { World, type Member, type Person } from '../../../seeds/world.js';
import type { TestApp } from '../../support/app.js';
import { signedIn } from '../../support/sign-in.js';
import type { Visitor } from '../../support/visitor.js';

type Standing = 'joining' | 'ready' | 'left' | 'removed';

/** The opportunity that the tests post, as it is typed. */
export const typedOpportunity: Readonly<Record<string, string | boolean>> = {
  Title: 'Shop window for spring',
  Brief: 'Paint **tulips**.',
  Hourly: true,
  'Hourly rate': '45.00',
  'Weekly limit': '20',
  Currency: 'EUR',
  'Start date': '2027-03-01',
  'End date': '2027-04-30',
};

/** Ada's bakery with two talent clouds, Rosa and Orbit Studio in them, and people around. */
export class Poster {
  readonly world: World;
  ada: Member;
  rosa: Person;
  painters: string;
  bakers: string;

  constructor(readonly testing: TestApp) {
    this.world = new World(testing.app);
  }

  async open(): Promise<void> {
    const sam = await this.world.person('Sam Reyes', 'sam@gangway.example', { isAdmin: true });
    this.ada = await this.world.client(sam, 'Corner Bakery', 'basic', await this.world.person('Ada Brook', 'ada@corner.example'));
    this.rosa = await this.world.person('Rosa Lindgren', 'rosa@example.net');
    this.painters = await this.cloud(this.ada, 'Painters');
    this.bakers = await this.cloud(this.ada, 'Bakers');
    await this.member(this.painters, { personId: this.rosa.personId }, 'ready');
  }

  cloud(owner: Member, name: string): Promise<string> {
    const { app } = this.testing;
    return app.get(Transactions).run(() => app.get(TalentClouds).make({ clientId: owner.client.id, name, about: '', byId: owner.personId }));
  }

  /** Somebody in a cloud, at some point of their way. @returns the membership's id */
  async member(cloudId: string, { personId = null, agencyId = null }: { personId?: string | null; agencyId?: string | null }, state: Standing): Promise<string> {
    const { clock, database } = this.testing;
    const id = newId();
    await database.execute(
      `INSERT INTO talent_clouds.memberships (id, cloud_id, client_id, person_id, agency_id, state, came_by, profile_step, opened_at, ready_at, ended_at)
       SELECT $1, id, client_id, $3, $4, $5::text, 'invitation', 'skippable', $6::timestamptz, CASE WHEN $5::text <> 'joining' THEN $6::timestamptz END,
         CASE WHEN $5::text IN ('left', 'removed') THEN $6::timestamptz END
       FROM talent_clouds.clouds WHERE id = $2`,
      [id, cloudId, personId, agencyId, state, clock.now()],
    );
    return id;
  }

  /** An agency with its owner and a manager. */
  async agency(name: string, owner: Person, manager: Person): Promise<string> {
    const { app, clock, database } = this.testing;
    const agencyId = await app.get(Transactions).run(() => app.get(Agencies).found({ name, ownerId: owner.personId }));
    await database.execute(`INSERT INTO agencies.members (agency_id, person_id, role, is_active, added_at) VALUES ($1, $2, 'manager', true, $3)`, [agencyId, manager.personId, clock.now()]);
    return agencyId;
  }

  /** Posts through the pages. @returns the opportunity's id */
  async posts(visitor: Visitor, clouds: readonly string[], typed: Readonly<Record<string, string | boolean>> = {}): Promise<string> {
    await this.drafts(visitor, clouds, typed);
    await visitor.press('Post opportunity');
    await this.testing.settle();
    return visitor.page.path.split('/').at(-1) ?? '';
  }

  /** Fills the form and comes to the check page. */
  async drafts(visitor: Visitor, clouds: readonly string[], typed: Readonly<Record<string, string | boolean>> = {}): Promise<void> {
    await visitor.open('/client/opportunities/new');
    await visitor.press('Continue', { ...typedOpportunity, ...Object.fromEntries(clouds.map((name) => [name, true])), ...typed });
  }

  signedIn(person: { email: string }): Promise<Visitor> {
    return signedIn(this.testing, person.email);
  }

  async count(sql: string, parameters: readonly unknown[] = []): Promise<number> {
    return (await this.testing.database.row<{ count: number }>(`SELECT count(*)::int AS count FROM ${sql}`, parameters))?.count ?? Number.NaN;
  }
}
