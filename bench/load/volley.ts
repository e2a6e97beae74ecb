import autocannon from 'autocannon';
import type { CannonRequest } from 'autocannon';
import { headerOf } from './flow.js';
import type { Answer, Flow, Step } from './flow.js';
import { median, quantile } from './statistics.js';

/** What one volley, or the medians of several, came to. Times are milliseconds. */
export interface Timing {
  readonly perSecond: number;
  readonly mean: number;
  readonly p50: number;
  readonly p99: number;
}

interface Shared {
  readonly times: number[];
  firstAt: number;
  lastAt: number;
}

export const connections = 16;
const longestSeconds = 120;
/** Opens each connection before anything is timed. */
const knock: CannonRequest = { method: 'GET', path: '/health/live' };

/**
 * Sends all flows over sixteen connections, each flow once, and stops by itself: by count, and by time if something hangs.
 * @throws when any answer is not the one expected, because a refusal would be a fast answer
 */
export async function volley(url: string, flows: readonly Flow[]): Promise<Timing> {
  const shared: Shared = { times: [], firstAt: Infinity, lastAt: 0 };
  const wrong: string[] = [];
  const shares = deal(flows).map((share) => [knock, ...share.flatMap((flow) => requestsOf(flow, shared, wrong))]);
  const amount = shares.reduce((sum, share) => sum + share.length, 0);
  const run = autocannon({ url, connections, amount, timeout: 30, setupClient: (client) => client.setRequests(shares.pop() ?? [knock]) });
  const deadline = setTimeout(() => run.stop(), longestSeconds * 1000);
  const { errors } = await run;
  clearTimeout(deadline);
  if (wrong.length > 0) throw new Error(`${wrong.length} of ${flows.length} answers were not as expected, such as ${wrong[0]}`);
  if (errors > 0 || shared.times.length < flows.length) throw new Error(`${url}: ${errors} errors, ${shared.times.length} of ${flows.length} flows done.`);
  return timingOf(shared);
}

/** The medians of several volleys, each number by itself. */
export function mediansOf(timings: readonly Timing[]): Timing {
  const of = (key: keyof Timing): number => median(timings.map((timing) => timing[key]));
  return { perSecond: of('perSecond'), mean: of('mean'), p50: of('p50'), p99: of('p99') };
}

/** Autocannon shares the amount out evenly, so the flows must divide evenly too. */
function deal(flows: readonly Flow[]): Flow[][] {
  const each = flows.length / connections;
  if (!Number.isInteger(each)) throw new Error(`${flows.length} flows do not divide evenly over ${connections} connections.`);
  return Array.from({ length: connections }, (_, index) => flows.slice(index * each, (index + 1) * each));
}

function requestsOf(flow: Flow, shared: Shared, wrong: string[]): CannonRequest[] {
  let before: Answer | null = null;
  let startedAt = 0;
  return flow.map((step, index) => ({
    setupRequest: (request) => {
      if (index === 0) shared.firstAt = Math.min(shared.firstAt, (startedAt = performance.now()));
      return { ...request, ...step.request(before) };
    },
    onResponse: (status, _body, _context, headers) => {
      const answer = (before = { status, headers });
      if (!isExpected(step, answer)) wrong.push(`${step.request(answer).path}: ${status} ${headerOf(answer, 'location')}`);
      if (index < flow.length - 1) return;
      shared.lastAt = performance.now();
      shared.times.push(shared.lastAt - startedAt);
    },
  }));
}

function isExpected({ status, leadsTo }: Step, answer: Answer): boolean {
  return answer.status === status && (leadsTo === undefined || headerOf(answer, 'location').includes(leadsTo));
}

function timingOf({ times, firstAt, lastAt }: Shared): Timing {
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  return { perSecond: (times.length * 1000) / (lastAt - firstAt), mean, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}
