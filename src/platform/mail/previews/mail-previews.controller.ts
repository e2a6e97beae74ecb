import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { NotFound } from '../../errors/index.js';
import { allowFraming, Public } from '../../security/index.js';
import { page } from '../../views/index.js';
import type { PageAnswer } from '../../views/index.js';
import { isShortMail, sendMailHtml } from '../mail-frame.js';
import { MailRenderer } from '../mail-renderer.js';
import type { RenderedMail } from '../mail-renderer.js';
import { mailPaths } from '../mail.paths.js';
import { MailPreviews } from './mail-previews.js';

/** Every mail there is, with invented facts: for those who write them. */
@Public()
@Controller('mail-previews')
export class MailPreviewsController {
  constructor(
    private readonly previews: MailPreviews,
    private readonly renderer: MailRenderer,
  ) {}

  @Get()
  index(): PageAnswer {
    const examples = this.previews.all().map(({ source, example }) => ({
      name: `${source}: ${example.name}`,
      path: mailPaths.preview(source, example.name),
    }));
    return page('inbox/previews', { title: 'Mail previews', examples });
  }

  @Get(':source/:name')
  async show(@Param('source') source: string, @Param('name') name: string, @Res({ passthrough: true }) res: Response): Promise<PageAnswer> {
    const { subject, text } = await this.render(source, name);
    allowFraming(res);
    return page('inbox/show', {
      title: subject,
      back: { path: mailPaths.previews, label: 'Mail previews' },
      subject,
      facts: [{ label: 'Example', value: `${source}: ${name}` }],
      htmlPath: mailPaths.previewHtml(source, name),
      text,
      isShort: isShortMail(text),
    });
  }

  @Get(':source/:name/html')
  async html(@Param('source') source: string, @Param('name') name: string, @Res() res: Response): Promise<void> {
    sendMailHtml(res, (await this.render(source, name)).html);
  }

  private render(source: string, name: string): Promise<RenderedMail> {
    const example = this.previews.find(source, name);
    if (!example) throw new NotFound();
    return this.renderer.render(example.content);
  }
}
