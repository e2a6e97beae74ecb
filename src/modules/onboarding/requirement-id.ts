import { ParseUUIDPipe } from '@nestjs/common';
import { unknownId } from './onboarding.errors.js';

/** The id of a requirement in a URL; what is no id at all is told like an unknown one. */
export const RequirementId = new ParseUUIDPipe(unknownId);
