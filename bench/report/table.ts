import { say } from './say.js';
import type { Result } from './results.js';

const heads = ['', 'product', 'beside it', 'measured', 'wanted', ''] as const;

/** Prints what was measured, and in one line what was missed. */
export function printTable(results: readonly Result[]): void {
  const rows = results.map(({ name, product, beside, measured, wanted, isReached }) => [name, product, beside, measured, wanted, isReached ? 'reached' : 'MISSED']);
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd();
  say();
  say(line(heads));
  say(widths.map((width) => '-'.repeat(width)).join('  '));
  for (const row of rows) say(line(row));
  const missed = results.filter(({ isReached }) => !isReached).map(({ name }) => name);
  say();
  say(missed.length === 0 ? 'Everything was reached.' : `Missed: ${missed.join(', ')}.`);
}
