import { DiscoveryService } from '@nestjs/core';

/** SQL for the id of what an entry is about. */
export interface SubjectId {
  /** NULL where the id is not a UUID. */
  readonly uuid: string;
  readonly text: string;
}

/** How the log calls what entries of one kind are about, and where its page for admins is. */
export interface AuditedKind {
  /** As the entries have it. */
  readonly type: string;
  /** As people read it, in front of the name. */
  readonly label: string;
  /** A select of at most one row out of the module's own tables: its `name`, and `has_page` where an admin can open it. */
  readonly nameSql: (id: SubjectId) => string;
  readonly path?: (id: string) => string;
  /** A select of the `id`s of those that fit a pattern for ILIKE; only kinds that the log is narrowed to have one. */
  readonly findSql?: (pattern: string) => string;
}

/** The names of what a module writes about. They are read where the log is shown, so the log itself keeps ids only. */
export interface AuditedKinds {
  readonly kinds: readonly AuditedKind[];
}

/** Marks a provider of `AuditedKinds`. */
export const Audited = DiscoveryService.createDecorator<void>();
