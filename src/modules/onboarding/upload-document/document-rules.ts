import type { AcceptedType } from '../../../platform/files/index.js';

/** What any task that asks for a document takes; its requirement may accept fewer types. */
export const documentRules = {
  field: 'file',
  maxBytes: 10 * 1024 * 1024,
  accept: ['pdf', 'jpeg', 'png'] as readonly AcceptedType[],
};

export const longestNote = 1000;
