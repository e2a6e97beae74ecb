import { isAbsolute, join } from 'node:path';
import { createServer } from 'node:net';
import { Obstacle } from './narrate.mjs';
import { root } from './run.mjs';

/** Each option, and whether it takes a value. */
const takesValue = new Map([['port', true], ['data-dir', true], ['reset', false]]);

/** The options of `npm run demo` and `npm run dev`, as typed behind `--`. */
export function readOptions(name, defaultDataDir) {
  const values = parsed(name);
  const port = Number(values.port ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Obstacle(`--port must be a number from 1 to 65535, not "${values.port}".`);
  const dataDir = values['data-dir'] ?? defaultDataDir;
  const from = process.env.INIT_CWD && values['data-dir'] ? process.env.INIT_CWD : root;
  return { port, dataDir: isAbsolute(dataDir) ? dataDir : join(from, dataDir), resets: values.reset ?? false };
}

/** Read by hand: `parseArgs` of Node came with 18.3, and these files begin under whatever Node is there. */
function parsed(name) {
  const values = {};
  const typed = process.argv.slice(2);
  while (typed.length > 0) {
    const [, option, value] = /^--([a-z-]+)(?:=(.*))?$/.exec(typed[0]) ?? [];
    if (!takesValue.has(option) || (value !== undefined && !takesValue.get(option))) throw new Obstacle(`"${typed[0]}" is not an option.\n${usage(name)}`);
    typed.shift();
    if (!takesValue.get(option)) values[option] = true;
    else if ((value ?? typed[0] ?? '') === '') throw new Obstacle(`--${option} needs a value behind it.\n${usage(name)}`);
    else values[option] = value ?? typed.shift();
  }
  return values;
}

function usage(name) {
  return `Use: npm run ${name} -- [--port 3000] [--data-dir FOLDER] [--reset]`;
}

/** Looks before the long work starts, so that nobody waits a minute to hear it. */
export async function requireFreePort(name, port) {
  const probe = createServer();
  try {
    await new Promise((resolve, reject) => probe.once('error', reject).listen(port, '127.0.0.1', resolve));
  } catch (error) {
    if (error.code === 'EACCES') throw new Obstacle(`Port ${port} needs more rights than you have. Take another one: npm run ${name} -- --port 3000`);
    throw new Obstacle(`Port ${port} is taken by another program. Take another one: npm run ${name} -- --port ${port + 1}`);
  }
  await new Promise((resolve) => probe.close(resolve));
}
