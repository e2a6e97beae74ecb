import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A golden file that is missing is written and has to be looked at; delete one to renew it. */
export function expectGolden(folder: string, name: string, rendered: string): void {
  const path = join(folder, 'golden', name);
  if (existsSync(path)) return expect(rendered).toBe(readFileSync(path, 'utf8'));
  mkdirSync(join(folder, 'golden'), { recursive: true });
  writeFileSync(path, rendered);
  throw new Error(`${name} was missing and is written now: look at it, then run again.`);
}
