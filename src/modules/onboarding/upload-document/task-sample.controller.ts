import { Controller, Get, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { FileStore, sendAsDownload } from '../../../platform/files/index.js';
import { Allow, CurrentViewer, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { rolesThatAccept } from '../../agencies/index.js';
import { unknownId } from '../onboarding.errors.js';
import { isTalentsOwn } from '../talents-own.sql.js';

/** The client's example of a document, for the talent that is asked for one. */
@Controller('tasks/:id/sample')
export class TaskSampleController {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  @Get()
  @Allow(signedIn)
  async show(@CurrentViewer() viewer: Viewer, @Param('id', new ParseUUIDPipe(unknownId)) taskId: string, @Res() res: Response): Promise<void> {
    const sample = await this.database.row<{ fileId: string }>(
      `SELECT task.sample_file_id AS "fileId" FROM onboarding.tasks AS task WHERE task.id = $1 AND ${isTalentsOwn('task')} AND task.sample_file_id IS NOT NULL`,
      [taskId, viewer.personId, rolesThatAccept],
    );
    if (!sample) throw new NotFound();
    const { file, stream } = await this.files.open(sample.fileId);
    await sendAsDownload(res, file, stream);
  }
}
