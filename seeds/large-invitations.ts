import type { Client } from 'pg';
import { fillTables } from './large-tables.js';
import { largeWords } from './large-words.js';

const rowsPerStatement = 50_000;

/** A request for that many more invitations of one client. */
interface Making {
  readonly clientId: string;
  readonly count: number;
  readonly onProgress?: (made: number) => void;
}

/** The client that a large world is made for: the first that was added. */
export async function firstClient(owner: Client): Promise<string> {
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM clients.clients ORDER BY created_at, id LIMIT 1');
  if (!rows[0]) throw new Error('No client is here yet: start the demo once, then make its large world.');
  return rows[0].id;
}

/**
 * Makes invitations into a client's talent cloud, numbered on from those that are there, each with its mail: four in ten are open, the others ended.
 * They are data to list, to search and to follow up, not to accept: no mail of theirs was sent, so nobody holds a link.
 * @param owner a connection as the owner of the tables
 */
export async function makeInvitations(owner: Client, { clientId, count, onProgress }: Making): Promise<void> {
  await fillTables(owner, ['invitations.invitations', 'platform.mails'], async () => {
    const { rows } = await owner.query<{ there: number }>('SELECT count(*)::integer AS there FROM invitations.invitations');
    const there = rows[0]?.there ?? 0;
    for (let made = 0; made < count; made += rowsPerStatement) {
      const rowsNow = Math.min(rowsPerStatement, count - made);
      await owner.query(invitationsSql, [there + made + 1, there + made + rowsNow, clientId, ...lists]);
      onProgress?.(made + rowsNow);
    }
  });
}

const { beginnings, middles, endings, trades, texts } = largeWords;
const lists = [beginnings, middles, endings, trades, texts];

/**
 * Where a subquery counts to something of its row, it is drawn anew for each row. Instants have milliseconds, as those that the program writes.
 * Who is still asked was asked in the last days; all else lies further back.
 */
const invitationsSql = `
  WITH drawn AS MATERIALIZED (
    SELECT gen_random_uuid() AS id, number, CASE WHEN number % 5 = 0 THEN 'agency' ELSE 'freelancer' END AS audience,
      (ARRAY['sent', 'sent', 'sent', 'sent', 'accepted', 'accepted', 'accepted', 'declined', 'expired', 'revoked'])[1 + floor(random() * 10 + 0 * number)::integer] AS state,
      pg_temp.draw($4) || pg_temp.draw($6) || ' ' || initcap(pg_temp.draw($5) || pg_temp.draw($6)) AS name,
      initcap(pg_temp.draw($8)) || ' ' || lower(pg_temp.draw($7)) AS title,
      random() AS age
    FROM generate_series($1::integer, $2::integer) AS number),
  dated AS (
    SELECT d.*, lower(replace(name, ' ', '.')) || '.' || number || '@large.example' AS address,
      date_trunc('milliseconds', now() - CASE state WHEN 'sent' THEN age * interval '29 days' ELSE interval '30 days' + age * interval '1000 days' END) AS at
    FROM drawn d),
  made AS (
    INSERT INTO invitations.invitations (id, client_id, invited_by_id, audience, target, state, name, address, folded_address, personal_message, title, target_key,
      cloud_id, created_at, invited_at, sent_at, expires_at, accepted_at, accepted_by_id, declined_at, decline_reason, revoked_at, bounced_mail_id)
    SELECT d.id, $3, by.person_id, audience, 'cloud', state, d.name, address, address, 'We would like you to be on our list.', title, cloud.id::text,
      cloud.id, at, at, at, at + interval '30 days',
      CASE state WHEN 'accepted' THEN at + interval '1 day' END, CASE state WHEN 'accepted' THEN gen_random_uuid() END,
      CASE state WHEN 'declined' THEN at + interval '1 day' END, CASE state WHEN 'declined' THEN 'no time' END,
      CASE state WHEN 'revoked' THEN at + interval '1 day' END, CASE WHEN number % 250 = 0 AND state = 'sent' THEN d.id END
    FROM dated d
    CROSS JOIN LATERAL (SELECT person_id FROM clients.member_cards WHERE client_id = $3 AND is_active ORDER BY person_id LIMIT 1) by
    CROSS JOIN LATERAL (SELECT coalesce((SELECT cloud_id FROM talent_clouds.cloud_cards WHERE client_id = $3 ORDER BY cloud_id LIMIT 1), $3) AS id) cloud)
  INSERT INTO platform.mails (id, kind, dedupe_key, to_address, to_name, subject_id, facts, state, attempts, due_at, server_words, handed_over_at, created_at)
  SELECT d.id, 'invitations.first', d.id::text, address, d.name, d.id, '{}', 
    CASE WHEN number % 250 = 0 AND d.state = 'sent' THEN 'bounced' ELSE 'handed over' END, 1, at,
    CASE WHEN number % 250 = 0 AND d.state = 'sent' THEN '550 5.1.1 User unknown' ELSE '250 Accepted' END, at, at
  FROM dated d`;
