import { ParseUUIDPipe, type PipeTransform } from '@nestjs/common';
import { NotFound } from '../../platform/errors/index.js';
import { isSectionName, type SectionName } from './sections/section-names.js';

/** An id in a URL. What is none names nothing: 404, and no question to the database. */
export const RecordId = new ParseUUIDPipe({ exceptionFactory: () => new NotFound() });

/** A section's name in a URL. */
export const SectionInPath: PipeTransform<string, SectionName> = {
  transform(name) {
    if (!isSectionName(name)) throw new NotFound();
    return name;
  },
};
