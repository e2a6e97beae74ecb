import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The part of every command that starts other programs; a command is a process of its own, so it is tested as one. */
const runner = `
  const { run } = await import(${JSON.stringify(join(process.cwd(), 'bin/set-up/run.mjs'))});
  await run(process.execPath, ['-e', process.argv[1], process.argv[2]]);
  console.log('went on');
`;

/** @returns how a command ended whose program does what the script says, and what that program wrote down */
function commandOf(script: string): { status: number | null; said: string; note: string } {
  const file = join(mkdtempSync(join(tmpdir(), 'gangway-command-')), 'note');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', runner, script, file], { encoding: 'utf8', timeout: 60_000, env: { ...process.env, NODE_OPTIONS: '' } });
  return { status, said: stdout + stderr, note: readFileSync(file, 'utf8') };
}

const takesItsTime = `
  const { writeFileSync } = require('node:fs');
  process.on('SIGTERM', () => setTimeout(() => (writeFileSync(process.argv[1], 'cleared up'), process.exit(1)), 300));
`;

test.each([['SIGINT', 130], ['SIGTERM', 143]])('a command ends on %s only after what it started', (signal, code) => {
  const ended = commandOf(`${takesItsTime} process.kill(process.ppid, '${signal}'); setInterval(() => undefined, 1000);`);
  expect(ended).toEqual({ status: code, said: '', note: 'cleared up' });
});

// The grandchild holds the program's output open, so the command would wait for it for ever.
test('a program that does not want to end is ended together with its own children', () => {
  const child = `process.on('SIGTERM', () => undefined); process.stdout.write('up'); setInterval(() => undefined, 1000)`;
  const { status } = commandOf(`
    process.on('SIGTERM', () => undefined);
    const child = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: ['ignore', 'pipe', 'inherit'] });
    require('node:fs').writeFileSync(process.argv[1], String(child.pid));
    child.stdout.once('data', () => process.kill(process.ppid, 'SIGINT'));
  `);
  expect(status).toBe(130);
});

test('once nothing runs any more, a command ends on Ctrl-C as any program does', () => {
  const script = `import { run } from ${JSON.stringify(join(process.cwd(), 'bin/set-up/run.mjs'))}; await run(process.execPath, ['-e', '']); process.kill(process.pid, 'SIGINT'); setInterval(() => undefined, 1000);`;
  expect(spawnSync(process.execPath, ['--input-type=module', '-e', script]).signal).toBe('SIGINT');
});

test('a command says that what it started was killed, which has no last word of its own', () => {
  const script = `const { spawn } = await import('node:child_process'); const { untilItEnds } = await import(${JSON.stringify(join(process.cwd(), 'bin/set-up/gangway.mjs'))}); process.exitCode = await untilItEnds(spawn(process.execPath, ['-e', 'process.kill(process.pid, "SIGKILL")']));`;
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 1, stdout: 'Gangway was ended from outside (SIGKILL). Nothing that was saved is lost: start it again.\n' });
});
