import { parseArgs } from 'node:util';

export const parts = ['page', 'open', 'accept', 'activate', 'start', 'weight', 'told', 'rows', 'directory', 'import', 'invitations'] as const;
/** Making a million rows, or sending a hundred thousand invitations, takes longer than all the rest, so that is done only when asked for. */
const onlyWhenNamed: readonly Part[] = ['directory', 'import', 'invitations'];
export type Part = (typeof parts)[number];

/** `npm run bench -- --rounds 5 --only page,accept` */
export function readOptions(): { rounds: number; only: ReadonlySet<Part> } {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' }, only: { type: 'string' } } });
  const asked = values.only?.split(',') ?? parts.filter((part) => !onlyWhenNamed.includes(part));
  const only = parts.filter((part) => asked.includes(part));
  const rounds = Number(values.rounds);
  if (only.length < asked.length || !Number.isInteger(rounds) || rounds < 1) throw new Error(`Use: npm run bench -- [--rounds 3] [--only ${parts.join(',')}]`);
  return { rounds, only: new Set(only) };
}
