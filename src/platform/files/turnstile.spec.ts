import { Turnstile } from './turnstile.js';

/** Work that ends when it is told to. */
function held(): { work: () => Promise<string>; end: (with_: string) => void } {
  const { promise, resolve } = Promise.withResolvers<string>();
  return { work: () => promise, end: resolve };
}

test('lets so many through, so many wait, and turns away the next with 503', async () => {
  const turnstile = new Turnstile(1, 1);
  const [first, second] = [held(), held()];
  const inside = turnstile.pass(first.work);
  const waiting = turnstile.pass(second.work);
  await expect(turnstile.pass(held().work)).rejects.toMatchObject({ status: 503 });
  first.end('first');
  second.end('second');
  expect([await inside, await waiting]).toEqual(['first', 'second']);
  expect(await turnstile.pass(() => Promise.resolve('later'))).toBe('later');
});
