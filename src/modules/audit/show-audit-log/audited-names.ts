import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Audited, type AuditedKind, type AuditedKinds, type SubjectId } from '../audited.js';

/** What the modules call the things that entries are about. */
@Injectable()
export class AuditedNames {
  private found: ReadonlyMap<string, AuditedKind> | null = null;

  constructor(private readonly discovery: DiscoveryService) {}

  get kinds(): ReadonlyMap<string, AuditedKind> {
    // Providers carry the decorator because they are such sources; discovery only knows them as any.
    this.found ??= new Map(
      this.discovery
        .getProviders({ metadataKey: Audited.KEY })
        .flatMap(({ instance }) => (instance as AuditedKinds).kinds)
        .map((kind) => [kind.type, kind]),
    );
    return this.found;
  }

  /** SQL for the ids of all those of some kinds that fit a pattern. */
  sqlOfThoseMeant(types: readonly string[], pattern: string): string {
    return types.flatMap((type) => this.kinds.get(type)?.findSql?.(pattern) ?? []).join(' UNION ');
  }

  /** SQL for the name of one thing of a known kind, as JSON with `name` and `has_page`; NULL where it is not there. */
  sql(type: string, id: SubjectId): string {
    const kind = this.kinds.get(type);
    return kind ? `(SELECT to_json(found) FROM (${kind.nameSql(id)}) AS found)` : 'NULL::json';
  }

  /** SQL for the name of whatever an entry is about: only the branch of its kind is looked up. */
  sqlOfAny(type: string, id: SubjectId): string {
    return `CASE ${type} ${[...this.kinds.keys()].map((key) => `WHEN '${key}' THEN ${this.sql(key, id)}`).join('\n')} END`;
  }
}
