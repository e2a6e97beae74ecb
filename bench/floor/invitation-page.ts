import { createHash } from 'node:crypto';
import { parseCookie } from 'cookie';
import type { RequestHandler } from 'express';
import type { Pool } from 'pg';
import type { Sessions } from './session.js';
import { dayInWords, dollars, initialsOf } from './words.js';

const linkSql = `
  SELECT id, subject_id AS "invitationId", address FROM platform.secret_links
  WHERE secret_hash = $1 AND purpose = 'invitation' AND revoked_at IS NULL`;
const invitationSql = `
  SELECT id, client_id AS "clientId", invited_by_id AS "invitedById", contract_id AS "contractId", name, address, state,
    personal_message AS message, title, invited_at AS "invitedAt", expires_at AS "expiresAt"
  FROM invitations.invitations WHERE id = $1 AND state <> 'draft'`;
const termsSql = `
  SELECT t.rate_minor AS "rateMinor", t.currency, t.weekly_limit_hours AS "weeklyLimitHours", t.starts_on AS "startsOn", t.ends_on AS "endsOn"
  FROM contracts.contracts c JOIN contracts.terms t ON t.contract_id = c.id AND t.version = c.terms_version WHERE c.id = $1`;
const senderSql = `
  SELECT k.name AS "clientName", p.full_name AS "inviterName", EXISTS (SELECT FROM accounts.addresses a WHERE a.address = $3 AND a.verified_at IS NOT NULL) AS "isKnown"
  FROM clients.clients k, accounts.people p WHERE k.id = $1 AND p.id = $2`;

interface Invitation {
  readonly id: string;
  readonly clientId: string;
  readonly invitedById: string;
  readonly contractId: string;
  readonly address: string;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
}

interface Terms {
  readonly rateMinor: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

interface Sender {
  readonly inviterName: string;
}

interface Link {
  readonly invitationId: string;
  readonly address: string;
}

const cookieOf = (invitationId: string): string => `__Secure-gangway-link-${invitationId}`;

/** The mail's button: one look-up, the secret into a cookie, and on to the page. */
export function openLink(pool: Pool): RequestHandler<{ secret: string }> {
  return async (req, res) => {
    const { secret } = req.params;
    const link = (await pool.query<Link>(linkSql, [hashOf(secret)])).rows[0];
    if (!link) return void res.sendStatus(404);
    const path = `/invitations/${link.invitationId}`;
    res.cookie(cookieOf(link.invitationId), secret, { httpOnly: true, sameSite: 'lax', secure: true, path, maxAge: 86_400_000 });
    res.redirect(303, path);
  };
}

/** The page after it: the link again, the invitation, its terms, and who sent it. */
export function showInvitation(pool: Pool, sessions: Sessions): RequestHandler<{ id: string }> {
  return async (req, res) => {
    const secret = parseCookie(req.headers.cookie ?? '')[cookieOf(req.params.id)];
    const link = secret && (await pool.query<Link>(linkSql, [hashOf(secret)])).rows[0];
    const invitation = (await pool.query<Invitation>(invitationSql, [req.params.id])).rows[0];
    if (!link || !invitation || link.invitationId !== invitation.id || link.address !== invitation.address) return void res.sendStatus(404);
    const terms = (await pool.query<Terms>(termsSql, [invitation.contractId])).rows[0];
    const sender = (await pool.query<Sender>(senderSql, [invitation.clientId, invitation.invitedById, invitation.address])).rows[0];
    if (!terms || !sender) return void res.sendStatus(404);
    res.render('invitation', {
      title: 'You are invited',
      token: sessions.formToken(req),
      invitation,
      terms: { ...terms, rate: dollars(terms.rateMinor), starts: dayInWords(terms.startsOn), ends: dayInWords(terms.endsOn) },
      sender: { ...sender, initials: initialsOf(sender.inviterName), firstName: sender.inviterName.split(' ')[0] },
      at: dayInWords(invitation.invitedAt),
      until: dayInWords(invitation.expiresAt),
      days: Math.round((invitation.expiresAt.getTime() - Date.now()) / 86_400_000),
    });
  };
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
