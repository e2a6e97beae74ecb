import type { AskedList, StateChoice } from './asked-list.js';

/** How many invitations one page looks through at most, when its filters leave most of them out. */
export const mostLookedThrough = 2000;
/** How many hits of a search are sorted at most; with more of them the page looks through the newest. */
export const mostHits = 5000;

/** How many bounces stand above the list at most. */
export const mostNeedingInviter = 5;

const runOut = `i.state IN ('queued', 'sent') AND i.expires_at <= $2`;

/** Each state's condition has an index of its own that begins with the client and goes on in the order of the list. */
const stateConditions: Readonly<Record<StateChoice, string>> = {
  'awaiting-approval': `i.state = 'awaiting approval'`,
  scheduled: `i.state = 'scheduled'`,
  queued: `i.state = 'queued' AND i.expires_at > $2 AND i.bounced_mail_id IS NULL`,
  sent: `i.state = 'sent' AND i.expires_at > $2 AND i.bounced_mail_id IS NULL`,
  bounced: `i.bounced_mail_id IS NOT NULL AND i.state IN ('queued', 'sent') AND i.expires_at > $2`,
  ending: `i.state IN ('queued', 'sent') AND i.expires_at > $2 AND i.expires_at <= $2 + interval '7 days'`,
  accepted: `i.state = 'accepted'`,
  declined: `i.state = 'declined'`,
  revoked: `i.state = 'revoked'`,
  // A deadline that passed counts from that moment, whenever the job comes round.
  expired: `(i.state = 'expired' OR ${runOut})`,
};

/** What is left to check of each row that the index brings. Parameters that nobody asked for are null. */
const checks = `
  ($3::text IS NULL OR i.audience = $3) AND ($4::text IS NULL OR i.target = $4)
  AND ($5::uuid IS NULL OR i.invited_by_id = $5) AND ($6::text IS NULL OR i.search_text LIKE $6 OR i.own_values IS NOT NULL AND invitations.own_text(i.own_values) LIKE $6)`;

const columns = `i.id, i.name, i.address, i.audience, i.target, i.title, i.state, i.created_at, i.expires_at, i.bounced_mail_id, i.accepted_by_id, i.send_at, i.own_values`;

/** The list begins with what ends soonest where that is asked for, otherwise with the newest. */
function orderOf({ state }: AskedList): { by: string; after: string } {
  return state === 'ending'
    ? { by: 'i.expires_at, i.id', after: `($7::timestamptz IS NULL OR (i.expires_at, i.id) > ($7, $8::uuid))` }
    : { by: 'i.created_at DESC, i.id DESC', after: `($7::timestamptz IS NULL OR (i.created_at, i.id) < ($7, $8::uuid))` };
}

/** The one condition whose index is walked along; the rest is checked row by row. What has run out lies in two indexes, and both are walked. */
function walkedBy({ state, isMine, kind }: AskedList): readonly string[] {
  if (state === 'expired') return [`i.state = 'expired'`, runOut];
  if (state !== null) return [stateConditions[state]];
  if (isMine) return ['i.invited_by_id = $5'];
  return [kind === null ? 'true' : 'i.audience = $3 AND i.target = $4'];
}

/** All that an asked list holds, as a condition on `i` with the parameters of its pages, but not where a page begins. */
export function fitsSql({ state }: Pick<AskedList, 'state'>): string {
  return `i.client_id = $1 AND $2::timestamptz IS NOT NULL AND ${state === null ? 'true' : stateConditions[state]} AND ${checks}`;
}

/** Whether every row that the index brings is on the page. */
export function isExact({ state, isMine, kind, search }: AskedList): boolean {
  return search === '' && [state !== null, isMine, kind !== null].filter(Boolean).length <= 1;
}

