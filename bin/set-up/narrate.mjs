/** Tells on the terminal what is being done and how long it takes. */
export async function narrate(what, work, { usually } = {}) {
  const startedAt = Date.now();
  const seconds = () => `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
  say(`${what}${usually ? ` (usually ${usually})` : ''} …`);
  const stillAtIt = setInterval(() => say(`  still at it after ${seconds()}`), 15_000);
  try {
    const result = await work();
    say(`  done in ${seconds()}`);
    return result;
  } finally {
    clearInterval(stillAtIt);
  }
}

export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Something the person can put right; shown without a stack trace. */
export class Obstacle extends Error {}

/** Runs a command's main function: an obstacle ends it with a sentence, a bug with its stack. */
export async function command(main) {
  stopWhenOrphaned();
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.stderr.write(`\n${error instanceof Obstacle ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}

/** npm does not pass SIGTERM on to a script; what we notice is that our parent is gone. */
function stopWhenOrphaned() {
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGTERM'), 500).unref();
}
