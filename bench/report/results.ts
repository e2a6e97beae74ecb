import type { Compared } from '../measure/rounds.js';
import type { Activation } from '../measure/activate.js';
import type { Directory } from '../measure/directory.js';
import type { Imported } from '../measure/import.js';
import type { Invitations } from '../measure/invitations.js';
import type { Loaded } from '../measure/page-weight.js';
import type { StartUp } from '../measure/start-up.js';
import type { Told } from '../measure/known-or-unknown.js';
import type { Timing } from '../load/volley.js';

/** One thing that was to be reached. */
export interface Result {
  readonly name: string;
  readonly product: string;
  readonly beside: string;
  readonly measured: string;
  readonly wanted: string;
  readonly isReached: boolean;
}

const mostBytes = 43_000;
const mostRequests = 5;
const mostDifferenceMs = 10;
/** Twice the file: garbage that waits to be collected takes some of it, and whoever keeps the rows whole, as text and as objects, takes more. */
const mostMemoryMb = 100;

export function ratioResult(name: string, { product, floor, ratio }: Compared, least: number): Result {
  return { name, product: speed(product), beside: speed(floor), measured: ratio.toFixed(2), wanted: `≥ ${least.toFixed(2)}`, isReached: ratio >= least };
}

/** Little's law makes times at a fixed number of connections comparable: each side's mean is what one costs the machine, times sixteen. */
export function activationResult({ product, floor, hash }: Activation): Result {
  const most = hash.mean + 2 * floor.mean;
  return {
    name: 'Activating an account',
    product: speed(product),
    beside: speed(floor),
    measured: `${product.mean.toFixed(0)} ms`,
    wanted: `≤ ${most.toFixed(0)} ms = hash ${hash.mean.toFixed(0)} + 2 × ${floor.mean.toFixed(0)}`,
    isReached: product.mean <= most,
  };
}

export function startResults({ product, bare }: { product: StartUp; bare: StartUp }): Result[] {
  return [
    atMost('Start-up', product.startedInMs, bare.startedInMs, 2, 'ms'),
    atMost('Idle memory', product.memoryInMb, bare.memoryInMb, 1.6, 'MB'),
  ];
}

export function weightResult(loaded: readonly Loaded[]): Result {
  const sum = (of: (part: Loaded) => number): number => loaded.reduce((total, part) => total + of(part), 0);
  const bytes = sum(({ bodyBytes }) => bodyBytes);
  return {
    name: 'Cold invitation page',
    product: loaded.map(({ bodyBytes }) => bodyBytes).join(' + '),
    beside: `with headers ${sum(({ wireBytes }) => wireBytes)}`,
    measured: `${(bytes / 1000).toFixed(1)} kB in ${loaded.length}`,
    wanted: `≤ ${mostBytes / 1000} kB in ${mostRequests}`,
    isReached: bytes <= mostBytes && loaded.length <= mostRequests,
  };
}

export function toldResults(told: readonly Told[]): Result[] {
  return told.map(({ form, known, unknown }) => ({
    name: `${form}: known or unknown`,
    product: `known ${known.toFixed(1)} ms`,
    beside: `unknown ${unknown.toFixed(1)} ms`,
    measured: `${Math.abs(known - unknown).toFixed(1)} ms`,
    wanted: `< ${mostDifferenceMs} ms`,
    isReached: Math.abs(known - unknown) < mostDifferenceMs,
  }));
}

/** The search's slowest hundredth beside the bare query's, and what a hundred times as many listings do to the list. */
export function directoryResults({ search, list }: Directory): Result[] {
  return [
    beside('Search among a million', search.product, search.floor, 'p99', 3),
    beside('List, 10 thousand to a million', list.many, list.few, 'p50', 1.2),
    beside('List, 10 thousand to a million', list.many, list.few, 'p99', 1.2),
  ];
}

/** The whole list beside the bare way to the same rows, its mails beside plain nodemailer, and other people's pages beside a quiet hour. */
export function importResults({ rows, sent, mails, pages, memory }: Imported): Result[] {
  const rate = mails.product / mails.floor;
  return [
    atMost(`Sending ${rows} invitations`, sent.product, sent.floor, 3, 'ms'),
    { name: 'Handing mails over', product: `${mails.product.toFixed(0)}/s`, beside: `${mails.floor.toFixed(0)}/s`, measured: rate.toFixed(2), wanted: '≥ 0.90', isReached: rate >= 0.9 },
    atMost('Pages meanwhile, p99', pages.during, pages.quiet, 3, 'ms'),
    memoryResult(memory),
  ];
}

/** However long the list, only some rows of it are in memory at a time. */
function memoryResult({ listInMb, web, worker }: Imported['memory']): Result {
  const most = Math.max(web, worker);
  return { name: `Memory for a list of ${listInMb.toFixed(0)} MB`, product: `web +${web.toFixed(0)} MB`, beside: `worker +${worker.toFixed(0)} MB`, measured: `${most.toFixed(0)} MB`, wanted: `≤ ${mostMemoryMb} MB`, isReached: most <= mostMemoryMb };
}

/** A page with a million rows behind it beside the same page with ten thousand. */
export function invitationResults({ list, search }: Invitations): Result[] {
  return [
    beside('Invitations, 10 thousand to a million', list.many, list.few, 'p50', 1.2),
    beside('Invitations, 10 thousand to a million', list.many, list.few, 'p99', 1.2),
    beside('Their search, 10 thousand to a million', search.many, search.few, 'p50', 2),
  ];
}

function beside(name: string, product: Timing, other: Timing, key: 'p50' | 'p99', most: number): Result {
  const ratio = product[key] / other[key];
  return { name, product: speed(product), beside: speed(other), measured: ratio.toFixed(2), wanted: `≤ ${most.toFixed(2)} of ${key}`, isReached: ratio <= most };
}

function atMost(name: string, product: number, bare: number, most: number, unit: string): Result {
  const ratio = product / bare;
  return { name, product: `${product.toFixed(0)} ${unit}`, beside: `${bare.toFixed(0)} ${unit}`, measured: ratio.toFixed(2), wanted: `≤ ${most.toFixed(2)}`, isReached: ratio <= most };
}

function speed({ perSecond, p50, p99 }: Timing): string {
  return `${perSecond.toFixed(0)}/s  p50 ${p50.toFixed(0)}  p99 ${p99.toFixed(0)} ms`;
}
