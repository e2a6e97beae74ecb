import { Controller, Get, HttpCode, Injectable, Param, ParseIntPipe, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { FileStore, sendAsDownload, sendPagePicture } from '../../../platform/files/index.js';
import { admin, Allow, CurrentViewer } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { mayReview } from '../../clients/index.js';
import { unknownId } from '../onboarding.errors.js';
import { Evidence } from './evidence.js';
import { platformDesk } from './review-desk.js';
import type { ReviewDesk } from './review-desk.js';
import { ReviewDesks } from './review-desks.js';

/** The document a reviewer looks at: pictures of its pages, and the original where they don't suffice. Who reads it is written down, once a day; each download is. */
@Injectable()
abstract class EvidenceController {
  constructor(
    private readonly evidence: Evidence,
    private readonly files: FileStore,
    protected readonly desks: ReviewDesks,
  ) {}

  protected abstract deskOf(viewer: Viewer): ReviewDesk | Promise<ReviewDesk>;

  @Get('pages/:page')
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('id', new ParseUUIDPipe(unknownId)) taskId: string,
    @Param('page', new ParseIntPipe(unknownId)) page: number,
    @Res() res: Response,
  ): Promise<void> {
    const fileId = await this.evidence.readPage(viewer, await this.deskOf(viewer), taskId);
    sendPagePicture(res, await this.files.pagePng(fileId, page));
  }

  /** A form and no link: following links must not leave traces in the log. */
  @Post('original')
  @HttpCode(200)
  async create(@CurrentViewer() viewer: Viewer, @Param('id', new ParseUUIDPipe(unknownId)) taskId: string, @Res() res: Response): Promise<void> {
    const fileId = await this.evidence.download(viewer, await this.deskOf(viewer), taskId);
    const { file, stream } = await this.files.open(fileId);
    await sendAsDownload(res, file, stream);
  }
}

@Controller('admin/reviews/:id')
@Allow(admin)
export class PlatformEvidenceController extends EvidenceController {
  protected deskOf(): ReviewDesk {
    return platformDesk;
  }
}

@Controller('client/reviews/:id')
@Allow(mayReview)
export class ClientEvidenceController extends EvidenceController {
  protected deskOf(viewer: Viewer): Promise<ReviewDesk> {
    return this.desks.ofClient(viewer);
  }
}
