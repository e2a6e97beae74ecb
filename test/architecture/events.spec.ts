import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = process.cwd();
const modules = readdirSync(join(root, 'src/modules'));

interface Declared {
  readonly module: string;
  readonly eventName: string;
}

const declared: Declared[] = modules.flatMap((module) => {
  const path = join(root, 'src/modules', module, 'events.ts');
  const text = readdirSync(join(root, 'src/modules', module)).includes('events.ts') ? readFileSync(path, 'utf8') : '';
  return [...text.matchAll(/eventName = '([^']+)'/g)].map(([, eventName = '']) => ({ module, eventName }));
});

describe('domain events', () => {
  it('exist', () => {
    expect(declared.length).toBeGreaterThan(10);
  });

  it('have one name each', () => {
    const names = declared.map(({ eventName }) => eventName);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(declared)('$eventName begins with its module and is written in words', ({ module, eventName }) => {
    expect(eventName).toMatch(new RegExp(`^${module}\\.[a-z]+(-[a-z]+)*$`));
  });

  it('stand in docs/events.md as the code says', () => {
    expect(() => execFileSync(process.execPath, ['bin/events-doc.mjs', '--check'], { cwd: root, stdio: 'pipe' })).not.toThrow();
  });
});
