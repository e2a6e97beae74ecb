import { Injectable } from '@nestjs/common';
import { foldAddress } from '../../../platform/addresses/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { invitationMoves, type InvitationState } from '../invitation-state.js';
import type { AskedList } from '../list-invitations/asked-list.js';
import { filterValues, type Looking } from '../list-invitations/invitation-list.query.js';
import { fitsSql } from '../list-invitations/invitation-list.sql.js';
import type { Deed } from './follow-up.entity.js';

/** So many are followed up at once at most, the newest of those that fit; the others another time. */
export const mostAtOnce = 20_000;
/** So many are named before somebody decides. */
const named = 10;

/** What a person says to all that fit, and up to when they were invited: nobody who is invited meanwhile is meant. */
export interface Asking extends Looking {
  readonly deed: Deed;
  readonly asked: AskedList;
  readonly until: Date;
}

/** What would be done: how many, the first of them, and what also fits but is left alone. */
export interface Fitting {
  readonly count: number;
  readonly isCut: boolean;
  readonly first: readonly { id: string; name: string; address: string; title: string }[];
  readonly leftAlone: readonly { state: InvitationState; count: number }[];
}

/** In these states the deed is possible at all. */
const statesFor: Readonly<Record<Deed, readonly InvitationState[]>> = {
  resend: [...invitationMoves.expire.from, ...invitationMoves.renew.from],
  revoke: invitationMoves.revoke.from,
};

/** All invitations of a client that fit what the list was asked for. */
@Injectable()
export class FittingQuery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async look(asking: Asking): Promise<Fitting> {
    const values = this.valuesOf(asking);
    const [first, leftAlone] = await Promise.all([
      this.database.rows<{ id: string; name: string; address: string; title: string; count: number }>(lookSql(asking.asked), values),
      asking.asked.state === null ? this.database.rows<{ state: InvitationState; count: number }>(leftAloneSql(asking.asked), values) : [],
    ]);
    const count = first[0]?.count ?? 0;
    return { count: Math.min(count, mostAtOnce), isCut: count > mostAtOnce, first, leftAlone };
  }

  /** Names them once and for all. @returns how many */
  keep(followUpId: string, asking: Asking): Promise<number> {
    return this.database.execute(keepSql(asking.asked), [...this.valuesOf(asking), followUpId]);
  }

  private valuesOf({ clientId, personId, deed, asked, until }: Asking): unknown[] {
    return [...filterValues({ clientId, personId }, asked, this.clock.now()), until, statesFor[deed], foldAddress(asked.search)];
  }
}

/** As on the list, a whole address that somebody was invited at means them and nobody else. */
const atAddress = `
  ($9::text IS NULL OR i.folded_address = $9
   OR NOT EXISTS (SELECT 1 FROM invitations.invitations same WHERE same.client_id = $1 AND same.folded_address = $9 AND same.state <> 'draft'))`;

const fitting = (asked: AskedList, most: number): string => `
  SELECT i.id, i.name, i.address, i.title, i.created_at FROM invitations.invitations i
   WHERE ${fitsSql(asked)} AND i.state = ANY ($8::text[]) AND i.created_at <= $7 AND ${atAddress}
   ORDER BY i.created_at DESC, i.id DESC LIMIT ${most}`;

const lookSql = (asked: AskedList): string => `
  SELECT id, name, address, title, (count(*) OVER ())::int AS count FROM (${fitting(asked, mostAtOnce + 1)}) fitting ORDER BY created_at DESC, id DESC LIMIT ${named}`;

const leftAloneSql = (asked: AskedList): string => `
  SELECT state, count(*)::int AS count FROM (
    SELECT i.state FROM invitations.invitations i
     WHERE ${fitsSql(asked)} AND i.state <> ALL ($8::text[]) AND i.state <> 'draft' AND i.created_at <= $7 AND ${atAddress} LIMIT ${mostAtOnce + 1}) other
   GROUP BY state ORDER BY count(*) DESC, state`;

const keepSql = (asked: AskedList): string => `
  INSERT INTO invitations.follow_up_rows (follow_up_id, number, invitation_id)
  SELECT $10, row_number() OVER (ORDER BY created_at DESC, id DESC), id FROM (${fitting(asked, mostAtOnce)}) fitting`;
