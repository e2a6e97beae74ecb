import { existsSync, readFileSync } from 'node:fs';

/** The packages of a lock file, by their place; none where there is no such file. */
export function packagesOf(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : {};
}

/** Whether a package is a binary made for this very machine, going by the platforms it names. */
export function isForThisMachine({ os, cpu, libc }) {
  return names(os, process.platform) && names(cpu, process.arch) && (libc === undefined || names(libc, libcOfThisMachine()));
}

function names(list, mine) {
  return [list ?? []].flat().includes(mine);
}

let libcFound;

function libcOfThisMachine() {
  process.report.excludeNetwork = true;
  return (libcFound ??= process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl');
}
