import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { AgencyNameTaken, ListingNotFound } from './agency.errors.js';
import { Agency } from './agency.entity.js';

/** Reads and keeps agencies, in the open transaction. */
@Injectable()
export class AgenciesRepository {
  constructor(private readonly database: Database) {}

  /**
   * The agency, which nobody else changes until the transaction ends.
   * @throws ListingNotFound
   */
  async hold(agencyId: string): Promise<Agency> {
    const agency = await this.database.repository(Agency).findOne({ where: { id: agencyId }, lock: { mode: 'pessimistic_write' } });
    if (!agency) throw new ListingNotFound();
    return agency;
  }

  /** @throws AgencyNameTaken also where two take one name at the same moment */
  async save(agency: Agency): Promise<void> {
    await this.database.repository(Agency).save(agency).catch(refuseTakenName);
  }
}

function refuseTakenName(error: unknown): never {
  throw error instanceof Error && 'code' in error && error.code === '23505' ? new AgencyNameTaken() : error;
}
