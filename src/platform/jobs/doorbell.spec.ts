import { InProcessDoorbell } from './doorbell.js';

/** Somebody who answers the bell, and is busy until they are told to be done. */
class Busy {
  begun = 0;
  private end: () => void = () => undefined;

  readonly answer = (): Promise<void> => {
    this.begun += 1;
    return new Promise((resolve) => (this.end = resolve));
  };

  async isDone(): Promise<void> {
    this.end();
    await new Promise(setImmediate);
  }
}

describe('the doorbell', () => {
  let doorbell: InProcessDoorbell;
  let busy: Busy;
  let quick: number;

  beforeEach(() => {
    doorbell = new InProcessDoorbell();
    busy = new Busy();
    quick = 0;
    doorbell.answer('events', busy.answer);
    doorbell.answer('jobs', () => Promise.resolve(quick++));
  });

  it('is answered by the others while one has much to do', async () => {
    const first = doorbell.answerAll();
    const second = doorbell.answerAll();
    await new Promise(setImmediate);
    void doorbell.answerAll();
    expect([busy.begun, quick]).toEqual([1, 3]);
    await busy.isDone();
    await busy.isDone();
    await Promise.all([first, second]);
  });

  it('has one round of each at a time, and one more for all rings meanwhile', async () => {
    let isQuiet = false;
    const rung = doorbell.answerAll();
    for (let again = 0; again < 3; again++) void doorbell.answerAll().then(() => (isQuiet = true));
    await busy.isDone();
    expect([busy.begun, isQuiet]).toEqual([2, false]);
    await busy.isDone();
    await rung;
    expect([busy.begun, isQuiet]).toEqual([2, true]);
  });

  it('goes on with the others when one fails', async () => {
    doorbell.answer('events', () => Promise.reject(new Error('The database is away.')));
    await doorbell.answerAll();
    expect(quick).toBe(1);
  });
});
