import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { InvitationNotFound } from '../invitation.errors.js';
import { factColumns, factTables, type InvitationFacts } from '../invitation-facts.js';
import type { OwnValue } from '../../contracts/index.js';
import type { DraftTerms } from './draft-terms.js';

/** A draft as its pages show it, and, once it was sent, where it went. */
export type Draft = InvitationFacts & {
  readonly cloudId: string | null;
  readonly terms: DraftTerms | null;
  readonly setAside: Readonly<Record<string, string>> | null;
  readonly invitationDays: number;
  readonly isComplete: boolean;
  readonly ownValues: readonly OwnValue[] | null;
  readonly cameBackBecause: string | null;
};

@Injectable()
export class DraftQuery {
  constructor(private readonly database: Database) {}

  /** The client's own; another client's is not found. */
  async ofClient(clientId: string, id: string): Promise<Draft> {
    const draft = await this.database.row<Draft>(
      `SELECT ${factColumns}, i.terms, i.set_aside AS "setAside", c.invitation_days AS "invitationDays",
              i.is_complete AS "isComplete", i.own_values AS "ownValues", i.came_back_because AS "cameBackBecause"
         FROM ${factTables} WHERE i.id = $1 AND i.client_id = $2`,
      [id, clientId],
    );
    if (!draft) throw new InvitationNotFound();
    return draft;
  }
}
