import { acceptAttribute, wordsOfSize, wordsOfTypes } from '../../../platform/files/index.js';
import { countries, formView, type FormView } from '../../../platform/forms/index.js';
import { agenciesPaths } from '../agencies.paths.js';
import type { ListingRow } from '../show-listing/listing.query.js';
import { listingView } from '../show-listing/listing.view.js';
import { standingOf } from '../show-listing/public-listing.view.js';
import { logoRules } from './logo-rules.js';
import { sizes } from './sizes.js';

const notSaid = { value: '', label: 'Not said' };

/** The page on which an agency's people write its listing. */
export function ownListingView(row: ListingRow, forms: { texts: FormView; logo?: FormView }) {
  const listing = listingView(row);
  return {
    title: 'Listing',
    standing: standingOf(row),
    form: forms.texts,
    hasErrors: forms.texts.hasErrors || forms.logo?.hasErrors === true,
    countries: [notSaid, ...countries()],
    sizes: [notSaid, ...sizes],
    paths: { save: agenciesPaths.ownListing, preview: agenciesPaths.preview, public: row.state === 'public' ? agenciesPaths.listing(row.slug) : null },
    logo: {
      form: forms.logo ?? formView({ logo: '' }, []),
      agencyId: row.id,
      name: row.name,
      imagePath: listing.logoPath,
      action: agenciesPaths.ownLogo,
      removalPath: row.logoFileId === null ? null : agenciesPaths.logoRemoval,
      accept: acceptAttribute(logoRules.accept),
      hint: `${wordsOfTypes(logoRules.accept)}, up to ${wordsOfSize(logoRules.maxBytes)}. Square pictures look best.`,
    },
  };
}

/** The listing exactly as strangers see it, before or after it is public. */
export function previewView(row: ListingRow) {
  return { title: 'Preview', listing: listingView(row), standing: standingOf(row), editPath: agenciesPaths.ownListing };
}
