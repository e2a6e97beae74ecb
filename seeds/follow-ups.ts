import type { Deed } from '../src/modules/invitations/follow-up-all/follow-up.entity.js';
import { StartFollowUp } from '../src/modules/invitations/follow-up-all/start-follow-up.js';
import { readAskedList } from '../src/modules/invitations/list-invitations/asked-list.js';
import { Clock } from '../src/platform/clock/index.js';
import { newId } from '../src/platform/database/index.js';
import type { Member, World } from './world.js';

/** Resends or revokes all of a client's invitations that the list would show for this. It goes on when the world settles. */
export async function followsUpAll(world: World, { client, personId }: Member, deed: Deed, asked: Readonly<Record<string, string>>): Promise<void> {
  await world.get(StartFollowUp).run(newId(), { clientId: client.id, personId, deed, asked: readAskedList(asked), until: world.get(Clock).now() });
}
