import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = process.cwd();

/** What the build makes of a few modules that do what ours do. */
describe('the joined modules', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gangway joined '));
    for (const [path, text] of Object.entries(sources)) {
      mkdirSync(dirname(join(folder, 'from', path)), { recursive: true });
      writeFileSync(join(folder, 'from', path), text);
    }
    cpSync(join(root, '.swcrc'), join(folder, '.swcrc'));
    const swc = [join(root, 'node_modules/@swc/cli/bin/swc.js'), 'from', '--out-dir', 'dist', '--strip-leading-paths', '--quiet'];
    execFileSync(process.execPath, swc, { cwd: folder });
    const script = `import(${JSON.stringify(join(root, 'bin/set-up/pack.mjs'))}).then(({ pack }) => pack('dist'))`;
    execFileSync(process.execPath, ['--eval', script], { cwd: folder });
    // From here on only the joined file can answer.
    for (const path of ['main', 'circle/one', 'circle/two', 'later', 'broken', 'refuses']) rmSync(join(folder, 'dist/src', `${path}.js`));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('run as if each were a file of its own', () => {
    const said = start('well');
    expect(said.stderr).toBe('');
    expect(JSON.parse(said.stdout)).toEqual({
      circle: 'one knows two, two knows one',
      later: { isOnce: true, place: join(folder, 'dist/src/later.js'), folder: join(folder, 'dist/src') },
      name: 'Keeper',
      text: 'Zoë — “ok”',
      unread: ['later'],
    });
  });

  it('say where an error is in the source', () => {
    expect(start('badly').stderr).toMatch(/at Object\.fail \(from\/src\/broken\.ts:3:9\)/);
  });

  it('give a module that failed another chance', () => {
    expect(start('twice').stdout).toBe('not today, not today');
  });

  function start(how: string): { stdout: string; stderr: string } {
    return spawnSync(process.execPath, [join(folder, 'dist/gangway.js'), how], { encoding: 'utf8', env: {} });
  }
});

const sources = {
  'src/start/before-loading.ts': `require('node:module').setSourceMapsSupport(true);`,
  'src/main.ts': `
import { Keeper, one, read } from './circle/one.js';
const [how] = process.argv.slice(2);
async function main(): Promise<void> {
  if (how === 'badly') (await import('./broken.js')).fail();
  if (how === 'twice') return void process.stdout.write([await refusal(), await refusal()].join(', '));
  const unread = read.includes('later') ? [] : ['later'];
  const later = await import('./later.js');
  // An ellipsis … in a comment, and letters in texts.
  process.stdout.write(JSON.stringify({ circle: one(), later: { ...later.where, isOnce: later === (await import('./later.js')) }, name: Keeper.name, text: 'Zoë — “ok”', unread }));
}
async function refusal(): Promise<string> {
  return import('./refuses.js').then(() => 'loaded', (error: Error) => error.message);
}
void main();
`,
  'src/circle/one.ts': `
import { two } from './two.js';
export const read: string[] = [];
export class Keeper {}
export const one = (): string => 'one knows two, ' + two();
`,
  'src/circle/two.ts': `
import { Keeper } from './one.js';
export const two = (): string => 'two knows ' + (Keeper ? 'one' : 'nobody');
`,
  'src/later.ts': `
import { read } from './circle/one.js';
read.push('later');
export const where = { place: __filename, folder: __dirname };
`,
  'src/broken.ts': `
export function fail(): never {
  throw new Error('broken');
}
`,
  'src/refuses.ts': `
export const half = 1;
throw new Error('not today');
`,
};
