import type { AcceptedType, IncomingFile, StoredFile } from '../../../../platform/files/index.js';
import { requirementsPaths } from '../../onboarding.paths.js';
import { mostPdfPages } from '../../pdf-terms.js';
import { hasText, type RequirementContent } from '../../requirement-content.js';
import type { RequirementKind } from '../../task-kinds.js';
import { documentRules } from '../../upload-document/document-rules.js';

/** A file that stands in a requirement, and the words of its pages. */
export interface RequirementFile {
  readonly purpose: string;
  readonly accept: readonly AcceptedType[];
  readonly words: { readonly title: string; readonly lead: string; readonly hint: string; readonly button: string; readonly kept: string; readonly removed: string };
  readonly paths: { readonly new: (id: string) => string };
  isTakenBy(kind: RequirementKind): boolean;
  /** Which file it is now. */
  idIn(content: RequirementContent): string | null;
  /** Words for a file whose pages can't all be shown; null where nobody has to see them. */
  readonly undrawable: string | null;
  /** What is wrong with the file, beyond what every upload is checked for; empty where nothing is. */
  problemOf(file: IncomingFile): string;
  putInto(content: RequirementContent, file: StoredFile): RequirementContent;
  takeFrom(content: RequirementContent): RequirementContent;
}

/** The example of a document, which talent may download before they hand in their own. */
export const sample: RequirementFile = {
  purpose: 'onboarding.sample',
  accept: documentRules.accept,
  words: {
    title: 'Sample document',
    lead: "An example that talent can download before they hand in theirs. Take one without anybody's personal data.",
    hint: 'A PDF, JPG or PNG, up to 10 MB',
    button: 'Keep sample',
    kept: 'The sample is part of the draft now',
    removed: 'The draft has no sample any more',
  },
  paths: { new: requirementsPaths.newSample },
  isTakenBy: (kind) => kind === 'upload',
  idIn: ({ sampleFileId }) => sampleFileId,
  undrawable: null,
  problemOf: () => '',
  putInto: (content, file) => ({ ...content, sampleFileId: file.id }),
  takeFrom: (content) => ({ ...content, sampleFileId: null }),
};

/** The text that is signed or confirmed, as a PDF of the client's own. */
export const pdf: RequirementFile = {
  purpose: 'onboarding.terms',
  accept: ['pdf'],
  words: {
    title: 'Your own PDF',
    lead: 'Talent reads it page by page and agrees to exactly this file; its fingerprint is kept with every signature. It takes the place of the text.',
    hint: `A PDF of up to ${mostPdfPages} pages and 10 MB, without a password`,
    button: 'Keep PDF',
    kept: 'The PDF is part of the draft now',
    removed: 'The draft has no PDF any more: write the text instead',
  },
  paths: { new: requirementsPaths.newPdf },
  isTakenBy: hasText,
  idIn: (content) => content.pdf?.fileId ?? null,
  undrawable: "A page of the PDF can't be shown here, so nobody could read it. Print it to a new PDF and select that one",
  problemOf: ({ pageCount }) => (pageCount > mostPdfPages ? `The PDF has ${pageCount} pages. Choose one of up to ${mostPdfPages}` : ''),
  putInto: (content, { id, originalName, pageCount, sha256 }) => ({ ...content, pdf: { fileId: id, name: originalName, pages: pageCount, sha256 } }),
  takeFrom: (content) => ({ ...content, pdf: null }),
};
