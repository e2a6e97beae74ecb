import { Controller, Get, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { FileStore, sendAsDownload } from '../../../platform/files/index.js';
import { Allow, CurrentViewer, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { unknownId } from '../onboarding.errors.js';

/** The signed copy again, for who signed it. */
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
      `SELECT copy_file_id AS "fileId" FROM onboarding.signatures
       WHERE task_id = $1 AND person_id = $2 AND copy_file_id IS NOT NULL ORDER BY signed_at DESC LIMIT 1`,
      [taskId, viewer.personId],
    );
    if (!copy) throw new NotFound();
    const { file, stream } = await this.files.open(copy.fileId);
    await sendAsDownload(res, file, stream);
  }
}
