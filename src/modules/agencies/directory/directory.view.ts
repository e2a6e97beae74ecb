import { agenciesPaths } from '../agencies.paths.js';
import { queryOf, type Asked } from './asked.js';
import type { DirectoryRow, Facet, Found } from './directory.query.js';

interface Pill {
  label: string;
  path: string;
  isPressed: boolean;
}

/** The words over each group of filters, in the order of the page. */
const groups: readonly { kind: Facet['kind']; title: string }[] = [
  { kind: 'skill', title: 'Skills' },
  { kind: 'place', title: 'Places' },
  { kind: 'language', title: 'Languages' },
];

const offered = 12;

/** Shapes views/agencies/directory. */
export function directoryView(asked: Asked, found: Found, facets: readonly Facet[], publicUrl: string): object {
  const last = found.rows.at(-1);
  return {
    title: 'Agencies',
    description: 'Agencies that work through Gangway, with what they do and where.',
    path: agenciesPaths.directory,
    search: asked.text,
    keep: keptOf(asked),
    structured: structuredOf(found.rows, publicUrl),
    listings: found.rows.map(lineOf),
    groups: groups.flatMap((group) => groupOf(group, asked, facets)),
    corrected: found.corrected.length === 0 ? '' : found.corrected.map(({ used }) => used).join(' '),
    cappedAt: found.cappedAt === null ? '' : found.cappedAt.toLocaleString('en'),
    isEmpty: found.rows.length === 0,
    suggestions: found.rows.length === 0 ? suggestionsOf(asked) : [],
    newerPath: asked.after === null ? null : agenciesPaths.directory + queryOf(asked),
    olderPath: found.hasMore && last ? agenciesPaths.directory + queryOf(asked, { after: `${last.by}_${last.id}` }) : null,
  };
}

/** The lines of the page as schema.org has them. */
function structuredOf(rows: readonly DirectoryRow[], publicUrl: string): object {
  const itemListElement = rows.map(({ name, slug }, index) => ({ '@type': 'ListItem', position: index + 1, name, url: publicUrl + agenciesPaths.listing(slug) }));
  return { '@context': 'https://schema.org', '@type': 'ItemList', itemListElement };
}

function lineOf({ id, name, slug, tagline, place, skills, logoFileId }: DirectoryRow): object {
  return { id, name, path: agenciesPaths.listing(slug), tagline, place, skills: skills.slice(0, 6), logoPath: logoFileId === null ? null : agenciesPaths.logo(slug, logoFileId) };
}

/** The filters that a new search keeps. */
function keptOf({ skill, place, language }: Asked): { name: string; value: string }[] {
  return Object.entries({ skill, place, language }).flatMap(([name, value]) => (value === '' ? [] : [{ name, value }]));
}

function groupOf({ kind, title }: (typeof groups)[number], asked: Asked, facets: readonly Facet[]): { title: string; pills: Pill[] }[] {
  const chosen = asked[kind];
  const values = facets.filter((facet) => facet.kind === kind && facet.value !== chosen).slice(0, offered).map(({ value }) => value);
  const pills = [...(chosen === '' ? [] : [chosen]), ...values].map((value) => ({
    label: value,
    isPressed: value === chosen,
    path: agenciesPaths.directory + queryOf(asked, { [kind]: value === chosen ? '' : value }),
  }));
  return pills.length === 0 ? [] : [{ title, pills }];
}

/** Ways out of an empty page: each filter less, and everything. */
function suggestionsOf(asked: Asked): { label: string; path: string }[] {
  const without = keptOf(asked).map(({ name, value }) => ({ label: `Search without “${value}”`, path: agenciesPaths.directory + queryOf(asked, { [name]: '' }) }));
  return [...without, { label: 'See all agencies', path: agenciesPaths.directory }];
}
