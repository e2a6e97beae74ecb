import { World } from '../../seeds/world.js';
import type { Member, Offer, Person } from '../../seeds/world.js';
import type { TestApp } from './app.js';

export interface Cast {
  readonly world: World;
  readonly sam: Person;
  readonly ada: Member;
  readonly rosa: Person;
}

/** An offer with realistic details. */
export const anOffer: Offer = {
  projectName: 'New shop sign',
  scope: 'A hand-painted sign for the shop front.',
  contractKind: 'fixed',
  amount: '900.00',
  startsOn: '2027-03-01',
};

/** Sam the admin, Ada whose bakery asks for nothing, and Rosa who paints. */
export async function smallCast(testing: TestApp): Promise<Cast> {
  const world = new World(testing.app);
  const sam = await world.person('Sam Reyes', 'sam@gangway.example', { isAdmin: true });
  const ada = await world.client(sam, 'Corner Bakery', 'basic', await world.person('Ada Brook', 'ada@corner.example'));
  const rosa = await world.person('Rosa Lindgren', 'rosa@example.net');
  await testing.settle();
  return { world, sam, ada, rosa };
}

/** A contract that Rosa accepted with a message. @returns its id */
export async function anAcceptedContract({ world, ada, rosa }: Cast, message: string): Promise<string> {
  const contractId = await world.accepts(await world.invites(ada, rosa, anOffer), rosa);
  await world.confirms(rosa, contractId);
  await world.settle();
  await world.acceptsOffer(rosa, contractId, message);
  return contractId;
}
