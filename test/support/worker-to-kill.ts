import { Delivery } from '../../src/platform/events/index.js';
import { crew, middle } from './crew.js';
import { startGround } from './ground.js';

/** A worker process that stops in the middle of a listener, says so, and waits to be killed. */
async function work(databaseUrl: string): Promise<void> {
  middle.pause = () => {
    process.stdout.write('in the middle\n');
    return new Promise(() => setInterval(() => undefined, 1_000));
  };
  const ground = await startGround(crew, { databaseUrl });
  await ground.get(Delivery).deliverDue();
}

void work(process.argv[2] ?? '');
