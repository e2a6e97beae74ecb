import { Navigation } from '../../platform/security/index.js';
import type { NavigationLink, NavigationSource, Viewer } from '../../platform/security/index.js';
import { RoomListQuery } from './list-rooms/room-list.query.js';
import { messagingPaths } from './messaging.paths.js';

/** Messages, with how many rooms hold something new. */
@Navigation()
export class MessagingNavigation implements NavigationSource {
  constructor(private readonly rooms: RoomListQuery) {}

  async entries(viewer: Viewer): Promise<NavigationLink[]> {
    if (viewer.isAdmin) return [];
    const count = await this.rooms.unreadCount(viewer.personId);
    return [{ label: 'Messages', path: messagingPaths.rooms, area: viewer.actingAs.kind === 'client' ? 'client' : 'talent', icon: 'message', order: 30, ...(count > 0 ? { count } : {}) }];
  }
}
