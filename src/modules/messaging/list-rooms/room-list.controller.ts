import { Controller, Get, Query } from '@nestjs/common';
import { isId } from '../../../platform/database/index.js';
import { Allow, CurrentViewer, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page } from '../../../platform/views/index.js';
import type { PageAnswer } from '../../../platform/views/index.js';
import { messagingPaths } from '../messaging.paths.js';
import { RoomListQuery, roomsPerPage } from './room-list.query.js';

/** Messages: the rooms somebody is in. */
@Controller()
export class RoomListController {
  constructor(private readonly rooms: RoomListQuery) {}

  @Get(messagingPaths.rooms)
  @Allow(signedIn)
  async index(@CurrentViewer() viewer: Viewer, @Query('before') before?: string): Promise<PageAnswer> {
    const from = isId(before) ? before : null;
    const rows = await this.rooms.of(viewer.personId, from);
    const rooms = rows.slice(0, roomsPerPage);
    const last = rooms.at(-1);
    return page('messaging/rooms', {
      title: 'Messages',
      rooms: rooms.map((room) => ({ ...room, path: messagingPaths.room(room.roomId) })),
      newerPath: from ? messagingPaths.rooms : null,
      olderPath: rows.length > roomsPerPage && last ? `${messagingPaths.rooms}?before=${last.newestId}` : null,
    });
  }
}
