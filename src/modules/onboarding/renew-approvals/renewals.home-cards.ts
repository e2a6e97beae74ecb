import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { formatDay, translate } from '../../../platform/views/index.js';
import { rolesThatAccept } from '../../agencies/index.js';
import { HomeCards, HomeCardSource, type HomeCard } from '../../journeys/index.js';
import { onboardingPaths } from '../onboarding.paths.js';
import { placeOf } from '../place.js';
import { isRunning } from '../talents-own.sql.js';

/** What talent has to renew, on their first page: running work has no list of tasks that anybody would look at. */
@Injectable()
@HomeCards()
export class RenewalsHomeCards extends HomeCardSource {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async cards(viewer: Viewer): Promise<HomeCard[]> {
    const renewals = await this.database.prepared<{ id: string; title: string; clientName: string; renewBy: Date; hasLapsed: boolean }>('onboarding.renewals-of-talent', sql, [viewer.personId, rolesThatAccept]);
    const place = placeOf(viewer, this.clock);
    return renewals.map(({ id, title, clientName, renewBy, hasLapsed }) => ({
      order: 25,
      title,
      text: translate(hasLapsed ? '{client} asks for it again: what you did before ran out on {day}' : '{client} asks for it again: what you did before is valid until {day}', { client: clientName, day: formatDay(renewBy, place) }, viewer.locale),
      badge: hasLapsed ? { kind: 'stop', label: translate('Ran out', {}, viewer.locale) } : { kind: 'wait', label: translate('Renew', {}, viewer.locale) },
      action: { label: 'Continue', path: onboardingPaths.task(id) },
    }));
  }
}

const sql = `
  SELECT task.id, task.title, client.name AS "clientName", task.renew_by AS "renewBy", task.lapsed_at IS NOT NULL AS "hasLapsed"
  FROM onboarding.tasks AS task
  JOIN onboarding.checklists AS checklist ON checklist.id = task.checklist_id AND checklist.ended_at IS NULL
  JOIN clients.client_cards AS client ON client.client_id = task.client_id
  LEFT JOIN contracts.offer_cards AS offer ON offer.contract_id = task.contract_id
  LEFT JOIN talent_clouds.membership_cards AS membership ON membership.membership_id = task.membership_id
  WHERE coalesce(task.agency_id, task.person_id) IN (
      SELECT $1::uuid UNION ALL SELECT agency_id FROM agencies.member_cards WHERE person_id = $1 AND is_active AND role = ANY ($2::text[]))
    AND task.renew_by IS NOT NULL AND task.state IN ('to do', 'changes requested') AND ${isRunning}
  ORDER BY task.renew_by, task.id LIMIT 20`;
