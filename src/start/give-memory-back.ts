import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type CollectGarbage = (how: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void;

/** Long enough for the first requests after a start not to wait for it. */
const afterMs = 1_500;

/**
 * Starting reads and compiles much that is never needed again, and V8 keeps the room it took for that: about 60 MB for as
 * long as nobody comes. One collection of the thorough kind, which takes some 60 ms, gives it back to the machine.
 */
export function giveMemoryBack(): void {
  setTimeout(() => {
    setFlagsFromString('--expose-gc');
    (runInNewContext('gc') as CollectGarbage)({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    setFlagsFromString('--no-expose-gc');
  }, afterMs).unref();
}
