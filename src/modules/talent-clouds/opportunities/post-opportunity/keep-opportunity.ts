import { Injectable } from '@nestjs/common';
import { actingClientOf } from '../../../clients/index.js';
import type { PayTerms } from '../../../contracts/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Database, newId } from '../../../../platform/database/index.js';
import type { Viewer } from '../../../../platform/security/index.js';
import { InTransaction } from '../../../../platform/transactions/index.js';
import { OpportunitiesRepository } from '../opportunities.repository.js';
import { Opportunity } from '../opportunity.entity.js';

export interface TypedOpportunity {
  readonly formKey: string;
  readonly title: string;
  readonly brief: string;
  readonly answerBy: string;
  readonly pay: PayTerms;
  readonly cloudIds: readonly string[];
}

/** Keeps what was typed as a draft, which the check page shows. Sent again, the same form changes its draft. */
@Injectable()
export class KeepOpportunity {
  constructor(
    private readonly opportunities: OpportunitiesRepository,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * What is posted already stays as it is.
   * @returns the opportunity's id
   */
  @InTransaction()
  async run(viewer: Viewer, typed: TypedOpportunity): Promise<string> {
    const client = actingClientOf(viewer);
    const written = this.draft(client.id, viewer.personId, typed);
    const kept = await this.opportunities.ofForm(written);
    if (kept.state !== 'draft') return kept.id;
    await this.opportunities.store(Object.assign(written, { id: kept.id, createdAt: kept.createdAt, createdById: kept.createdById }));
    await this.database.execute('DELETE FROM talent_clouds.opportunity_clouds WHERE opportunity_id = $1', [kept.id]);
    await this.database.execute(chooseSql, [kept.id, client.id, typed.cloudIds]);
    return kept.id;
  }

  private draft(clientId: string, createdById: string, { formKey, title, brief, answerBy, pay }: TypedOpportunity): Opportunity {
    return Object.assign(new Opportunity(), {
      ...{ id: newId(), clientId, formKey, state: 'draft', createdById, createdAt: this.clock.now() },
      ...{ title, brief, answerBy, contractKind: pay.contractKind, currency: pay.currency, startsOn: pay.startsOn },
      rateMinor: pay.rateMinor ?? null,
      weeklyLimitHours: pay.weeklyLimitHours ?? null,
      amountMinor: pay.amountMinor ?? null,
      endsOn: pay.endsOn ?? null,
    });
  }
}

const chooseSql = `
  INSERT INTO talent_clouds.opportunity_clouds (opportunity_id, cloud_id)
  SELECT $1, id FROM talent_clouds.clouds WHERE client_id = $2 AND id = ANY ($3::uuid[]) AND deleted_at IS NULL`;