/** As many as may be looked through, in the order of the list. */
function walk(asked: AskedList): string {
  const { by, after } = orderOf(asked);
  const [one = '', ...others] = walkedBy(asked).map((condition) => `
    SELECT ${columns}, (${checks}) AS fits FROM invitations.invitations i
     WHERE i.client_id = $1 AND i.state <> 'draft' AND $2::timestamptz IS NOT NULL AND ${condition} AND ${after}
     ORDER BY ${by} LIMIT ${mostLookedThrough}`);
  return others.length === 0 ? one : `SELECT * FROM (${[one, ...others].map((part) => `(${part})`).join(' UNION ALL ')}) i ORDER BY ${by} LIMIT ${mostLookedThrough}`;
}

/** A page out of as many invitations as may be looked through; it ends as soon as it is full. */
export function walkSql(asked: AskedList): string {
  const { by } = orderOf(asked);
  return `
    WITH page AS (SELECT * FROM (${walk(asked)}) i WHERE i.fits ORDER BY ${by} LIMIT $9)
    SELECT ${shown} FROM page i ${newestDelivery} ORDER BY ${by}`;
}

/** The last invitation that was looked at, if there may be more behind it. */
export function walkEndSql(asked: AskedList): string {
  return `SELECT i.id, i.created_at AS "createdAt", i.expires_at AS "expiresAt" FROM (${walk(asked)}) i OFFSET $9 - 1`;
}

export type HitSource = 'text' | 'address';

/**
 * Where the hits of a search come from: the index of the search, given the part that tells most and the whole, or, for a whole address,
 * its own. @param first the number of the parameter with the part, or the address; the whole, or the address again, comes after it
 */
export function sourceSql(source: HitSource, first: number, most: number): string {
  return source === 'text'
    ? `SELECT * FROM invitations.search_hits($1, $${first}, $${first + 1}, ${most})`
    : `SELECT * FROM invitations.invitations WHERE client_id = $1 AND folded_address = $${first} AND state <> 'draft' AND $${first + 1}::text IS NOT NULL LIMIT ${most}`;
}

/** The hits of a search over everything the client has, and the page out of them; a row without an id where none of them is on it. */
export function hitsSql(asked: AskedList, source: HitSource): string {
  const { by, after } = orderOf(asked);
  return `
    WITH hits AS MATERIALIZED (${sourceSql(source, 10, mostHits + 1)}),
    page AS (SELECT ${columns} FROM hits i WHERE ${checks} AND $2::timestamptz IS NOT NULL AND ${asked.state === null ? 'true' : stateConditions[asked.state]} AND ${after} ORDER BY ${by} LIMIT $9)
    SELECT n.hits, ${shown} FROM (SELECT count(*)::int AS hits FROM hits) n LEFT JOIN page i ON true ${newestDelivery} ORDER BY ${by}`;
}

/** The page is cut out first, so that deliveries are looked up for its rows only. */
const shown = `
  i.id, i.accepted_by_id AS "acceptedById", i.name, i.address, i.audience, i.target, i.title, i.state, i.created_at AS "createdAt", i.expires_at AS "expiresAt", i.send_at AS "sendAt",
  i.expires_at <= $2 AS "isOver", i.bounced_mail_id IS NOT NULL AS "hasBounced",
  d.state AS "deliveryState", d.server_words AS "serverWords", d.handed_over_at AS "handedOverAt"`;

const newestDelivery = `
  LEFT JOIN LATERAL (
    SELECT m.state, m.server_words, m.handed_over_at FROM platform.mail_deliveries m
     WHERE m.subject_id = i.id AND m.kind IN ('invitations.first', 'invitations.reminder') AND m.state <> 'dropped'
     ORDER BY m.created_at DESC LIMIT 1) d ON true`;

/** The newest bounces that nobody has dealt with, of those whom one person invited. */
export const needInviterSql = `
  WITH page AS (
    SELECT ${columns} FROM invitations.invitations i
     WHERE i.client_id = $1 AND i.invited_by_id = $3 AND i.bounced_mail_id IS NOT NULL AND i.bounce_settled_at IS NULL
       AND i.state IN ('queued', 'sent') AND i.expires_at > $2
     ORDER BY i.created_at DESC, i.id DESC LIMIT $4)
  SELECT ${shown} FROM page i ${newestDelivery} ORDER BY i.created_at DESC, i.id DESC`;
