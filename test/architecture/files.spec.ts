import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeSettings } from '../../src/platform/config/index.js';

const root = process.cwd();
const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root }).toString().split('\0').filter(Boolean);

describe('the tree', () => {
  it('has the README of every module, with its words, calls, events and hearings', () => {
    const lacking = readdirSync(join(root, 'src/modules')).filter((module) => {
      const path = join(root, 'src/modules', module, 'README.md');
      return !existsSync(path) || !['Purpose', 'Words', 'Calls', 'Says', 'Hears'].every((word) => readFileSync(path, 'utf8').includes(word));
    });
    expect(lacking).toEqual([]);
  });

  it('keeps .env.example as the settings say', () => {
    expect(readFileSync(join(root, '.env.example'), 'utf8')).toBe(describeSettings());
  });

  it('reads the environment in one file', () => {
    const readers = tracked.filter((path) => /^src\/.*\.ts$/.test(path) && !path.endsWith('.spec.ts') && readFileSync(join(root, path), 'utf8').includes('process.env'));
    expect(readers).toEqual(['src/platform/config/settings.ts']);
  });

  it('has no folder that collects leftovers', () => {
    expect(tracked.filter((path) => /^src\/.*\/(utils|helpers|common|dto|interfaces)\//.test(path))).toEqual([]);
  });

  it('keeps source files under 250 lines and templates under 100', () => {
    const tooLong = tracked.filter((path) => existsSync(join(root, path))).filter((path) => {
      const lines = (): number => readFileSync(join(root, path), 'utf8').split('\n').length - 1;
      return (/^(src|seeds|bench)\/.*\.ts$/.test(path) && lines() > 250) || (/^views\/.*\.hbs$/.test(path) && lines() > 100);
    });
    expect(tooLong).toEqual([]);
  });
});
