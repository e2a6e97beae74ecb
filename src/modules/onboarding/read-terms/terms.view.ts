import { onboardingPaths } from '../onboarding.paths.js';
import { wordsOfPdf, type PdfTerms } from '../pdf-terms.js';

/** Shapes views/onboarding/_terms: the pages of a client's own PDF; null where the text is written here. */
export function termsView(taskId: string, pdf: PdfTerms | null): object | null {
  if (pdf === null) return null;
  return {
    path: onboardingPaths.terms(taskId),
    words: wordsOfPdf(pdf),
    pages: Array.from({ length: pdf.pages }, (_, index) => ({ path: onboardingPaths.termsPage(taskId, index + 1), number: index + 1, of: pdf.pages })),
  };
}
