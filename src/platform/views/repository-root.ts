import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that holds package.json. The build goes to dist/src while views, public and node_modules
 * stay at the top, so paths are found from here and not from a fixed number of "..".
 */
export function repositoryRoot(from: string = __dirname): string {
  let folder = from;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No package.json above ${from}.`);
    folder = parent;
  }
  return folder;
}
