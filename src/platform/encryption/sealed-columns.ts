import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';

/** A column of values that the key ring sealed. All three are SQL, written by the class that keeps the values. */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
  /** Whose key seals a row's value: an expression that answers a uuid or null. */
  readonly tenant: string;
}

/** Marks the provider that seals and opens a column, so that a change of keys reaches it. */
export const KeepsSealed = DiscoveryService.createDecorator<SealedColumn>();

/** Every column that holds sealed values. */
@Injectable()
export class SealedColumns {
  constructor(private readonly discovery: DiscoveryService) {}

  get all(): readonly SealedColumn[] {
    const keepers = this.discovery.getProviders({ metadataKey: KeepsSealed.KEY });
    return keepers.flatMap((keeper) => this.discovery.getMetadataByDecorator(KeepsSealed, keeper) ?? []);
  }
}
