import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

interface Outcome {
  readonly summary: { readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[] };
}

const root = process.cwd();
const depcruise = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');

/** Each rule of the house is seen to fail, in a made-up tree under the real list of rules. */
describe('boundaries', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gangway-boundaries-'));
    copyFileSync(join(root, '.dependency-cruiser.cjs'), join(folder, '.dependency-cruiser.cjs'));
    copyFileSync(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const module of ['accounts', 'contracts']) {
      write(`src/modules/${module}/index.ts`, `export const face = 1;`);
      write(`src/modules/${module}/deep.ts`, `export const inside = 1; export interface Inside { a: 1 }`);
      write(`src/modules/${module}/${module.slice(0, -1)}.entity.ts`, `export class Entity {}`);
    }
    write('src/platform/clock.ts', 'export const now = 1;');
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${text}\n`);
  };

  const broken = (): string[] => {
    let output: string;
    try {
      output = execFileSync(process.execPath, [depcruise, 'src', 'test', '--output-type', 'json', '--config', '.dependency-cruiser.cjs'], { cwd: folder, stdio: 'pipe' }).toString();
    } catch (error) {
      output = (error as { stdout: Buffer; stderr: Buffer }).stdout.toString() || (error as { stderr: Buffer }).stderr.toString();
    }
    if (!output.startsWith('{')) return [output];
    return [...new Set((JSON.parse(output) as Outcome).summary.violations.map(({ rule }) => rule.name))];
  };

  it.each([
    ['a deep import', 'src/modules/contracts/x.ts', `import { inside } from '../accounts/deep.js'; export const x = inside;`, 'faces-only-between-modules'],
    ['a deep import of a type', 'src/modules/contracts/x.ts', `import type { Inside } from '../accounts/deep.js'; export const x: Inside = { a: 1 };`, 'faces-only-between-modules'],
    ['its own face', 'src/modules/contracts/x.ts', `import { face } from './index.js'; export const x = face;`, 'not-own-face'],
    ['a module from the platform', 'src/platform/x.ts', `import { face } from '../modules/contracts/index.js'; export const x = face;`, 'platform-knows-no-module'],
    ['a call that is not listed', 'src/modules/accounts/x.ts', `import { face } from '../contracts/index.js'; export const x = face;`, 'accounts-calls-only-its-list'],
    ['an event that imports an entity', 'src/modules/contracts/events.ts', `import { Entity } from './contract.entity.js'; export const x = Entity;`, 'events-are-plain-data'],
    ['a deep import from a test', 'test/x.ts', `import { inside } from '../src/modules/accounts/deep.js'; export const x = inside;`, 'faces-only'],
    ['a form that goes round the platform', 'src/modules/contracts/x.ts', `import { IsUUID } from 'class-validator'; export const x = IsUUID;`, 'forms-come-from-the-platform'],
    ['a circle', 'src/platform/x.ts', `import { y } from './y.js'; export const x = () => y;`, 'no-circular'],
  ])('refuse %s', (_what, path, text, rule) => {
    write('test/nothing.ts', 'export {};');
    write('src/platform/y.ts', path.endsWith('platform/x.ts') ? `import { x } from './x.js'; export const y = () => x;` : 'export const y = 1;');
    write(path, text);
    expect(broken()).toContain(rule);
  });

  it('refuse a module that is not in the list', () => {
    write('test/nothing.ts', 'export {};');
    write('src/modules/strangers/index.ts', 'export const face = 1;');
    expect(broken().join()).toContain('src/modules/strangers is not in the list');
  });

  it('let the faces through', () => {
    write('test/x.ts', `import { face } from '../src/modules/accounts/index.js'; export const x = face;`);
    write('src/modules/contracts/x.ts', `import { face } from '../accounts/index.js'; import { now } from '../../platform/clock.js'; export const x = [face, now];`);
    expect(broken()).toEqual([]);
  });
});
