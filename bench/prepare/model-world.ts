import { makeApplication } from '../../src/application.js';
import { meridianAsks } from '../../seeds/requirements.js';
import { askedOfMany } from './long-checklist.js';
import { World } from '../../seeds/world.js';
import type { Member, Offer } from '../../seeds/world.js';
import { workshopSettings } from './bench-settings.js';
import type { Environment } from './bench-settings.js';

/** What the visitors of the bench are copied from, made by pressing the product's own buttons. */
export interface ModelWorld {
  /** An open invitation, mailed. */
  readonly invitationId: string;
  /** Somebody with an account, who has not been invited to anything. */
  readonly personId: string;
  /** People in the middle of their tasks. */
  readonly amongTasks: readonly { readonly personId: string; readonly contractId: string }[];
}

const peopleAmongTasks = 16;

export async function makeModelWorld(environment: Environment): Promise<ModelWorld> {
  const app = await makeApplication(workshopSettings(environment));
  try {
    const world = new World(app);
    const sam = await world.person('Sam Reyes', 'sam@gangway.example', { isAdmin: true });
    const dana = await world.client(sam, 'Meridian Labs', 'business', await world.person('Dana Whitfield', 'dana@meridian.example'));
    await world.asks(dana, meridianAsks);
    const kenji = await world.client(sam, 'Northwind', 'business', await world.person('Kenji Mori', 'kenji@northwind.example'));
    await world.asks(kenji, askedOfMany);
    const amongTasks = [];
    for (let number = 1; number <= peopleAmongTasks; number += 1) amongTasks.push(await talentAmongTasks(world, kenji, number));
    const invitationId = await world.invites(dana, { fullName: 'Lena Vogel', email: 'invited@example.net' }, offer(world));
    const { personId } = await world.person('Lena Vogel', 'lena@example.net');
    return { invitationId, personId, amongTasks };
  } finally {
    await app.close();
  }
}

/** One document is signed, much is still to be done, and the client has tasks of its own. */
async function talentAmongTasks(world: World, kenji: Member, number: number): Promise<{ personId: string; contractId: string }> {
  const email = `talent-${number}@example.net`;
  const invitationId = await world.invites(kenji, { fullName: 'Beatriz Costa', email }, offer(world));
  const person = await world.activates(invitationId, 'Beatriz Costa', email);
  await world.confirms(person, person.contractId);
  await world.signs(person, person.contractId);
  await world.settle();
  return person;
}

function offer(world: World): Offer {
  return {
    projectName: 'Brand photography',
    scope: 'Photographs of the **spring collection** together with the product team:\n\n- weekly planning on Monday, review on Friday\n- results in the shared workspace',
    contractKind: 'hourly',
    rate: '69.00',
    weeklyLimit: '30',
    startsOn: world.day(10),
    endsOn: world.day(94),
    message: 'Hi, we loved the last pictures. Same team as last spring, and this time you are paid through here. Shout if the rate needs a tweak.',
  };
}
