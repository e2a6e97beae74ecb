import { setTimeout as delay } from 'node:timers/promises';

const pauseMs = 20;

/** Somebody who reads a page after another, as people do, and not as fast as they can, until told to stop. @returns how long each took */
export async function readPages(url: string, pages: readonly { path: string; cookie: string }[], isOver: (count: number) => boolean): Promise<number[]> {
  const times: number[] = [];
  while (!isOver(times.length)) {
    const { path, cookie } = pages[times.length % pages.length] ?? { path: '/', cookie: '' };
    const startedAt = performance.now();
    const answer = await fetch(url + path, { headers: { cookie } });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
    times.push(performance.now() - startedAt);
    await delay(pauseMs);
  }
  return times;
}
