import { Controller, Get, Param, Query } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { isId } from '../../platform/database/index.js';
import { readForm } from '../../platform/forms/index.js';
import { Allow, CurrentViewer } from '../../platform/security/index.js';
import type { Viewer } from '../../platform/security/index.js';
import { page, type PageAnswer } from '../../platform/views/index.js';
import { maySeeContracts } from '../clients/index.js';
import { contractsPaths } from './contracts.paths.js';
import { RecordId } from './record-id.js';
import { ClientContractQuery } from './show-client-contract/client-contract.query.js';
import { ContractNoticeBoard } from './show-client-contract/contract-notices.js';
import { clientContractView } from './show-client-contract/client-contract.view.js';
import { placeOf } from './viewpoint.js';
import { ContractListQuery } from './list-contracts/contract-list.query.js';
import { ContractsFilterForm } from './list-contracts/contracts-filter.form.js';
import { contractListView } from './list-contracts/contract-list.view.js';

/** A client's contracts. */
@Controller(contractsPaths.clientContracts)
@Allow(maySeeContracts)
export class ClientContractsController {
  constructor(
    private readonly list: ContractListQuery,
    private readonly contract: ClientContractQuery,
    private readonly notices: ContractNoticeBoard,
    private readonly clock: Clock,
  ) {}

  @Get()
  async index(@CurrentViewer() viewer: Viewer, @Query() query: { before?: unknown }): Promise<PageAnswer> {
    const form = await readForm(ContractsFilterForm, query);
    // What the address line says is not to be trusted: anything odd shows the whole list.
    const filter = form.isValid ? form.values : { search: '', state: '', kind: '', ending: '' };
    const before = isId(query.before) ? query.before : null;
    const rows = await this.list.find(viewer, filter, before);
    return page('contracts/client-list', { ...contractListView({ rows, filter, before }, placeOf(viewer, this.clock)), filter: form.view() }, { layout: 'room' });
  }

  @Get(':id')
  async show(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) contractId: string): Promise<PageAnswer> {
    const row = await this.contract.find(viewer, contractId);
    const place = placeOf(viewer, this.clock);
    const notices = await this.notices.noticesOf(contractId, place);
    return page('contracts/client-show', { ...clientContractView(row, viewer, place), notices }, { layout: 'room' });
  }
}
