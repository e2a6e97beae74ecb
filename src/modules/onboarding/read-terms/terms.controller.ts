import { Controller, Get, Param, ParseIntPipe, ParseUUIDPipe, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { FileStore, sendAsDownload, sendPagePicture } from '../../../platform/files/index.js';
import { Allow, CurrentViewer, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { rolesThatAccept } from '../../agencies/index.js';
import { unknownId } from '../onboarding.errors.js';
import { isTalentsOwn } from '../talents-own.sql.js';

/** The client's own PDF, for the talent that is asked to agree to it: picture by picture, and the file itself for readers aloud. */
@Controller('tasks/:id/terms')
@Allow(signedIn)
export class TermsController {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Param('id', new ParseUUIDPipe(unknownId)) taskId: string, @Res() res: Response): Promise<void> {
    const { file, stream } = await this.files.open(await this.fileOf(viewer, taskId));
    await sendAsDownload(res, file, stream);
  }

  @Get('pages/:page')
  async showPage(
    @CurrentViewer() viewer: Viewer,
    @Param('id', new ParseUUIDPipe(unknownId)) taskId: string,
    @Param('page', new ParseIntPipe(unknownId)) page: number,
    @Res() res: Response,
  ): Promise<void> {
    sendPagePicture(res, await this.files.pagePng(await this.fileOf(viewer, taskId), page));
  }

  private async fileOf(viewer: Viewer, taskId: string): Promise<string> {
    const terms = await this.database.row<{ fileId: string }>(
      `SELECT task.pdf ->> 'fileId' AS "fileId" FROM onboarding.tasks AS task WHERE task.id = $1 AND ${isTalentsOwn('task')} AND task.pdf IS NOT NULL`,
      [taskId, viewer.personId, rolesThatAccept],
    );
    if (!terms) throw new NotFound();
    return terms.fileId;
  }
}
