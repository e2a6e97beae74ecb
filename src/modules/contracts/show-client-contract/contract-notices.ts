import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { markedProviders } from '../../../platform/discovery/index.js';
import type { Place } from '../../../platform/views/index.js';

/** Marks a provider as a source of notices on the client's page of a contract. */
export const ContractNotices = DiscoveryService.createDecorator<void>();

/** What a higher module has to say of a running contract: asked at every visit, so it answers in one statement. */
export abstract class ContractNoticeSource {
  /** Sentences as they stand on the page; none where there is nothing to say. The contract is one that the viewer may read. */
  abstract noticesOf(contractId: string, place: Place): Promise<string[]>;
}

/** Collects what other modules say of a contract. */
@Injectable()
export class ContractNoticeBoard {
  private sources: ContractNoticeSource[] | null = null;

  constructor(private readonly discovery: DiscoveryService) {}

  async noticesOf(contractId: string, place: Place): Promise<string[]> {
    this.sources ??= markedProviders(this.discovery, ContractNotices.KEY, ContractNoticeSource);
    return (await Promise.all(this.sources.map((source) => source.noticesOf(contractId, place)))).flat();
  }
}
