import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database, isId } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { FileStore, sendAsDownload } from '../../../platform/files/index.js';
import { Allow, CurrentViewer, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { messagingPaths } from '../messaging.paths.js';
import { roomPeople } from '../room-people.sql.js';

/** A file of the room, for those who are in it. */
@Controller()
export class AttachmentController {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  @Get(messagingPaths.attachment(':id', ':messageId'))
  @Allow(signedIn)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') roomId: string, @Param('messageId') messageId: string, @Res() res: Response): Promise<void> {
    const found = isId(roomId) && isId(messageId) ? await this.database.row<{ fileId: string }>(attachmentSql, [messageId, roomId, viewer.personId]) : null;
    if (!found) throw new NotFound();
    const { file, stream } = await this.files.open(found.fileId);
    await sendAsDownload(res, file, stream);
  }
}

const attachmentSql = `
  SELECT attachment.file_id AS "fileId"
    FROM messaging.attachments AS attachment
    JOIN messaging.messages AS message ON message.id = attachment.message_id AND message.room_id = $2
    JOIN ${roomPeople} AS member ON member.room_id = message.room_id AND member.person_id = $3
   WHERE attachment.message_id = $1`;
