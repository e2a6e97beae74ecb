import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A stop ends the process, so it is tested in one of its own. */
function endOf(script: string): { status: number | null; said: string } {
  const code = `const { stopCleanly } = await import(${JSON.stringify(join(process.cwd(), 'src/start/stop-cleanly.ts'))});
    const say = (what) => process.stdout.write(what + '\\n');
    ${script}`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', '--input-type=module', '-e', code], { encoding: 'utf8', env: { PATH: process.env.PATH } });
  return { status, said: stdout + stderr };
}

test('a stop waits for the step that runs, begins no other, and stops the parts last', () => {
  const ended = endOf(`
    const stopping = stopCleanly(async () => say('parts'));
    const migrate = () => new Promise((done) => {
      process.kill(process.pid, 'SIGINT');
      setTimeout(() => done(say('migrated')), 200);
    });
    await stopping.step(migrate).then(() => stopping.step(async () => say('went on'))).catch(() => undefined);
    if (!stopping.hasBegun) say('unaware');
  `);
  expect(ended).toEqual({ status: 0, said: 'migrated\nparts\n' });
});
