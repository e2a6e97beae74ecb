import { agenciesPaths } from '../../src/modules/agencies/agencies.paths.js';
import { makeListings } from '../../seeds/large-listings.js';
import { largeWords } from '../../seeds/large-words.js';
import type { Flow } from '../load/flow.js';
import { say } from '../report/say.js';
import { besideFew, type FewAndMany } from './few-and-many.js';
import { compare } from './rounds.js';
import type { Compared } from './rounds.js';
import type { Scene } from './scene.js';

/** What the directory came to: its search beside the bare query, and its list with few and with many listings. */
export interface Directory {
  readonly search: Compared;
  readonly list: FewAndMany;
}

const requests = 480;

export async function directory(scene: Scene): Promise<Directory> {
  const [listed] = await besideFew(scene, fill, [list] as const);
  const search = await compare(scene, { name: 'search', count: requests, flows: async (count) => Array.from({ length: count }, (_, index) => searching(index)) });
  return { search, list: listed };
}

async function fill({ owner }: Scene, count: number): Promise<void> {
  await makeListings(owner, { count, onProgress: (made) => made % 250_000 === 0 && say(`    ${made}`) });
}

/** The first page and pages deep in the list, in turn. */
async function list({ owner }: Scene): Promise<Flow[]> {
  const { rows } = await owner.query<{ after: string }>(deepPlaces);
  const paths = [agenciesPaths.directory, ...rows.map(({ after }) => `${agenciesPaths.directory}?after=${after}`)];
  return Array.from({ length: requests }, (_, index) => reading(paths[index % paths.length] ?? agenciesPaths.directory));
}

const deepPlaces = `
  SELECT to_char(published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '_' || id AS after
  FROM agencies.agencies ORDER BY slug LIMIT 7`;

/** One word, two, and a skill with a word, from often to seldom. */
function searching(index: number): Flow {
  const { texts, skills, trades } = largeWords;
  const nth = (words: readonly string[], place: number): string => (words[place % words.length] ?? '').toLowerCase();
  const asked = [nth(texts, index), `${nth(texts, index)} ${nth(trades, index + 3)}`, `${nth(skills, index)} ${nth(texts, index + 7)}`][index % 3] ?? '';
  return reading(`${agenciesPaths.directory}?q=${encodeURIComponent(asked)}`);
}

function reading(path: string): Flow {
  return [{ request: () => ({ method: 'GET', path }), status: 200 }];
}
