import { Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { MailKinds, retriedAtOnce } from '../../mail/index.js';
import { admin, Allow, CurrentViewer, type Viewer } from '../../security/index.js';
import { page, redirect } from '../../views/index.js';
import type { PageAnswer, RedirectAnswer } from '../../views/index.js';
import { deliveriesPaths } from '../deliveries.paths.js';
import { DeliveryTabs } from '../delivery-tabs.js';
import { Retry } from '../retry.js';
import { FailingMailsQuery } from './failing-mails.query.js';
import { failingMailsView } from './failing-mails.view.js';

/** The mails that were put off or given up, whoever they are for. */
@Controller()
@Allow(admin)
export class FailingMailsController {
  constructor(
    private readonly kinds: MailKinds,
    private readonly failing: FailingMailsQuery,
    private readonly deliveryTabs: DeliveryTabs,
    private readonly retry: Retry,
  ) {}

  @Get(deliveriesPaths.mails)
  async index(@Query('before') before: unknown): Promise<PageAnswer> {
    const rows = await this.failing.page(before);
    const heldCount = await this.failing.held();
    const tabs = await this.deliveryTabs.withCurrent('mails');
    return page('deliveries/mails', failingMailsView({ rows, heldCount, tabs, isFirstPage: before === undefined, wordsOf: (kind) => this.kinds.wordsOf(kind) }), { layout: 'desk' });
  }

  @Post(deliveriesPaths.retries)
  async createAll(@CurrentViewer() viewer: Viewer): Promise<RedirectAnswer> {
    const count = await this.retry.mailsOfLate(viewer.personId);
    return redirect(deliveriesPaths.mails, { flash: { kind: count > 0 ? 'ok' : 'info', text: retriedInWords(count) } });
  }

  @Post(deliveriesPaths.retryOfMail(':id'))
  async create(@CurrentViewer() viewer: Viewer, @Param('id', ParseUUIDPipe) id: string): Promise<RedirectAnswer> {
    const isRetried = await this.retry.mail(viewer.personId, id);
    const text = isRetried ? 'It will be tried again now.' : 'It fails no longer, or is being tried just now; nothing was changed.';
    return redirect(deliveriesPaths.mails, { flash: { kind: isRetried ? 'ok' : 'info', text } });
  }
}

function retriedInWords(count: number): string {
  if (count === 0) return 'Nothing waits to be tried again; nothing was changed.';
  if (count === retriedAtOnce) return `${count} mails will be tried again now. There may be more: press once more for them.`;
  return count === 1 ? 'One mail will be tried again now.' : `${count} mails will be tried again now.`;
}
