import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const sources = ['src', 'migrations', 'test/support'];

/** Starts a script of test/support as a process of its own, which can be killed as a machine would lose it. */
export function startWorker(script: string, argument: string): ChildProcess {
  // A folder for each script: two test files may build at the same time.
  const target = join(process.cwd(), 'node_modules/.cache', `gangway-${script}`);
  execFileSync(process.execPath, [join('node_modules', '@swc', 'cli', 'bin', 'swc.js'), ...sources, '-d', target, '--quiet'], { stdio: 'pipe' });
  return spawn(process.execPath, [join(target, 'test/support', `${script}.js`), argument], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Waits until a process says something. */
export function said(worker: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.stdout?.on('data', (data: Buffer) => data.toString().includes(words) && resolve());
    worker.once('exit', () => reject(new Error('The worker ended before it was killed.')));
  });
}

/** SIGKILL: nothing is cleaned up, nobody is told. */
export async function kill(worker: ChildProcess): Promise<void> {
  worker.kill('SIGKILL');
  await new Promise((resolve) => worker.once('exit', resolve));
}
