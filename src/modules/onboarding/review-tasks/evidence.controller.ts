import { Controller, Get, HttpCode, Param, ParseIntPipe, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { FileStore, sendAsDownload, sendPagePicture } from '../../../platform/files/index.js';
import { admin, Allow, CurrentViewer } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { unknownId } from '../onboarding.errors.js';
import { Evidence } from './evidence.js';

/** The document a reviewer looks at: pictures of its pages, and the original where they don't suffice. Each look is written down. */
@Controller('admin/reviews/:id')
@Allow(admin)
export class EvidenceController {
  constructor(
    private readonly evidence: Evidence,
    private readonly files: FileStore,
  ) {}

  @Get('pages/:page')
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('id', new ParseUUIDPipe(unknownId)) taskId: string,
    @Param('page', new ParseIntPipe(unknownId)) page: number,
    @Res() res: Response,
  ): Promise<void> {
    const fileId = await this.evidence.read(viewer, taskId, { action: 'page-read', page });
    sendPagePicture(res, await this.files.pagePng(fileId, page));
  }

  /** A form and no link: following links must not leave traces in the log. */
  @Post('original')
  @HttpCode(200)
  async create(@CurrentViewer() viewer: Viewer, @Param('id', new ParseUUIDPipe(unknownId)) taskId: string, @Res() res: Response): Promise<void> {
    const fileId = await this.evidence.read(viewer, taskId, { action: 'original-downloaded', page: 0 });
    const { file, stream } = await this.files.open(fileId);
    await sendAsDownload(res, file, stream);
  }
}
