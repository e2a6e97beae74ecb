import { createHmac, hash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Clock } from '../clock/index.js';
import { Settings } from '../config/index.js';
import { Database, newId } from '../database/index.js';
import { hostCookie, readCookie, setCookie } from './cookies.js';
import { deriveKey } from './keys.js';

/** What a link is bound to. */
export interface LinkToIssue {
  readonly purpose: string;
  readonly subjectId: string;
  readonly tenantId?: string;
  readonly address: string;
  readonly role?: string;
  readonly expiresAt?: Date;
}

export interface MailedLink extends LinkToIssue {
  readonly mailId: string;
}

export interface SecretLink {
  readonly id: string;
  readonly purpose: string;
  readonly subjectId: string;
  readonly tenantId: string | null;
  readonly address: string;
  readonly role: string | null;
  readonly via: 'mailed' | 'copied';
  readonly expiresAt: Date | null;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
}

const rememberedForHours = 24;

/** Links that prove something by being known (security.md 3). Only the SHA-256 of a secret is kept. */
@Injectable()
export class SecretLinks {
  private readonly key: Buffer;
  private readonly isHttps: boolean;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    settings: Settings,
  ) {
    this.key = deriveKey(settings.masterKey, 'secret links');
    this.isHttps = settings.isHttps;
  }

  /** The secret of the link in a mail: made from the mail's row, so that a retry is the same mail and nothing is stored. */
  secretOfMail(mailId: string): string {
    return createHmac('sha256', this.key).update(mailId).digest('base64url');
  }

  /** What is stored of a secret, for queries that find the link by themselves. */
  hashOf(secret: string): Buffer {
    return hash('sha256', secret, 'buffer');
  }

  /** Records the links of mails that were just queued, in the same transaction and in one statement. */
  async issueMailed(links: MailedLink | readonly MailedLink[]): Promise<void> {
    const list = Array.isArray(links) ? (links as readonly MailedLink[]) : [links as MailedLink];
    if (list.length === 0) return;
    await this.insert(list.map((link) => this.rowOf(link, 'mailed', this.secretOfMail(link.mailId))));
  }

  /** Makes a link to be copied by hand. Its secret is answered once and can't be had again. */
  async issueCopied(link: LinkToIssue): Promise<string> {
    const secret = randomBytes(32).toString('base64url');
    await this.insert([this.rowOf(link, 'copied', secret)]);
    return secret;
  }

  /** The link of a secret, used up, over and revoked ones included: they have pages of their own. */
  find(purpose: string, secret: string): Promise<SecretLink | null> {
    return this.database.row<SecretLink>(findStatement, [purpose, this.hashOf(secret)]);
  }

  async revokeAll(purpose: string, subjectId: string): Promise<void> {
    await this.database.execute(
      'UPDATE platform.secret_links SET revoked_at = $3 WHERE purpose = $1 AND subject_id = $2 AND revoked_at IS NULL',
      [purpose, subjectId, this.clock.now()],
    );
  }

  /** Uses the link up; of many at once exactly one is told true. */
  async use(linkId: string): Promise<boolean> {
    const used = await this.database.execute(
      `UPDATE platform.secret_links SET used_at = $2
       WHERE id = $1 AND used_at IS NULL AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $2)
       RETURNING id`,
      [linkId, this.clock.now()],
    );
    return used === 1;
  }

  /** Keeps a link's secret in the browser for a day, so that it can leave the URL. */
  remember(res: Response, name: string, secret: string, path = '/'): void {
    const options = { secure: this.isHttps, path, maxAge: rememberedForHours * 3600 * 1000 };
    setCookie(res, this.cookieOf(name), secret, options);
  }

  /** The secret this browser was given for a link, or null. */
  recall(req: Request, name: string): string | null {
    return readCookie(req, this.cookieOf(name));
  }

  /** `__Host-` demands the path `/`, and links keep to their own paths, so this is the next best prefix. */
  private cookieOf(name: string): string {
    const full = `gangway-link-${name}`;
    return this.isHttps ? hostCookie(full, true).replace('__Host-', '__Secure-') : full;
  }

  private rowOf(link: LinkToIssue, via: SecretLink['via'], secret: string): Record<string, unknown> {
    return {
      id: newId(),
      purpose: link.purpose,
      subject_id: link.subjectId,
      tenant_id: link.tenantId ?? null,
      address: link.address,
      role: link.role ?? null,
      via,
      secret_hash: `\\x${this.hashOf(secret).toString('hex')}`,
      expires_at: link.expiresAt ?? null,
    };
  }

  private async insert(rows: readonly Record<string, unknown>[]): Promise<void> {
    await this.database.execute(insertStatement, [JSON.stringify(rows), this.clock.now()]);
  }
}

/** A mail queued twice is one mail, and so is its link. */
const insertStatement = `
  INSERT INTO platform.secret_links (id, purpose, subject_id, tenant_id, address, role, via, secret_hash, expires_at, created_at)
  SELECT id, purpose, subject_id, tenant_id, address, role, via, secret_hash, expires_at, $2
  FROM jsonb_to_recordset($1::jsonb) AS given (
    id uuid, purpose text, subject_id uuid, tenant_id uuid, address text, role text, via text, secret_hash bytea, expires_at timestamptz)
  ON CONFLICT (secret_hash) DO NOTHING`;

const findStatement = `
  SELECT id, purpose, subject_id AS "subjectId", tenant_id AS "tenantId", address, role, via,
    expires_at AS "expiresAt", used_at AS "usedAt", revoked_at AS "revokedAt"
  FROM platform.secret_links WHERE purpose = $1 AND secret_hash = $2`;
