import { randomBytes } from 'node:crypto';
import { MovableClock } from '../clock/index.js';
import type { Settings } from '../config/index.js';
import type { Database } from '../database/index.js';
import { KeyRing, type SealedPlace } from './index.js';

const tenant = '0193a1b2-0000-7000-8000-000000000001';
const otherTenant = '0193a1b2-0000-7000-8000-000000000002';
const place: SealedPlace = { table: 'payments.bank_details', column: 'iban', row: 'r1', tenant };

/** The table platform.data_keys, as far as the key ring asks of it. */
class KeyTable {
  readonly keys: { id: string; tenant_id: string | null; wrapped_key: Buffer; master_key_mark: string; isRetired: boolean }[] = [];

  row(sql: string, [value]: unknown[]): Promise<unknown> {
    const found = sql.includes('WHERE id =')
      ? this.keys.find((key) => key.id === value)
      : this.keys.find((key) => key.tenant_id === value && !key.isRetired);
    return Promise.resolve(found ?? null);
  }

  execute(sql: string, values: unknown[]): Promise<number> {
    if (sql.startsWith('INSERT')) this.keys.push({ id: String(values[0]), tenant_id: values[1] as string | null, wrapped_key: values[2] as Buffer, master_key_mark: String(values[3]), isRetired: false });
    else for (const key of this.keys) key.isRetired = true;
    return Promise.resolve(1);
  }
}

let table: KeyTable;
const masterKey = randomBytes(32);

/** A new process each time: nothing is remembered but what the table holds. */
function ring(key = masterKey): KeyRing {
  // Only these parts are used; the rest of both classes needs a running house.
  return new KeyRing({ masterKey: key } as Settings, table as unknown as Database, new MovableClock());
}

beforeEach(() => (table = new KeyTable()));

test('what was sealed opens again, also in another process', async () => {
  const sealed = await ring().seal(Buffer.from('DE89 3704 0044 0532 0130 00'), place);
  expect(sealed.includes('DE89')).toBe(false);
  expect((await ring().open(sealed, place)).toString()).toBe('DE89 3704 0044 0532 0130 00');
});

test('a tenant has one key, which lies in the table only wrapped', async () => {
  const keys = ring();
  const [first, second] = [await keys.seal(Buffer.from('a'), place), await keys.seal(Buffer.from('a'), place)];
  expect(table.keys).toHaveLength(1);
  expect(first.equals(second)).toBe(false);
  await expect(ring(randomBytes(32)).open(first, place)).rejects.toThrow();
});

test.each<[string, Partial<SealedPlace>]>([
  ['row', { row: 'r2' }],
  ['column', { column: 'bic' }],
  ['table', { table: 'payments.cards' }],
  ['tenant', { tenant: otherTenant }],
  ['tenant, to none', { tenant: null }],
])('a value swapped into another %s does not open', async (_title, other) => {
  const keys = ring();
  const sealed = await keys.seal(Buffer.from('secret'), place);
  await keys.seal(Buffer.from('mine'), { ...place, ...other });
  await expect(keys.open(sealed, { ...place, ...other })).rejects.toThrow();
});

test('a wrapped key moved to another tenant does not open', async () => {
  const keys = ring();
  const sealed = await keys.seal(Buffer.from('secret'), place);
  for (const key of table.keys) key.tenant_id = otherTenant;
  await expect(ring().open(sealed, { ...place, tenant: otherTenant })).rejects.toThrow();
});

test('a changed bit anywhere is noticed', async () => {
  const sealed = await ring().seal(Buffer.from('secret'), place);
  for (let index = 0; index < sealed.length; index++) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
    await expect(ring().open(changed, place)).rejects.toThrow();
  }
});

test('after its key was retired older values still open, and new ones carry the new key', async () => {
  const keys = ring();
  const older = await keys.seal(Buffer.from('older'), place);
  await keys.retireKeys();
  const newer = await keys.seal(Buffer.from('newer'), place);
  expect(older.subarray(1, 17).equals(newer.subarray(1, 17))).toBe(false);
  expect([(await ring().open(older, place)).toString(), (await ring().open(newer, place)).toString()]).toEqual(['older', 'newer']);
});
