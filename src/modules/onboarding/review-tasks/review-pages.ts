import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { FileStore, fileBadge } from '../../../platform/files/index.js';
import { blankForm } from '../../../platform/forms/index.js';
import type { FormView } from '../../../platform/forms/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page } from '../../../platform/views/index.js';
import type { PageAnswer } from '../../../platform/views/index.js';
import { OwnInviteeExcluded } from '../onboarding.errors.js';
import { placeOf } from '../place.js';
import { usualWaiverEnd } from '../waive-task/waiver-days.js';
import { DecisionForm } from './decision.form.js';
import { ReviewCountsQuery } from './review-counts.query.js';
import type { ReviewFilter } from './review-filter.js';
import { reviewItemView } from './review-item-view.js';
import { ReviewItemQuery } from './review-item.query.js';
import type { ReviewItem } from './review-item.query.js';
import { doneTable, queueHead, waitingTable } from './review-queue-view.js';
import { ReviewQueueQuery } from './review-queue.query.js';
import { reviewedDocument } from './reviewed-document.js';

interface Shown {
  readonly filter: ReviewFilter;
  readonly form?: FormView;
  readonly isFull?: boolean;
  readonly status?: number;
}

/** The queue with one item beside it. On narrow screens the same two addresses show the list alone and the item alone. */
@Injectable()
export class ReviewPages {
  constructor(
    private readonly queue: ReviewQueueQuery,
    private readonly counts: ReviewCountsQuery,
    private readonly items: ReviewItemQuery,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  /** The list, with its first item in the pane. */
  async list(viewer: Viewer, filter: ReviewFilter): Promise<PageAnswer> {
    return this.show(viewer, null, { filter });
  }

  /** One item; without an id, the first of the list. */
  async show(viewer: Viewer, taskId: string | null, { filter, form, isFull = false, status = 200 }: Shown): Promise<PageAnswer> {
    const { table, firstId } = await this.table(viewer, filter, taskId);
    const shownId = taskId ?? firstId;
    const item = shownId === null ? null : await this.items.of(filter.desk, shownId, { personId: viewer.personId, at: this.clock.now() });
    if (item && taskId !== null && !item.isReviewable) throw new OwnInviteeExcluded(filter.desk.paths.list);
    const data = {
      title: taskId !== null && item ? `${item.personName}: ${item.title}` : filter.desk.title,
      queueTitle: filter.desk.title,
      ...(await this.head(viewer, filter)),
      table,
      isItemPage: taskId !== null,
      isFull,
      aside: item && !isFull ? 'onboarding/_review-pane' : null,
      item: item ? await this.itemView(viewer, item, filter) : null,
      form: form ?? blankForm(DecisionForm, { until: usualWaiverEnd(this.clock.now()) }),
    };
    return page(isFull ? 'onboarding/review' : 'onboarding/reviews', data, { layout: 'desk', status });
  }

  private async head(viewer: Viewer, filter: ReviewFilter): Promise<object> {
    const [counts, figures] = await Promise.all([this.counts.of(filter.desk, viewer.personId), this.counts.figures(filter.desk)]);
    return queueHead(filter, { counts, figures, now: this.clock.now() });
  }

  private async table(viewer: Viewer, filter: ReviewFilter, taskId: string | null): Promise<{ table: object; firstId: string | null }> {
    if (filter.tab === 'done') return { table: doneTable(await this.queue.done(filter), filter), firstId: null };
    const now = this.clock.now();
    const found = await this.queue.waiting(filter, { personId: viewer.personId, at: now });
    const firstId = found[0]?.taskId ?? null;
    return { table: waitingTable(found, filter, { now, selectedId: taskId ?? firstId, viewerId: viewer.personId }), firstId };
  }

  private async itemView(viewer: Viewer, item: ReviewItem, filter: ReviewFilter): Promise<object> {
    const document = reviewedDocument(item);
    const file = document && (await this.files.find(document.fileId));
    return reviewItemView(item, { filter, viewerId: viewer.personId, badge: file ? fileBadge(file) : null, place: placeOf(viewer, this.clock) });
  }
}
