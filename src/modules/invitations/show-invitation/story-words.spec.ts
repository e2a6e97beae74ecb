import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deeds } from './invitation-story.view.js';

/** What is written about an invitation, wherever in the program; where the name comes in a variable, from every call of the file that hands one in. */
const written = new Set(
  readdirSync(join(process.cwd(), 'src/modules'), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .flatMap((entry) => actionsIn(readFileSync(join(entry.parentPath, entry.name), 'utf8'))),
);

describe('the story of an invitation', () => {
  it('has words for everything that is written about one', () => {
    expect([...written].filter((action) => !(action in deeds))).toEqual([]);
  });

  it('is looked for in the right places', () => {
    expect(written.size).toBeGreaterThan(15);
    for (const action of ['invitations.handed-over', 'invitations.resent', 'invitations.sent-back', 'invitations.not-sent']) expect(written).toContain(action);
  });
});

function actionsIn(text: string): string[] {
  const entries = text.split('\n').filter((line) => line.includes(`subjectType: 'invitation'`));
  return entries.flatMap((line) => {
    const named = /action: '([^']+)'/.exec(line)?.[1];
    if (named !== undefined) return [named];
    return [...text.matchAll(/\.write\('([^']+)'/g)].map(([, action = '']) => action);
  });
}
