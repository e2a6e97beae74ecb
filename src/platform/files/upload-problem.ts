import { wordsOfTypes, type AcceptedType } from './accepted-types.js';

export type UploadProblemReason = 'empty' | 'too-large' | 'wrong-type' | 'password-protected' | 'broken' | 'active-content';

/** Why a file was not taken, with the sentence for the person who sent it. */
export interface UploadProblem {
  reason: UploadProblemReason;
  message: string;
}

/** The sentence fits the rules of this very form: its limit and its types. */
export function uploadProblem(reason: UploadProblemReason, rules: { maxBytes: number; accept: readonly AcceptedType[] }): UploadProblem {
  const messages: Record<UploadProblemReason, string> = {
    empty: 'The selected file is empty',
    'too-large': `The selected file must be smaller than ${wordsOfSize(rules.maxBytes)}`,
    'wrong-type': `The selected file must be a ${wordsOfTypes(rules.accept)}`,
    'password-protected': 'The selected file is password protected',
    broken: 'The selected file could not be uploaded, try again',
    'active-content': 'The selected file contains a script, a form or an attached file. Print it to a new PDF and select that one',
  };
  return { reason, message: messages[reason] };
}

/** A picture or document that is small in bytes and yet too much to look at. */
export function tooMuchInside(limit: { pages: number } | { megapixels: number }): UploadProblem {
  const words = 'pages' in limit ? `have no more than ${limit.pages} pages` : `have fewer than ${limit.megapixels} million pixels`;
  return { reason: 'too-large', message: `The selected file must ${words}` };
}

/** "10 MB", as people read sizes. */
export function wordsOfSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const inKilobytes = bytes / 1024;
  return inKilobytes < 1024 ? `${Math.round(inKilobytes)} KB` : `${Number((inKilobytes / 1024).toFixed(1))} MB`;
}
