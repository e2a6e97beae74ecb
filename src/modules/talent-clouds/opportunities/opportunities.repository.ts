import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Opportunity } from './opportunity.entity.js';

/** Finds opportunities to act on, locked until the action ends. */
@Injectable()
export class OpportunitiesRepository {
  constructor(private readonly database: Database) {}

  /** @throws NotFound when it is another client's */
  async ofClient(clientId: string, id: string): Promise<Opportunity> {
    const opportunity = await this.repository.findOne({ where: { id, clientId }, lock: { mode: 'pessimistic_write' } });
    if (!opportunity) throw new NotFound();
    return opportunity;
  }

  /** The one opportunity of a form: the given draft, or what an earlier sending of the same form has made. */
  async ofForm(draft: Opportunity): Promise<Opportunity> {
    await this.repository.createQueryBuilder().insert().values(draft).orIgnore().execute();
    const { clientId, formKey } = draft;
    return this.repository.findOneOrFail({ where: { clientId, formKey }, lock: { mode: 'pessimistic_write' } });
  }

  async store(opportunity: Opportunity): Promise<void> {
    const { id, ...columns } = opportunity;
    await this.repository.update({ id }, columns);
  }

  private get repository() {
    return this.database.repository(Opportunity);
  }
}
