import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { parseCookie } from 'cookie';
import type { RequestHandler } from 'express';
import type { Pool, PoolClient } from 'pg';
import { accept } from './accepting.js';
import type { Sessions } from './session.js';
import { inTransaction } from './transaction.js';

const linkSql = `
  SELECT l.id, i.address FROM platform.secret_links l JOIN invitations.invitations i ON i.id = l.subject_id AND i.folded_address = l.address
  WHERE l.secret_hash = $1 AND l.subject_id = $2 AND l.revoked_at IS NULL`;
const limitSql = `
  INSERT INTO platform.limit_counters AS c (name, key_hash, window_started_at, taken, opens_at, last_at) VALUES ('floor', $1, now(), 1, now(), now())
  ON CONFLICT (name, key_hash) DO UPDATE SET taken = c.taken + 1, last_at = now() RETURNING taken`;
const personSql = 'INSERT INTO accounts.people (id, full_name, password_hash, created_at, password_changed_at) VALUES ($1, $2, $3, now(), now())';
const addressSql = `
  INSERT INTO accounts.addresses (id, person_id, address, is_primary, verified_at, created_at) VALUES ($1, $2, $3, true, now(), now())`;
const signedInSql = `
  INSERT INTO audit.records (id, action, actor_id, subject_type, subject_id, happened_at) VALUES ($1, 'accounts.signed-in', $2, 'person', ($2::uuid)::text, now())`;
const unsealedSql = 'INSERT INTO audit.unsealed (entry_id) VALUES ($1)';
const sessionSql = `
  INSERT INTO accounts.sessions (id, id_hash, person_id, started_at, seen_at, confirmed_at, user_agent, origin)
  VALUES ($1, $2, $3, now(), now(), now(), '', '')`;

/** Not a real hash: what Argon2 costs is measured apart. */
const noHash = '$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g';

/** *Activate your account* without the hash: the link, the limit, the account, the acceptance, and a session. */
export function activateAccount(pool: Pool, sessions: Sessions): RequestHandler<{ id: string }, unknown, { fullName: string }> {
  return async (req, res) => {
    const { id } = req.params;
    const hash = createHash('sha256').update(parseCookie(req.headers.cookie ?? '')[`__Secure-gangway-link-${id}`] ?? '').digest();
    const link = (await pool.query<{ id: string; address: string }>(linkSql, [hash, id])).rows[0];
    if (!link) return void res.sendStatus(404);
    await pool.query(limitSql, [createHash('sha256').update(link.id).digest()]);
    const personId = randomUUID();
    const contractId = await inTransaction(pool, async (client) => {
      await client.query(personSql, [personId, req.body.fullName, noHash]);
      await client.query(addressSql, [randomUUID(), personId, link.address]);
      return accept(client, id, personId);
    });
    const sessionId = randomBytes(32).toString('base64url');
    await inTransaction(pool, (client) => beginSession(client, personId, sessionId));
    res.cookie('__Host-gangway', sessions.signed(sessionId), { httpOnly: true, sameSite: 'lax', secure: true, path: '/' });
    res.redirect(303, `/contracts/${contractId}/review`);
  };
}

async function beginSession(client: PoolClient, personId: string, sessionId: string): Promise<void> {
  const entryId = randomUUID();
  await client.query(signedInSql, [entryId, personId]);
  await client.query(unsealedSql, [entryId]);
  await client.query(sessionSql, [randomUUID(), createHash('sha256').update(sessionId).digest(), personId]);
}
