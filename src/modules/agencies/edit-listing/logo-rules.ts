import type { AcceptedType } from '../../../platform/files/index.js';

/** What is taken as a logo. It is drawn anew when it arrives, so nothing but the picture is kept. */
export const logoRules = {
  field: 'logo',
  maxBytes: 5 * 1024 * 1024,
  accept: ['png', 'jpeg'] as readonly AcceptedType[],
};
