import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../set-up/run.mjs';
import { cores } from './cores.mjs';

/** Few, since each group loads the house and warms it up anew; two, so that no worker is left alone with a long one at the end. */
const groupsPerCore = 2;

/** The folders of test/ whose spec files are grouped, by jest's project. The stories in a browser are long and stay alone. */
const grouped = { pages: ['test/modules', 'test/architecture', 'test/support'] };

/**
 * Jest loads the whole application anew for each file it runs, which costs more than most files' tests. So it is given
 * files that each require several. Those share what they load and, where they ask for the usual settings, the running
 * application, whose database each of them finds empty. Run by hand, a spec file has all of it for itself.
 * @returns the folder of the groups, or null where the project's files stay as they are
 */
export function groupSpecs(project, folder) {
  if (!grouped[project]) return null;
  const groups = join(folder, project);
  mkdirSync(groups);
  const files = grouped[project].flatMap((path) => specsIn(join(root, path)));
  dealt(files).forEach((group, index) => writeFileSync(join(groups, nameOf(group, index)), textOf(group)));
  return groups;
}

function specsIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.name.endsWith('.spec.ts'))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

/** The longest files first, one to each group, so that no group gets two of the slow ones before all have one. */
function dealt(files) {
  const groups = Array.from({ length: groupsPerCore * cores }, () => []);
  files
    .toSorted((one, other) => statSync(other).size - statSync(one).size)
    .forEach((file, index) => groups[index % groups.length].push(file));
  return groups;
}

const nameOf = (group, index) => `group-${String(index + 1).padStart(2, '0')}-of-${group.length}.spec.js`;

/** Each file in a describe of its own, so that its hooks are its own and a failure names it. */
function textOf(files) {
  const app = JSON.stringify(join(root, 'test/support/app.ts'));
  return `const { shareApp, stopSharedApp } = require(${app});
shareApp();
afterAll(stopSharedApp);
${files.map((file) => `describe(${JSON.stringify(relative(root, file))}, () => { require(${JSON.stringify(file)}); });`).join('\n')}
`;
}
