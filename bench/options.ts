import { parseArgs } from 'node:util';

export const parts = ['page', 'open', 'accept', 'activate', 'start', 'weight', 'told', 'rows', 'directory', 'import', 'invitations'] as const;
/** Making a million rows, or sending a hundred thousand invitations, takes longer than all the rest, so that is done only when asked for. */
const onlyWhenNamed: readonly Part[] = ['directory', 'import', 'invitations'];
export type Part = (typeof parts)[number];

/** Of a shorter list the mails would be gone before they are measured; see `handOver`. */
const listPerRound = 3_000;

/** What was asked for on the command line. */
export interface Options {
  readonly rounds: number;
  readonly only: ReadonlySet<Part>;
  /** How many people the imported list has. */
  readonly list: number;
}

/** `npm run bench -- --rounds 5 --only page,accept` */
export function readOptions(): Options {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' }, list: { type: 'string', default: '100000' }, only: { type: 'string' } } });
  const asked = values.only?.split(',') ?? parts.filter((part) => !onlyWhenNamed.includes(part));
  const only = parts.filter((part) => asked.includes(part));
  const [rounds, list] = [Number(values.rounds), Number(values.list)];
  const isUsable = only.length === asked.length && Number.isInteger(rounds) && rounds >= 1 && Number.isInteger(list) && list >= (rounds + 1) * listPerRound;
  if (!isUsable) throw new Error(`Use: npm run bench -- [--rounds 3] [--list 100000, at least ${listPerRound} a round and as many to warm up] [--only ${parts.join(',')}]`);
  return { rounds, list, only: new Set(only) };
}
