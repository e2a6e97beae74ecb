import { Injectable } from '@nestjs/common';
import { Contracts, type OwnValue } from '../../../contracts/index.js';
import { TalentClouds } from '../../../talent-clouds/index.js';
import { Database, newId } from '../../../../platform/database/index.js';
import { Invitation } from '../../invitation.entity.js';
import type { Audience, Target } from '../../invitation-kinds.js';
import { termsInput, type DraftTerms } from '../../invite-talent/draft-terms.js';
import { PlanOfInvitations } from '../../plan-of-invitations.query.js';
import { TellInvited } from '../../tell-invited.js';
import { markUnwanted } from '../check-file/mark-unwanted.js';
import type { Import } from '../import.entity.js';
import { cloudIsGoneSql, inviteSql, noLongerNewSql } from './send-next-part.sql.js';

interface NextRow {
  readonly number: number;
  readonly audience: Audience;
  readonly target: Target;
  readonly cloudId: string | null;
  readonly terms: DraftTerms | null;
  readonly ownValues: readonly OwnValue[] | null;
  /** The ids that an invitation and its contract get, made here so that later rows sort later. */
  readonly id: string;
  readonly contractId: string | null;
}

/** Small enough that pausing takes effect soon and nobody waits for it, large enough to be worth its statements. */
const rowsPerPart = 1_000;

/** Invites the next rows of an import, all in a few statements, by the rules by which one is invited. */
@Injectable()
export class SendNextPart {
  constructor(
    private readonly database: Database,
    private readonly contracts: Contracts,
    private readonly clouds: TalentClouds,
    private readonly plans: PlanOfInvitations,
    private readonly tellInvited: TellInvited,
  ) {}

  /** Joins the caller's transaction, which holds the import: a part is sent once or not at all. */
  async run(found: Import, at: Date): Promise<void> {
    const unwanted = await markUnwanted(this.database, found.id, { clientId: found.clientId, after: found.doneUpTo });
    const rows = await this.nextRows(found);
    const gone = await this.rowsIntoDeletedClouds(found.clientId, rows);
    const standing = rows.filter(({ number }) => !gone.includes(number));
    const invited = await this.invite(found, standing, at);
    const duplicates = standing.filter(({ id }) => !invited.has(id)).map(({ number }) => number);
    await this.setAside(found.id, { gone, duplicates });
    const isLast = rows.length < rowsPerPart;
    found.wentOn({ upTo: rows.at(-1)?.number ?? found.doneUpTo, invited: invited.size, duplicates: duplicates.length, refused: gone.length + unwanted, isLast }, at);
  }

  private async nextRows({ id, doneUpTo }: Import): Promise<NextRow[]> {
    const rows = await this.database.rows<Omit<NextRow, 'id' | 'contractId'>>(nextRowsSql, [id, doneUpTo, rowsPerPart]);
    return rows.map((row) => ({ ...row, id: newId(), contractId: row.target === 'contract' ? newId() : null }));
  }

  private async rowsIntoDeletedClouds(clientId: string, rows: readonly NextRow[]): Promise<number[]> {
    if (!rows.some(({ target }) => target === 'cloud')) return [];
    const standing = new Set((await this.clouds.ofClient(clientId)).map(({ cloudId }) => cloudId));
    return rows.filter(({ cloudId }) => cloudId !== null && !standing.has(cloudId)).map(({ number }) => number);
  }

  /** @returns the ids of those who were invited; somebody may have been invited elsewhere since the dry run */
  private async invite(found: Import, rows: readonly NextRow[], at: Date): Promise<Set<string>> {
    const { id: importId, clientId, sentById: invitedById } = found;
    if (invitedById === null) throw new Error('An import is sent by somebody.');
    const { planKey, planVersion, invitedAt, expiresAt, state } = await this.asQueued(clientId, at);
    const ids = [rows.map(({ id }) => id), rows.map(({ number }) => number), rows.map(({ contractId }) => contractId)];
    const inserted = await this.database.rows<{ id: string }>(inviteSql, [importId, ...ids, clientId, invitedById, state, invitedAt, expiresAt, planKey, planVersion]);
    const invited = new Set(inserted.map(({ id }) => id));
    const those = rows.filter(({ id }) => invited.has(id));
    const drafts = those.flatMap(({ contractId, audience, terms, ownValues }) => (contractId !== null && terms !== null ? [{ id: contractId, audience, terms: termsInput(terms), ownValues: ownValues ?? [] }] : []));
    await this.contracts.draftAll(drafts, { clientId, hiringManagerId: invitedById, areTermsApproved: found.approvedAt !== null, at });
    await this.tellInvited.all(those.map(({ id, audience, target }) => ({ id, kind: `${audience}-${target}` as const })), { clientId, invitedById, at });
    return invited;
  }

  /** What queueing does to one invitation, taken from the invitation itself. */
  private async asQueued(clientId: string, at: Date): Promise<Invitation> {
    const example = Object.assign(new Invitation(), { state: 'draft', expiresAt: null });
    example.queue({ contractId: null, sentUnder: await this.plans.inForce(clientId), at });
    return example;
  }

  private async setAside(importId: string, { gone, duplicates }: { gone: number[]; duplicates: number[] }): Promise<void> {
    if (gone.length > 0) await this.database.execute(cloudIsGoneSql, [importId, gone]);
    if (duplicates.length > 0) await this.database.execute(noLongerNewSql, [importId, duplicates]);
  }
}

const nextRowsSql = `
  SELECT number, audience, target, cloud_id AS "cloudId", terms, own_values AS "ownValues" FROM invitations.import_rows
   WHERE import_id = $1 AND verdict = 'new' AND number > $2 ORDER BY number LIMIT $3`;
