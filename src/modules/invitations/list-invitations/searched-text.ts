/**
 * The part of a search that the index looks up; all of it is checked on the rows that this brings. The index knows runs of three letters or
 * digits, and each of them costs: what addresses have in common, like their ends, would cost most and tell least.
 * @returns null where nothing in it is long enough, so that the index would look through everything
 */
export function tellingPart(search: string): string | null {
  const [beforeSign = ''] = search.split('@');
  const [runs, runsBeforeSign] = [runsIn(search), runsIn(beforeSign)];
  const [first, ...others] = runsBeforeSign.length > 0 ? runsBeforeSign : runs;
  if (first === undefined) return null;
  return others.reduce((best, run) => (tells(run) > tells(best) ? run : best), first);
}

/** Longer tells more, and a number more than a word: fewer have it. */
function tells(run: string): number {
  return (/\p{N}/u.test(run) ? 100 : 0) + Math.min(run.length, 99);
}

function runsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}
