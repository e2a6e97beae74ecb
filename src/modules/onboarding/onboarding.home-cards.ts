import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import type { Viewer } from '../../platform/security/index.js';
import { translate } from '../../platform/views/index.js';
import { HomeCards, HomeCardSource, type HomeCard } from '../journeys/index.js';
import { reviewsPaths } from './onboarding.paths.js';
import { countLimit } from './review-tasks/review-counts.query.js';

interface Waiting {
  readonly count: number;
  readonly late: number;
  readonly oldestAt: Date | null;
}

/** The way from an admin's home to the reviews that wait; without it their home would say that nothing does. */
@Injectable()
@HomeCards()
export class OnboardingHomeCards extends HomeCardSource {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async cards({ isAdmin, locale }: Viewer): Promise<HomeCard[]> {
    if (!isAdmin) return [];
    const [waiting] = await this.database.prepared<Waiting>('onboarding.home-cards', waitingSql, [this.clock.now(), countLimit]);
    if (!waiting || waiting.count === 0) return [];
    const number = waiting.count >= countLimit ? `${countLimit}+` : String(waiting.count);
    const text = translate(waiting.count === 1 ? '{number} review waits' : '{number} reviews wait', { number }, locale);
    const late = waiting.late === 0 ? undefined : { kind: 'stop' as const, label: translate('{number} late', { number: waiting.late }, locale) };
    return [{ order: 30, title: translate('Review queue', {}, locale), text, badge: late, since: waiting.oldestAt ?? undefined, action: { label: 'Continue', path: reviewsPaths.list } }];
  }
}

const waitingSql = `
  SELECT count(*)::integer AS count, (count(*) FILTER (WHERE due_at < $1))::integer AS late, min(submitted_at) AS "oldestAt"
  FROM (SELECT due_at, submitted_at FROM onboarding.tasks WHERE is_waiting AND reviewer = 'admin' ORDER BY due_at, id LIMIT $2) AS waiting`;
