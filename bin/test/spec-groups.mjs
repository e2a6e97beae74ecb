import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../set-up/run.mjs';
import { cores } from './cores.mjs';

/**
 * The folders whose spec files are grouped, by jest's project, and into how many groups for each core: few where each of
 * them loads the whole house and warms it up anew, more where that costs nothing. The stories in a browser stay alone.
 */
const projects = {
  unit: { folders: ['src'], groupsPerCore: 5, beginning: '' },
  pages: { folders: ['test/modules', 'test/architecture', 'test/support'], groupsPerCore: 2, beginning: sharedApp() },
};

/**
 * Jest loads the whole application anew for each file it runs, which costs more than most files' tests. So it is given
 * files that each require several. Those share what they load and, where they ask for the usual settings, the running
 * application, whose database each of them finds empty. Run by hand, a spec file has all of it for itself.
 * @returns the folder of the groups, or null where the project's files stay as they are
 */
export function groupSpecs(project, folder) {
  if (!projects[project]) return null;
  const { folders, groupsPerCore, beginning } = projects[project];
  const groups = join(folder, project);
  mkdirSync(groups);
  const files = folders.flatMap((path) => specsIn(join(root, path)));
  dealt(files, groupsPerCore * cores).forEach((group, index) => writeFileSync(join(groups, nameOf(group, index)), beginning + textOf(group)));
  return groups;
}

function specsIn(folder) {
  const found = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return specsIn(path);
    return entry.name.endsWith('.spec.ts') ? [path] : [];
  });
  return found.sort();
}

/** Seconds of the specs that take much longer than their size says: they walk every address, start programs or draw pages. */
const longSpecs = {
  'test/modules/security/other-tenants.spec.ts': 50,
  'test/modules/security/malformed.spec.ts': 41,
  'test/modules/platform/start.spec.ts': 17,
  'test/modules/onboarding/pdf-terms.spec.ts': 16,
  'test/modules/invitations/importing-parts.spec.ts': 13,
  'test/architecture/gallery.spec.ts': 12,
  'test/architecture/boundaries.spec.ts': 11,
  'test/modules/platform/outage.spec.ts': 9,
};
const bytesPerSecond = 3_000;

const secondsOf = (file) => longSpecs[relative(root, file)] ?? statSync(file).size / bytesPerSecond;

/** The longest first, each to the group that has least to do so far: all workers are to end at the same time. */
function dealt(files, count) {
  const groups = Array.from({ length: count }, () => ({ seconds: 0, files: [] }));
  const longestFirst = files.map((file) => ({ file, seconds: secondsOf(file) })).sort((one, other) => other.seconds - one.seconds);
  for (const { file, seconds } of longestFirst) {
    const group = groups.reduce((least, each) => (each.seconds < least.seconds ? each : least));
    group.files.push(file);
    group.seconds += seconds;
  }
  return groups.map((group) => group.files);
}

const nameOf = (group, index) => `group-${String(index + 1).padStart(2, '0')}-of-${group.length}.spec.js`;

/** Each file in a describe of its own, so that its hooks are its own, a failure names it, and one that can't be loaded fails alone. */
function textOf(files) {
  return files
    .map((file) => [JSON.stringify(relative(root, file)), JSON.stringify(file)])
    .map(([name, path]) => `describe(${name}, () => { try { require(${path}); } catch (error) { it('can be loaded', () => { throw error; }); } });\n`)
    .join('');
}

function sharedApp() {
  return `const { shareApp, stopSharedApp } = require(${JSON.stringify(join(root, 'test/support/app.ts'))});
shareApp();
afterAll(stopSharedApp);
`;
}
