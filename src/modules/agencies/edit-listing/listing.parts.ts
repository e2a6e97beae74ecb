import { ListingController } from '../show-listing/listing.controller.js';
import { ListingQuery } from '../show-listing/listing.query.js';
import { EditListing } from './edit-listing.js';
import { LogoController } from './logo.controller.js';
import { OwnListing } from './own-listing.js';
import { OwnListingController } from './own-listing.controller.js';

export const listingControllers = [ListingController, OwnListingController, LogoController];

export const listingProviders = [EditListing, ListingQuery, OwnListing];
