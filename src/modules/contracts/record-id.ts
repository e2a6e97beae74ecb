import { ParseUUIDPipe } from '@nestjs/common';
import { NotFound } from '../../platform/errors/index.js';

const exceptionFactory = (): NotFound => new NotFound();

/** An id in a URL. What is none names nothing: 404, and no question to the database. */
export const RecordId = new ParseUUIDPipe({ exceptionFactory });

/** The same for an id that may be left out, such as where a list goes on. */
export const OptionalRecordId = new ParseUUIDPipe({ exceptionFactory, optional: true });
