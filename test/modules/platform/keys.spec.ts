import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { RotateKeys } from '../../../src/platform/encryption/index.js';
import { FileStore } from '../../../src/platform/files/index.js';
import { Transactions } from '../../../src/platform/transactions/index.js';
import { startApp, type TestApp } from '../../support/app.js';
import { Meridian, password } from '../invitations/meridian.js';

const taxNumber = 'FR 1234 5678';

/** Tax numbers and files through a change of keys: what `npm run keys:rotate` does. */
describe('a change of keys', () => {
  let before: TestApp;
  let house: Meridian;
  let fileId: string;

  beforeAll(async () => {
    before = await startApp();
    house = new Meridian(before);
  });
  afterAll(() => before.stop());
  beforeEach(async () => {
    await before.reset();
    const personId = await house.person('Lena Vogel', 'lena@example.net');
    await giveTaxNumber();
    const kept = { originalName: 'copy.pdf', type: 'pdf' as const, bytes: Buffer.from('the bytes'), pageCount: 1 };
    const file = await before.app.get(Transactions).run(() => before.app.get(FileStore).keepBytes(kept, { tenantId: null, personId, purpose: 'x' }));
    fileId = file.id;
  });

  it('seals tax numbers and the keys of files anew, and all of them open as before', async () => {
    const old = await keysInUse(before);
    expect(old).toHaveLength(2);
    expect(await before.app.get(RotateKeys).run()).toEqual({ rewrapped: 0, retired: 2, resealed: 2 });
    const fresh = await keysInUse(before);
    expect(fresh).toHaveLength(2);
    expect(fresh.filter((key) => old.includes(key))).toEqual([]);
    expect(await everything(before)).toEqual([taxNumber, 'the bytes']);
  });

  // One test, and the last: of several applications in one process only the newest one can sign anybody in.
  it('a new master key opens what the one before wrapped, after it needs that one no longer, and with neither nothing is touched', async () => {
    const { databaseUrl, migrationDatabaseUrl, dataDir, masterKey: old } = before.settings;
    const same = { databaseUrl, migrationDatabaseUrl, dataDir, masterKey: randomBytes(32) };
    const untouched = await keysInUse(before);
    await withApp(same, async (stranger) => {
      await expect(stranger.app.get(RotateKeys).run()).rejects.toThrow('wrapped with another MASTER_KEY');
    });
    expect(await keysInUse(before)).toEqual(untouched);
    await withApp({ ...same, previousMasterKey: old }, async (changing) => {
      expect(await everything(changing)).toEqual([taxNumber, 'the bytes']);
      expect(await changing.app.get(RotateKeys).run()).toEqual({ rewrapped: 2, retired: 2, resealed: 2 });
    });
    await withApp(same, async (after) => expect(await everything(after)).toEqual([taxNumber, 'the bytes']));
    await expect(before.app.get(FileStore).open(fileId)).rejects.toThrow('wrapped with another MASTER_KEY');
  });

  async function giveTaxNumber(): Promise<void> {
    const lena = await house.signedIn('lena@example.net');
    await lena.open('/account/tax/residence');
    await lena.press('Save and continue', { Country: 'FR', 'As an individual': true });
    await lena.press('Save and continue', { 'Legal name': 'Lena Vogel', 'Street address': 'Main Street 1', 'City, state or region': 'Lyon', 'Postal code': '69001', 'Date of birth': '1990-05-04' });
    await lena.press('Save and continue', { 'Local tax number': taxNumber });
    await lena.press('Save tax information', { 'I certify this': true, 'Type your full name': 'Lena Vogel' });
  }

  /** What a person sees of the number, and the bytes of the file. */
  async function everything(test: TestApp): Promise<[number: string | undefined, file: string]> {
    const lena = await new Meridian(test).signedIn('lena@example.net');
    await lena.open('/account/tax');
    await lena.click('Show tax number');
    await lena.press('Show number', { Password: password });
    const shown = lena.page.text.includes(taxNumber) ? taxNumber : lena.page.text;
    const { stream } = await test.app.get(FileStore).open(fileId);
    return [shown, (await buffer(stream)).toString()];
  }

  async function keysInUse({ database }: TestApp): Promise<string[]> {
    const rows = await database.rows<{ key: string }>(
      `SELECT encode(substring(sealed FROM 2 FOR 16), 'hex') AS key
         FROM (SELECT number_sealed FROM payments.tax_forms UNION ALL SELECT sealed_key FROM platform.files) AS every (sealed)`,
    );
    return rows.map(({ key }) => key);
  }
});

async function withApp(settings: Parameters<typeof startApp>[0], work: (app: TestApp) => Promise<void>): Promise<void> {
  const app = await startApp(settings);
  try {
    await work(app);
  } finally {
    await app.stop();
  }
}
