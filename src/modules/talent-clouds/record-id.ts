import { ParseUUIDPipe } from '@nestjs/common';
import { NotFound } from '../../platform/errors/index.js';

/** An id in a URL. What is none names nothing: 404, and no question to the database. */
export const RecordId = new ParseUUIDPipe({ exceptionFactory: () => new NotFound() });
