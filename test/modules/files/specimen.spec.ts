import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { withSpecimenCard, withSpecimenCertificate } from '../../../seeds/specimen.js';

test.each([withSpecimenCard, withSpecimenCertificate])('a specimen is there while it is handed in, and leaves nothing behind: %p', async (withSpecimen) => {
  const seen: string[] = [];
  const handIn = (): Promise<void> =>
    withSpecimen('Rosa Marín', ({ temporaryPath }) => {
      expect(existsSync(temporaryPath)).toBe(true);
      seen.push(dirname(temporaryPath));
      return seen.length === 1 ? Promise.resolve() : Promise.reject(new Error('refused'));
    });
  await handIn();
  await expect(handIn()).rejects.toThrow('refused');
  expect(seen.map((folder) => existsSync(folder))).toEqual([false, false]);
});
