import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Settings } from '../config/index.js';
import { Database, newId } from '../database/index.js';
import { openBytes, sealBytes } from './sealed-bytes.js';

/** Where a sealed value lives. It opens nowhere else: copied into another row, column or tenant it is worthless. */
export interface SealedPlace {
  table: string;
  column: string;
  row: string;
  /** The client whose key seals it; null for what belongs to no client. */
  tenant: string | null;
}

interface DataKeyRow {
  id: string;
  tenant_id: string | null;
  wrapped_key: Buffer;
}

const formatVersion = 1;
const headBytes = 1 + 16;
const maxKeysInMemory = 2_000;

/**
 * Seals personal data with a key per tenant. The keys lie in platform.data_keys, wrapped by the master key; every sealed
 * value names its key, so that a tenant's key can be replaced while older values still open.
 */
@Injectable()
export class KeyRing {
  private readonly unwrapped = new Map<string, Buffer>();

  constructor(
    private readonly settings: Settings,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Format: version (1 byte), key id (16), then iv, ciphertext and tag. */
  async seal(plaintext: Buffer, place: SealedPlace): Promise<Buffer> {
    const row = await this.currentKey(place.tenant);
    const head = Buffer.concat([Buffer.from([formatVersion]), Buffer.from(row.id.replaceAll('-', ''), 'hex')]);
    return Buffer.concat([head, sealBytes(plaintext, this.unwrap(row), associated(head, place))]);
  }

  /** Throws when the value was altered, or sealed for another place. */
  async open(sealed: Buffer, place: SealedPlace): Promise<Buffer> {
    const head = sealed.subarray(0, headBytes);
    if (head.length < headBytes || head[0] !== formatVersion) throw new Error('Not a sealed value.');
    const key = await this.keyOf(uuidOf(head.subarray(1)), place.tenant);
    return openBytes(sealed.subarray(headBytes), key, associated(head, place));
  }

  /** From now on values of this tenant are sealed with a new key; older ones open as before. */
  async replaceKey(tenant: string | null): Promise<void> {
    await this.database.execute(
      'UPDATE platform.data_keys SET retired_at = $2 WHERE tenant_id IS NOT DISTINCT FROM $1::uuid AND retired_at IS NULL',
      [tenant, this.clock.now()],
    );
    await this.currentKey(tenant);
  }

  /**
   * Asked of the database each time, inside the caller's transaction: a key remembered from a transaction that was
   * rolled back would seal values nobody could open again.
   */
  private async currentKey(tenant: string | null): Promise<DataKeyRow> {
    const find = 'SELECT id, tenant_id, wrapped_key FROM platform.data_keys WHERE tenant_id IS NOT DISTINCT FROM $1::uuid AND retired_at IS NULL';
    const existing = await this.database.row<DataKeyRow>(find, [tenant]);
    if (existing) return existing;
    const id = newId();
    const wrapped = sealBytes(randomBytes(32), this.settings.masterKey, wrappedAt(id, tenant));
    // Two first uses at the same moment: the unique index lets one key in, and both then use that one.
    await this.database.execute(
      `INSERT INTO platform.data_keys (id, tenant_id, wrapped_key, master_key_mark, created_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [id, tenant, wrapped, this.masterKeyMark(), this.clock.now()],
    );
    const created = await this.database.row<DataKeyRow>(find, [tenant]);
    if (!created) throw new Error('The data key that was just made is not there.');
    return created;
  }

  private async keyOf(id: string, tenant: string | null): Promise<Buffer> {
    const known = this.unwrapped.get(memoryKey(id, tenant));
    if (known) return known;
    const row = await this.database.row<DataKeyRow>('SELECT id, tenant_id, wrapped_key FROM platform.data_keys WHERE id = $1', [id]);
    if (!row || row.tenant_id !== tenant) throw new Error(`No data key ${id} for this tenant.`);
    return this.unwrap(row);
  }

  private unwrap(row: DataKeyRow): Buffer {
    const remembered = memoryKey(row.id, row.tenant_id);
    const known = this.unwrapped.get(remembered);
    if (known) return known;
    const key = openBytes(row.wrapped_key, this.settings.masterKey, wrappedAt(row.id, row.tenant_id));
    if (this.unwrapped.size >= maxKeysInMemory) this.unwrapped.clear();
    this.unwrapped.set(remembered, key);
    return key;
  }

  /** Tells which master key wrapped a row, without telling the key. */
  private masterKeyMark(): string {
    return createHmac('sha256', this.settings.masterKey).update('which master key').digest('hex').slice(0, 16);
  }
}

function associated(head: Buffer, place: SealedPlace): Buffer {
  return Buffer.concat([head, Buffer.from(`${place.table}|${place.column}|${place.row}|${place.tenant ?? ''}`)]);
}

function wrappedAt(id: string, tenant: string | null): Buffer {
  return Buffer.from(`platform.data_keys|wrapped_key|${id}|${tenant ?? ''}`);
}

function memoryKey(id: string, tenant: string | null): string {
  return `${id}|${tenant ?? ''}`;
}

function uuidOf(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
