import type { AcceptedType } from '../../../platform/files/index.js';

/** What is taken as a photo. It is drawn anew when it arrives, so nothing but the picture is kept. */
export const photoRules = {
  field: 'photo',
  maxBytes: 10 * 1024 * 1024,
  accept: ['jpeg', 'png'] as readonly AcceptedType[],
};
