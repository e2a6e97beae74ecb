import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { foldAddress } from '../../../platform/addresses/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Settings } from '../../../platform/config/index.js';
import { Database, newId } from '../../../platform/database/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { deriveKey, Limits } from '../../../platform/security/index.js';
import { InTransaction, Transactions } from '../../../platform/transactions/index.js';

/** What a code proves: that this address's mails are read, for this purpose and subject. */
export interface CodeRequest {
  readonly address: string;
  /** E.g. `accounts.add-address`; a code for one purpose is worth nothing for another. */
  readonly purpose: string;
  readonly subjectId: string;
}

const validForMinutes = 15;
const tries = 5;
const perHour = { max: 5, perMinutes: 60 };

/** Six digits, mailed to an address, that prove somebody reads it. The newest code counts. */
@Injectable()
export class AddressCodes {
  private readonly key: Buffer;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly mailbox: Mailbox,
    private readonly limits: Limits,
    private readonly transactions: Transactions,
    settings: Settings,
  ) {
    this.key = deriveKey(settings.masterKey, 'address codes');
  }

  /**
   * Mails a new code. An action of its own: call it outside of transactions.
   * @throws TooManyRequests after five mails to the address within an hour
   */
  async mail(request: CodeRequest): Promise<void> {
    const address = foldAddress(request.address);
    if (address === null) throw new Error('A code can only be mailed to an address.');
    await this.limits.take('address code', address, perHour);
    await this.queue({ ...request, address });
  }

  /**
   * Whether the code is the one that was mailed and still counts. Five tries a code;
   * call it before the action, whose roll-back would forget a try. It stays right until its time is over or it is used up.
   */
  async check(request: CodeRequest & { readonly code: string }): Promise<boolean> {
    if (this.transactions.isOpen) throw new Error('Check a code before the action: a try counted inside it is forgotten when it rolls back.');
    const row = await this.database.row<{ id: string; codeHash: Buffer }>(tryStatement, [...this.parametersOf(request), this.clock.now()]);
    if (!row || !timingSafeEqual(this.hash(row.id, request.code.replace(/\D/g, '')), row.codeHash)) return false;
    await this.database.execute('UPDATE accounts.address_codes SET tries_left = tries_left + 1 WHERE id = $1', [row.id]);
    return true;
  }

  /** Uses the newest code up, in the open transaction, after `check` found it right; of many at once one is told true. */
  async use(request: CodeRequest): Promise<boolean> {
    return (await this.database.execute(useStatement, [...this.parametersOf(request), this.clock.now()])) === 1;
  }

  /** The digits in a mail: made from the mail's row, so that a retry is the same mail and nothing is stored. */
  codeOfMail(mailId: string): string {
    const number = createHmac('sha256', this.key).update(`mail ${mailId}`).digest().readUIntBE(0, 6) % 1_000_000;
    return String(number).padStart(6, '0');
  }

  @InTransaction()
  private async queue({ address, purpose, subjectId }: CodeRequest): Promise<void> {
    const id = newId();
    const now = this.clock.now();
    const [mail] = await this.mailbox.queue([{ kind: 'accounts.address-code', dedupeKey: id, to: address, subjectId: id }]);
    if (!mail) throw new Error('The mail with the code was not queued.');
    const expiresAt = new Date(now.getTime() + validForMinutes * 60_000);
    const codeHash = this.hash(id, this.codeOfMail(mail.id));
    await this.database.execute(
      `INSERT INTO accounts.address_codes (id, purpose, subject_id, address, code_hash, tries_left, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, purpose, subjectId, address, codeHash, tries, now, expiresAt],
    );
  }

  private parametersOf({ subjectId, purpose, address }: CodeRequest): unknown[] {
    return [subjectId, purpose, foldAddress(address)];
  }

  private hash(codeId: string, code: string): Buffer {
    return createHmac('sha256', this.key).update(`${codeId} ${code}`).digest();
  }
}

const newest = `
  id = (SELECT id FROM accounts.address_codes WHERE subject_id = $1 AND purpose = $2 AND address = $3
        ORDER BY created_at DESC, id DESC LIMIT 1)
  AND used_at IS NULL AND expires_at > $4`;

const tryStatement = `
  UPDATE accounts.address_codes SET tries_left = tries_left - 1 WHERE tries_left > 0 AND ${newest}
  RETURNING id, code_hash AS "codeHash"`;

const useStatement = `UPDATE accounts.address_codes SET used_at = $4 WHERE ${newest}`;
