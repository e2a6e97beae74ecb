import { Controller, Get, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { FileStore, sendAsDownload } from '../../../platform/files/index.js';
import { Allow, CurrentViewer, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { rolesThatAccept } from '../../agencies/index.js';
import { unknownId } from '../onboarding.errors.js';
import { isTalentsOwn, managerId, subjectTables } from '../talents-own.sql.js';

/**
 * The signed copy again, for those who got it by mail: the talent whose it is, who signed it or may act for the agency it was signed for,
 * and the one in charge on the client's side, as long as they belong to the client.
 */
@Controller('tasks/:id/signed-copy')
export class SignedCopyController {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  @Get()
  @Allow(signedIn)
  async show(@CurrentViewer() viewer: Viewer, @Param('id', new ParseUUIDPipe(unknownId)) taskId: string, @Res() res: Response): Promise<void> {
    const copy = await this.database.row<{ fileId: string }>(
      `SELECT signature.copy_file_id AS "fileId"
       FROM onboarding.signatures AS signature JOIN onboarding.tasks AS task ON task.id = signature.task_id
       ${subjectTables('task')}
       WHERE signature.task_id = $1 AND (${isTalentsOwn('task')} OR ${isInCharge}) AND signature.copy_file_id IS NOT NULL
       ORDER BY signature.signed_at DESC LIMIT 1`,
      [taskId, viewer.personId, rolesThatAccept],
    );
    if (!copy) throw new NotFound();
    const { file, stream } = await this.files.open(copy.fileId);
    await sendAsDownload(res, file, stream);
  }
}

const isInCharge = `(${managerId} = $2 AND EXISTS (
    SELECT 1 FROM clients.member_cards AS member WHERE member.client_id = task.client_id AND member.person_id = $2 AND member.is_active))`;
