import { Injectable } from '@nestjs/common';
import { foldAddress } from '../../../platform/addresses/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { invitationMoves, type InvitationState } from '../invitation-state.js';
import type { AskedList } from '../list-invitations/asked-list.js';
import { filterValues, type Looking } from '../list-invitations/invitation-list.query.js';
import { fitsSql, sourceSql, type HitSource } from '../list-invitations/invitation-list.sql.js';
import { tellingPart } from '../list-invitations/searched-text.js';
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

/** Where invitations that may fit come from: hits of the search, found by its index, or all that the client has. */
interface Candidates {
  readonly from: string;
  /** What the index is asked for. */
  readonly values: readonly [string | null, string | null];
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
    const { from, values } = await this.candidates(asking);
    const given = [...this.valuesOf(asking), ...values];
    const [first, leftAlone] = await Promise.all([
      this.database.rows<{ id: string; name: string; address: string; title: string; count: number }>(lookSql(asking.asked, from), given),
      asking.asked.state === null ? this.database.rows<{ state: InvitationState; count: number }>(leftAloneSql(asking.asked, from), given) : [],
    ]);
    const count = first[0]?.count ?? 0;
    return { count: Math.min(count, mostAtOnce), isCut: count > mostAtOnce, first, leftAlone };
  }

  /** Names them once and for all. @returns how many */
  async keep(followUpId: string, asking: Asking): Promise<number> {
    const { from, values } = await this.candidates(asking);
    return this.database.execute(keepSql(asking.asked, from), [...this.valuesOf(asking), ...values, followUpId]);
  }

  /** As on the list: a whole address that somebody was invited at means them and nobody else; a text is looked up, unless too many have it. */
  private async candidates({ clientId, asked }: Asking): Promise<Candidates> {
    const text = asked.search.toLowerCase();
    const [address, part] = [foldAddress(asked.search), tellingPart(text)];
    if (address !== null && (await this.hits('address', [clientId, address, address])) > 0) return { from: `(${sourceSql('address', 9, mostAtOnce)})`, values: [address, address] };
    if (part !== null && (await this.hits('text', [clientId, part, text])) <= mostAtOnce) return { from: `(${sourceSql('text', 9, mostAtOnce)})`, values: [part, text] };
    return { from: everything, values: [null, null] };
  }

  private async hits(source: HitSource, values: readonly string[]): Promise<number> {
    const [found] = await this.database.rows<{ count: number }>(`SELECT count(*)::int AS count FROM (${sourceSql(source, 2, mostAtOnce + 1)}) hits`, [...values]);
    return found?.count ?? 0;
  }

  private valuesOf({ clientId, personId, deed, asked, until }: Asking): unknown[] {
    return [...filterValues({ clientId, personId }, asked, this.clock.now()), until, statesFor[deed]];
  }
}

const everything = '(SELECT * FROM invitations.invitations WHERE $9::text IS NULL AND $10::text IS NULL)';

const fitting = (asked: AskedList, from: string, most: number): string => `
  SELECT i.id, i.name, i.address, i.title, i.created_at FROM ${from} i
   WHERE ${fitsSql(asked)} AND i.state = ANY ($8::text[]) AND i.created_at <= $7
   ORDER BY i.created_at DESC, i.id DESC LIMIT ${most}`;

const lookSql = (asked: AskedList, from: string): string => `
  SELECT id, name, address, title, (count(*) OVER ())::int AS count FROM (${fitting(asked, from, mostAtOnce + 1)}) fitting ORDER BY created_at DESC, id DESC LIMIT ${named}`;

const leftAloneSql = (asked: AskedList, from: string): string => `
  SELECT state, count(*)::int AS count FROM (
    SELECT i.state FROM ${from} i
     WHERE ${fitsSql(asked)} AND i.state <> ALL ($8::text[]) AND i.state <> 'draft' AND i.created_at <= $7 LIMIT ${mostAtOnce + 1}) other
   GROUP BY state ORDER BY count(*) DESC, state`;

const keepSql = (asked: AskedList, from: string): string => `
  INSERT INTO invitations.follow_up_rows (follow_up_id, number, invitation_id)
  SELECT $11, row_number() OVER (ORDER BY created_at DESC, id DESC), id FROM (${fitting(asked, from, mostAtOnce)}) fitting`;
