import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { translate } from '../../../platform/views/index.js';
import { HomeCards, HomeCardSource, type HomeCard } from '../home-cards.js';
import { mappedStep } from '../journey-maps.js';
import { JourneySteps } from '../journey-steps.js';
import type { StepStatus } from '../step-status.js';

interface JourneyRow {
  subjectId: string;
  title: string;
  key: string;
  status: StepStatus;
  position: number;
  count: number;
  waitingFor: string | null;
  since: Date | null;
  openedAt: Date;
}

/** The journeys that somebody has begun and not ended, each at the step where it stands. */
@HomeCards()
@Injectable()
export class JourneysUnderWay extends HomeCardSource {
  constructor(
    private readonly database: Database,
    private readonly steps: JourneySteps,
  ) {
    super();
  }

  async cards(viewer: Viewer): Promise<HomeCard[]> {
    const agencyId = viewer.actingAs.kind === 'agency' ? viewer.actingAs.id : null;
    const rows = await this.database.prepared<JourneyRow>('journeys.under-way', underWaySql, [viewer.personId, agencyId]);
    return rows.map((row) => ({
      order: 20,
      title: row.title,
      text: translate('Step {position} of {count}: {label}', { position: row.position, count: row.count, label: translate(mappedStep(row.key).label, {}, viewer.locale) }, viewer.locale),
      badge: badgeOf(row, viewer.locale),
      action: { label: 'Continue', path: this.steps.of(row.key).path(row.subjectId) },
      since: row.since ?? row.openedAt,
    }));
  }
}

function badgeOf({ status, waitingFor }: JourneyRow, lang: string): HomeCard['badge'] {
  if (status !== 'waiting') return { kind: 'info', label: translate('Your turn', {}, lang) };
  return { kind: 'look', label: waitingFor ? translate('Waiting for {name}', { name: waitingFor }, lang) : translate('Waiting', {}, lang) };
}

/** A journey whose last step is done has arrived and is not under way any more. */
const underWaySql = `
  SELECT journey.subject_id AS "subjectId", journey.title, journey.opened_at AS "openedAt",
    step.key, step.status, step.position, step.waiting_for AS "waitingFor", step.since,
    (SELECT count(*)::int FROM journeys.steps WHERE subject_id = journey.subject_id) AS count
  FROM journeys.journeys AS journey
  JOIN LATERAL (
    SELECT * FROM journeys.steps
    WHERE subject_id = journey.subject_id AND status NOT IN ('done', 'skipped')
    ORDER BY position LIMIT 1) AS step ON true
  WHERE (journey.person_id = $1 OR journey.agency_id = $2) AND journey.ended_at IS NULL
  ORDER BY journey.opened_at DESC LIMIT 50`;
