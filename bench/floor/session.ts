import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { parseCookie } from 'cookie';
import type { Request } from 'express';
import type { Pool } from 'pg';

export interface Viewer {
  readonly personId: string;
  readonly fullName: string;
  readonly email: string;
}

/** The session look-up: one query by the hash of the signed cookie. */
export class Sessions {
  constructor(
    private readonly pool: Pool,
    private readonly key: string,
  ) {}

  async viewer(req: Request): Promise<Viewer | null> {
    const sessionId = this.unsigned(parseCookie(req.headers.cookie ?? '')['__Host-gangway'] ?? '');
    if (sessionId === null) return null;
    const { rows } = await this.pool.query<Viewer>(
      `SELECT p.id AS "personId", p.full_name AS "fullName", a.address AS email
       FROM accounts.sessions s JOIN accounts.people p ON p.id = s.person_id JOIN accounts.addresses a ON a.person_id = p.id AND a.is_primary
       WHERE s.id_hash = $1 AND s.started_at > now() - interval '12 hours' AND p.deactivated_at IS NULL`,
      [createHash('sha256').update(sessionId).digest()],
    );
    return rows[0] ?? null;
  }

  /** A form's token: one HMAC over the cookie. */
  formToken(req: Request): string {
    return createHmac('sha256', this.key).update(req.headers.cookie ?? '').digest('base64url');
  }

  private unsigned(cookie: string): string | null {
    const [sessionId = '', signature = ''] = cookie.replace(/^s:/, '').split('.');
    const expected = Buffer.from(this.signature(sessionId));
    const given = Buffer.from(signature);
    return given.length === expected.length && timingSafeEqual(given, expected) ? sessionId : null;
  }

  signed(sessionId: string): string {
    return `s:${sessionId}.${this.signature(sessionId)}`;
  }

  private signature(sessionId: string): string {
    return createHmac('sha256', this.key).update(sessionId).digest('base64').replace(/=+$/, '');
  }
}
