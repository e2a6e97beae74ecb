import type { Member, World } from './world.js';

/** Who else acts for Meridian Labs: one who hires, and one who has left. */
export async function colleagues(world: World, dana: Member): Promise<void> {
  const felix = await world.person('Felix Braun', 'felix@meridian.example');
  const mara = await world.person('Mara Voss', 'mara@meridian.example');
  for (const person of [felix, mara]) await world.colleague(dana, person, 'hiring manager');
  world.at(90, '16:00');
  await world.leaves({ ...mara, client: { ...dana.client, role: 'hiring manager' } }, felix);
}

/** One who was asked to join, and has not answered yet. */
export async function askedColleague(world: World, dana: Member): Promise<void> {
  await world.invitesColleague(dana, 'ines.keller@meridian.example', 'finance');
}
