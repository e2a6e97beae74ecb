import { agenciesPaths } from '../agencies.paths.js';
import { countryName } from '../../../platform/forms/index.js';
import { wordsOfSize } from '../edit-listing/sizes.js';
import type { ListingRow } from './listing.query.js';

/** A listing as strangers see it, for `agencies/_listing`: the one shape for the public page and every preview. */
export function listingView(row: ListingRow, logoPath: string | null = logoPathOf(row)) {
  const { id, name, tagline, about, skills, languages, place, country, size, website, changedAt } = row;
  const facts = [
    { label: 'Place', value: placeOf({ place, country }) },
    { label: 'Size', value: size === null ? '' : wordsOfSize(size) },
    { label: 'Languages', value: languages.join(', ') },
  ];
  return {
    id,
    name,
    tagline,
    about,
    skills,
    website,
    changedAt,
    logoPath,
    facts: facts.filter(({ value }) => value !== ''),
    isBare: about === '' && skills.length === 0,
  };
}

/** The same for machines that read pages, in the words of schema.org. */
export function organizationOf(row: ListingRow, publicUrl: string): Record<string, unknown> {
  const { slug, name, tagline, skills, languages, place, country, website, logoFileId } = row;
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name,
    url: publicUrl + agenciesPaths.listing(slug),
    ...(tagline === '' ? {} : { description: tagline }),
    ...(logoFileId === null ? {} : { logo: publicUrl + agenciesPaths.logo(slug, logoFileId) }),
    ...(website === null ? {} : { sameAs: website }),
    ...(skills.length === 0 ? {} : { knowsAbout: skills }),
    ...(languages.length === 0 ? {} : { knowsLanguage: languages }),
    ...(place === '' && country === null ? {} : { address: { '@type': 'PostalAddress', ...(place === '' ? {} : { addressLocality: place }), ...(country === null ? {} : { addressCountry: country }) } }),
  };
}

/** "Kraków, Poland" */
export function placeOf({ place, country }: Pick<ListingRow, 'place' | 'country'>): string {
  return [place, country === null ? '' : countryName(country)].filter((part) => part !== '').join(', ');
}

function logoPathOf({ slug, logoFileId }: ListingRow): string | null {
  return logoFileId === null ? null : agenciesPaths.logo(slug, logoFileId);
}
