import type { Queue } from 'bull';
import { BullDoorbell } from './bull-doorbell.js';

const never = (): Promise<string> => new Promise(() => undefined);

function doorbellOver(client: { status: string; ping: () => Promise<string> }): BullDoorbell {
  return new BullDoorbell({ client } as unknown as Queue);
}

describe('the doorbell over Redis', () => {
  it('is heard while Redis answers', async () => {
    expect(await doorbellOver({ status: 'ready', ping: () => Promise.resolve('PONG') }).isHeard()).toBe(true);
  });

  it('is not heard, and says so at once, while the client looks for Redis again', async () => {
    expect(await doorbellOver({ status: 'reconnecting', ping: never }).isHeard()).toBe(false);
  });

  it('is not heard by a Redis that is connected and silent', async () => {
    expect(await doorbellOver({ status: 'ready', ping: never }).isHeard()).toBe(false);
  });

  it('is not heard when Redis refuses', async () => {
    expect(await doorbellOver({ status: 'ready', ping: () => Promise.reject(new Error('LOADING')) }).isHeard()).toBe(false);
  });
});
