import { chmod, chown, mkdir, mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeLeftovers } from './temporary-files.js';

const isRoot = process.getuid?.() === 0;
const now = Date.UTC(2026, 10, 28);
const longAgo = new Date(now - 2 * 3_600_000);

describe('removing what killed uploads left behind', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gangway-spec-'));
  });
  afterEach(async () => {
    for (const name of await readdir(folder)) await chmod(join(folder, name), 0o700);
    await rm(folder, { recursive: true });
  });

  /** A folder of an upload with something in it, last written at a time. */
  async function upload(name: string, at = longAgo): Promise<string> {
    const path = join(folder, name);
    await mkdir(join(path, 'upload'), { recursive: true });
    await utimes(path, at, at);
    return path;
  }

  it('takes what is old and ours, and nothing else', async () => {
    await upload('gangway-upload-old');
    await upload('gangway-upload-young', new Date(now - 60_000));
    await upload('another-program');
    expect(await removeLeftovers(now, folder)).toEqual([]);
    expect((await readdir(folder)).sort()).toEqual(['another-program', 'gangway-upload-young']);
  });

  // Root may remove everything, so its test is another account's folder; for anybody else, one that refuses.
  if (isRoot) {
    it("leaves another account's alone, and goes on", async () => {
      await chown(await upload('gangway-upload-1-theirs'), 65_534, 65_534);
      await upload('gangway-upload-2-ours');
      expect(await removeLeftovers(now, folder)).toEqual([]);
      expect(await readdir(folder)).toEqual(['gangway-upload-1-theirs']);
    });
  } else {
    it('tells of what refuses, and goes on', async () => {
      await chmod(await upload('gangway-upload-1-shut'), 0o000);
      await upload('gangway-upload-2-open');
      expect(await removeLeftovers(now, folder)).toMatchObject([{ code: 'EACCES' }]);
      expect(await readdir(folder)).toEqual(['gangway-upload-1-shut']);
    });
  }

  it('tells of a folder that is not there, and throws nothing', async () => {
    expect(await removeLeftovers(now, join(folder, 'none'))).toMatchObject([{ code: 'ENOENT' }]);
  });
});
