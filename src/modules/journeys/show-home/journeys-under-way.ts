import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { translate } from '../../../platform/views/index.js';
import { HomeCards, HomeCardSource, type HomeCard } from '../home-cards.js';
import { journeyBadge } from '../journey-badge.js';
import { mappedStep } from '../journey-maps.js';
import { JourneySteps } from '../journey-steps.js';
import type { StepStatus } from '../step-status.js';

interface JourneyRow {
  subjectId: string;
  title: string;
  agencyId: string | null;
  key: string;
  status: StepStatus;
  position: number;
  count: number;
  waitingFor: string | null;
  since: Date | null;
  openedAt: Date;
  heldBy: string | null;
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

  /** The person's own, in whatever name they act. */
  async cards({ personId, locale }: Viewer): Promise<HomeCard[]> {
    const rows = await this.database.prepared<JourneyRow>('journeys.under-way', ownSql, [personId]);
    return rows.map((row) => this.card(row, locale, stepInWords(row, locale)));
  }

  /** Those of agencies, each saying for which. Whoever knows that a person has a say there asks for them. */
  async cardsOfAgencies({ locale }: Viewer, agencies: ReadonlyMap<string, string>): Promise<HomeCard[]> {
    const rows = await this.database.prepared<JourneyRow>('journeys.under-way-of-agencies', agenciesSql, [[...agencies.keys()]]);
    return rows.map((row) => {
      const name = agencies.get(row.agencyId ?? '') ?? '';
      return this.card(row, locale, translate('For {name}. {step}', { name, step: stepInWords(row, locale) }, locale));
    });
  }

  private card(row: JourneyRow, locale: string, text: string): HomeCard {
    return {
      order: 20,
      title: row.title,
      text,
      badge: journeyBadge(row, locale),
      action: { label: 'Continue', path: this.steps.of(row.key).path(row.subjectId) },
      since: row.since ?? row.openedAt,
    };
  }
}

function stepInWords({ position, count, key }: JourneyRow, lang: string): string {
  return translate('Step {position} of {count}: {label}', { position, count, label: translate(mappedStep(key).label, {}, lang) }, lang);
}

/** A journey whose last step is done has arrived and is not under way any more. */
const underWay = (whose: string): string => `
  SELECT journey.subject_id AS "subjectId", journey.title, journey.agency_id AS "agencyId", journey.opened_at AS "openedAt", journey.held_by AS "heldBy",
    step.key, step.status, step.position, step.waiting_for AS "waitingFor", step.since,
    (SELECT count(*)::int FROM journeys.steps WHERE subject_id = journey.subject_id) AS count
  FROM journeys.journeys AS journey
  JOIN LATERAL (
    SELECT * FROM journeys.steps
    WHERE subject_id = journey.subject_id AND status NOT IN ('done', 'skipped')
    ORDER BY position LIMIT 1) AS step ON true
  WHERE ${whose} AND journey.ended_at IS NULL
  ORDER BY journey.opened_at DESC LIMIT 50`;

const ownSql = underWay('journey.person_id = $1');
const agenciesSql = underWay('journey.agency_id = ANY ($1::uuid[])');
