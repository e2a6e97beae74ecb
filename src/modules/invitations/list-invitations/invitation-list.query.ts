import { Injectable } from '@nestjs/common';
import { foldAddress } from '../../../platform/addresses/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { partsOf, type Audience, type Target } from '../invitation-kinds.js';
import type { InvitationState } from '../invitation-state.js';
import type { AskedList, Place } from './asked-list.js';
import type { MailDelivery } from './delivery-words.js';
import { hitsSql, isExact, mostHits, mostLookedThrough, mostNeedingInviter, needInviterSql, walkEndSql, walkSql } from './invitation-list.sql.js';
import { tellingPart } from './searched-text.js';

export interface InvitationRow extends MailDelivery {
  readonly id: string;
  readonly acceptedById: string | null;
  readonly name: string;
  readonly address: string;
  readonly audience: Audience;
  readonly target: Target;
  readonly title: string;
  readonly state: InvitationState;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** When it is to go out by itself, while it waits for that. */
  readonly sendAt: Date | null;
  readonly isOver: boolean;
  readonly hasBounced: boolean;
}

export interface InvitationPage {
  readonly rows: readonly InvitationRow[];
  /** Where the next page begins, or null on the last one. */
  readonly older: Place | null;
  /** The page was not filled: it stopped after as many invitations as one page looks through. */
  readonly isCutShort: boolean;
}

/** Who looks at whose invitations. */
export interface Looking {
  readonly clientId: string;
  readonly personId: string;
}

/** A row of the page, or one without an id where none is on it, beside the number of all hits. */
type Hit = InvitationRow & { readonly hits: number };
type PlaceColumns = Pick<InvitationRow, 'id' | 'createdAt' | 'expiresAt'>;

const pageSize = 25;

/** A client's invitations with what became of the newest mail of each. A page costs the same however many there are. */
@Injectable()
export class InvitationListQuery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Walks along the index of one filter and checks the others row by row, over a bounded stretch. What is too seldom to be found
   * that way is looked up in the index of the search, as long as its hits can be sorted at once. A whole address that somebody was
   * invited at means them and nobody else, and has an index of its own.
   */
  async page(looking: Looking, asked: AskedList): Promise<InvitationPage> {
    const values = [...filterValues(looking, asked, this.clock.now()), asked.after?.at ?? null, asked.after?.id ?? null];
    const atAddress = await this.hitsAtAddress(values, asked);
    if (atAddress !== null) return atAddress;
    const found = await this.database.rows<InvitationRow>(walkSql(asked), [...values, pageSize + 1]);
    if (found.length > pageSize || isExact(asked)) return pageOf(found, asked);
    const hits = await this.hitsOfText(values, asked);
    if (hits !== null) return hits;
    const end = await this.database.row<PlaceColumns>(walkEndSql(asked), [...values, mostLookedThrough]);
    return end ? { rows: found, older: placeIn(asked, end), isCutShort: true } : pageOf(found, asked);
  }

  /** What waits for one inviter: mails that did not arrive. */
  needInviter({ clientId, personId }: Looking): Promise<InvitationRow[]> {
    return this.database.rows<InvitationRow>(needInviterSql, [clientId, this.clock.now(), personId, mostNeedingInviter]);
  }

  /** @returns null where nobody was invited at what was typed */
  private async hitsAtAddress(values: readonly unknown[], asked: AskedList): Promise<InvitationPage | null> {
    const address = foldAddress(asked.search);
    if (address === null) return null;
    const found = await this.database.rows<Hit>(hitsSql(asked, 'address'), [...values, pageSize + 1, address, address]);
    return (found[0]?.hits ?? 0) === 0 ? null : pageOf(found.filter(({ id }) => id), asked);
  }

  /** @returns null where the search has too many hits to sort them, or nothing that its index knows */
  private async hitsOfText(values: readonly unknown[], asked: AskedList): Promise<InvitationPage | null> {
    const text = asked.search.toLowerCase();
    const part = tellingPart(text);
    if (part === null) return null;
    const found = await this.database.rows<Hit>(hitsSql(asked, 'text'), [...values, pageSize + 1, part, text]);
    if ((found[0]?.hits ?? 0) > mostHits) return null;
    return pageOf(found.filter(({ id }) => id), asked);
  }
}

function pageOf(found: readonly InvitationRow[], asked: AskedList): InvitationPage {
  const rows = found.slice(0, pageSize);
  const last = rows.at(-1);
  return { rows, older: found.length > pageSize && last ? placeIn(asked, last) : null, isCutShort: false };
}

function placeIn({ state }: AskedList, { id, createdAt, expiresAt }: PlaceColumns): Place {
  return { at: state === 'ending' ? expiresAt : createdAt, id };
}

/** What the conditions of a list are given: client, moment, and each filter, null where nobody asked for it. */
export function filterValues({ clientId, personId }: Looking, { search, kind, isMine }: Omit<AskedList, 'after'>, now: Date): unknown[] {
  const { audience, target } = kind === null ? { audience: null, target: null } : partsOf(kind);
  const pattern = search === '' ? null : `%${escaped(search.toLowerCase())}%`;
  return [clientId, now, audience, target, isMine ? personId : null, pattern];
}

function escaped(search: string): string {
  return search.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
