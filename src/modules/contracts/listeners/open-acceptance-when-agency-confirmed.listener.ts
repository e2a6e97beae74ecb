import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { JoinsTransaction } from '../../../platform/events/index.js';
import { AgencyConfirmed } from '../../agencies/events.js';
import { Journeys } from '../../journeys/index.js';
import { ContractsRepository } from '../contracts.repository.js';
import { lastMarks } from '../last-marks.js';

/** The agency is public now, so the last thing that its offers waited for is there: the very next page is the acceptance. */
@Injectable()
@JoinsTransaction(AgencyConfirmed)
export class OpenAcceptanceWhenAgencyConfirmed {
  constructor(
    private readonly database: Database,
    private readonly contracts: ContractsRepository,
    private readonly journeys: Journeys,
  ) {}

  async handle({ data }: AgencyConfirmed): Promise<void> {
    const at = new Date(data.at);
    const open = await this.database.rows<{ id: string }>(openSql, [data.agencyId]);
    for (const { id } of open) {
      const contract = await this.contracts.named(id);
      contract.confirmAgency(at);
      await this.contracts.store(contract);
      await this.journeys.mark(id, lastMarks(contract, at));
    }
  }
}

/** An agency is confirmed once in its life, with a few offers at most; in one order, so that two transactions never wait for each other. */
const openSql = `SELECT id FROM contracts.contracts WHERE agency_id = $1 AND state IN ('offered', 'confirmed') ORDER BY id`;
