import { DeactivatePerson } from '../src/modules/accounts/deactivate-person/deactivate-person.js';
import type { Member, Person, World } from './world.js';

/** Who else acts for Meridian Labs: one who hires, and one who has left and whose account is closed. */
export async function colleagues(world: World, dana: Member, sam: Person): Promise<void> {
  const felix = await world.person('Felix Braun', 'felix@meridian.example');
  const mara = await world.person('Mara Voss', 'mara@meridian.example');
  for (const person of [felix, mara]) await world.colleague(dana, person, 'hiring manager');
  world.at(90, '16:00');
  await world.leaves({ ...mara, client: { ...dana.client, role: 'hiring manager' } }, felix);
  world.at(89, '09:15');
  const reason = 'Left Meridian Labs. Dana Whitfield asked us to close the account, because the mailbox now belongs to somebody else.';
  await world.get(DeactivatePerson).deactivate({ personId: sam.personId }, mara.personId, reason);
}

/** One who was asked to join, and has not answered yet. */
export async function askedColleague(world: World, dana: Member): Promise<void> {
  await world.invitesColleague(dana, 'ines.keller@meridian.example', 'finance');
}
