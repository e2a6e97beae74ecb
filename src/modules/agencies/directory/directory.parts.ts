import { CountFacetsJob } from './count-facets.job.js';
import { DirectoryController } from './directory.controller.js';
import { DirectoryQuery } from './directory.query.js';
import { PublicListings } from './public-listings.js';

export const directoryControllers = [DirectoryController];
export const directoryProviders = [DirectoryQuery, CountFacetsJob, PublicListings];
