import { Controller, Get, Param } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Allow, CurrentViewer, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, type PageAnswer } from '../../../platform/views/index.js';
import { Journeys } from '../../journeys/index.js';
import { RecordId } from '../record-id.js';
import { placeOf } from '../viewpoint.js';
import { contractView } from './contract.view.js';
import { TalentContractQuery } from './talent-contract.query.js';

/** The contract to read again, at any time, by the talent it is with. */
@Controller('contracts/:id')
export class ContractController {
  constructor(
    private readonly contract: TalentContractQuery,
    private readonly journeys: Journeys,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow(signedIn)
  async show(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) contractId: string): Promise<PageAnswer> {
    const row = await this.contract.find(viewer, contractId);
    return page('contracts/show', contractView(row, this.journeys.nextPathOf(contractId, row.steps), placeOf(viewer, this.clock)), { layout: 'room' });
  }
}
