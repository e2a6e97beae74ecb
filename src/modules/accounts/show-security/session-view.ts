import { accountsPaths } from '../accounts.paths.js';
import type { SessionEntry } from '../sessions/session-list.js';

const browsers: readonly [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux|X11/, 'Linux'],
];

/** A session as its owner recognises it. */
export function sessionView(entry: SessionEntry, ownSessionId: string): object {
  const { id, startedAt, seenAt, userAgent, origin } = entry;
  const isThisOne = id === ownSessionId;
  return { device: deviceOf(userAgent), startedAt, seenAt, origin, isThisOne, endPath: isThisOne ? '' : accountsPaths.sessionEnd(id) };
}

/** "Firefox on Windows", as far as a browser says. */
export function deviceOf(userAgent: string): string {
  const named = (list: readonly [RegExp, string][]): string | undefined => list.find(([pattern]) => pattern.test(userAgent))?.[1];
  const browser = named(browsers) ?? 'A browser';
  const system = named(systems);
  return system ? `${browser} on ${system}` : browser;
}
