import { Injectable } from '@nestjs/common';
import { formatDay, translate, type Place } from '../../../platform/views/index.js';
import { ContractNotices, ContractNoticeSource } from '../../contracts/index.js';
import { LapsedQuery } from './lapsed.query.js';

/** What ran out, on the client's page of the contract. */
@Injectable()
@ContractNotices()
export class LapsedContractNotices extends ContractNoticeSource {
  constructor(private readonly lapsed: LapsedQuery) {
    super();
  }

  async noticesOf(contractId: string, place: Place): Promise<string[]> {
    const lapsed = await this.lapsed.ofContract(contractId);
    return lapsed.map(({ title, renewBy }) => translate('{title} ran out on {day} and was not renewed. It is asked for again.', { title, day: formatDay(renewBy, place) }, place.lang));
  }
}
