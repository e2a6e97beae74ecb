import { acceptAttribute, wordsOfSize, wordsOfTypes, type AcceptedType } from '../../../platform/files/index.js';

/** What may be attached to a message. */
export const attachmentRules = {
  field: 'file',
  maxBytes: 10 * 1024 * 1024,
  accept: ['pdf', 'jpeg', 'png'] as readonly AcceptedType[],
};

/** The field in the composer. */
export const attachmentField = {
  accept: acceptAttribute(attachmentRules.accept),
  hint: `${wordsOfTypes(attachmentRules.accept)}, up to ${wordsOfSize(attachmentRules.maxBytes)}`,
};
