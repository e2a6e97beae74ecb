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
  master_key_mark: string;
}

const formatVersion = 1;
const headBytes = 1 + 16;
const maxKeysInMemory = 2_000;
const keyColumns = 'id, tenant_id, wrapped_key, master_key_mark';

/**
 * Seals personal data with a key per tenant. The keys lie in platform.data_keys, wrapped by the master key; every sealed
 * value names its key, so that a tenant's key can be replaced while older values still open.
 */
@Injectable()
export class KeyRing {
  private readonly unwrapped = new Map<string, Buffer>();
  /** Every master key that may have wrapped a data key, by its mark; the first is the one in use. */
  private readonly masterKeys: ReadonlyMap<string, Buffer>;

  constructor(
    settings: Settings,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    const known = [settings.masterKey, settings.previousMasterKey].filter((key): key is Buffer => key instanceof Buffer);
    this.masterKeys = new Map(known.map((key) => [markOf(key), key]));
  }

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

  /**
   * From now on every tenant's values are sealed with a new key, made when it is first needed; older values open as before.
   * @returns how many keys were retired
   */
  retireKeys(): Promise<number> {
    return this.database.execute('UPDATE platform.data_keys SET retired_at = $1 WHERE retired_at IS NULL', [this.clock.now()]);
  }

  /**
   * Wraps data keys that an earlier master key wrapped with the one in use, so many at a time.
   * @returns how many there were
   * @throws Error when neither MASTER_KEY nor PREVIOUS_MASTER_KEY wrapped one of them
   */
  async rewrap(most: number): Promise<number> {
    const [mark] = this.masterKeyInUse;
    const rows = await this.database.rows<DataKeyRow>(
      `SELECT ${keyColumns} FROM platform.data_keys WHERE master_key_mark <> $1 ORDER BY id LIMIT $2 FOR UPDATE`, [mark, most]);
    for (const row of rows) {
      await this.database.execute('UPDATE platform.data_keys SET wrapped_key = $2, master_key_mark = $3 WHERE id = $1', [row.id, this.wrap(this.unwrap(row), row.id, row.tenant_id), mark]);
    }
    return rows.length;
  }

  /**
   * Asked of the database each time, inside the caller's transaction: a key remembered from a transaction that was
   * rolled back would seal values nobody could open again.
   */
  private async currentKey(tenant: string | null): Promise<DataKeyRow> {
    const find = `SELECT ${keyColumns} FROM platform.data_keys WHERE tenant_id IS NOT DISTINCT FROM $1::uuid AND retired_at IS NULL`;
    const existing = await this.database.row<DataKeyRow>(find, [tenant]);
    if (existing) return existing;
    const id = newId();
    // Two first uses at the same moment: the unique index lets one key in, and both then use that one.
    await this.database.execute(
      `INSERT INTO platform.data_keys (id, tenant_id, wrapped_key, master_key_mark, created_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [id, tenant, this.wrap(randomBytes(32), id, tenant), this.masterKeyInUse[0], this.clock.now()],
    );
    const created = await this.database.row<DataKeyRow>(find, [tenant]);
    if (!created) throw new Error('The data key that was just made is not there.');
    return created;
  }

  private async keyOf(id: string, tenant: string | null): Promise<Buffer> {
    const known = this.unwrapped.get(memoryKey(id, tenant));
    if (known) return known;
    const row = await this.database.row<DataKeyRow>(`SELECT ${keyColumns} FROM platform.data_keys WHERE id = $1`, [id]);
    if (!row || row.tenant_id !== tenant) throw new Error(`No data key ${id} for this tenant.`);
    return this.unwrap(row);
  }

  private unwrap(row: DataKeyRow): Buffer {
    const remembered = memoryKey(row.id, row.tenant_id);
    const known = this.unwrapped.get(remembered);
    if (known) return known;
    const masterKey = this.masterKeys.get(row.master_key_mark);
    if (!masterKey) throw new Error(`Data key ${row.id} was wrapped with another MASTER_KEY.`);
    const key = openBytes(row.wrapped_key, masterKey, wrappedAt(row.id, row.tenant_id));
    if (this.unwrapped.size >= maxKeysInMemory) this.unwrapped.clear();
    this.unwrapped.set(remembered, key);
    return key;
  }

  private wrap(key: Buffer, id: string, tenant: string | null): Buffer {
    return sealBytes(key, this.masterKeyInUse[1], wrappedAt(id, tenant));
  }

  private get masterKeyInUse(): [mark: string, key: Buffer] {
    const [first] = this.masterKeys;
    if (!first) throw new Error('There is always a master key.');
    return first;
  }
}

/** Tells which master key wrapped a row, without telling the key. */
function markOf(masterKey: Buffer): string {
  return createHmac('sha256', masterKey).update('which master key').digest('hex').slice(0, 16);
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
