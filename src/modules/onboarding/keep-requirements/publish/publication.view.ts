import type { FormView } from '../../../../platform/forms/index.js';
import { requirementsPaths } from '../../onboarding.paths.js';
import { wordsOfPdf } from '../../pdf-terms.js';
import { changesBetween, hasText, missingIn } from '../../requirement-content.js';
import { factsOfContent, wordsForWhom } from '../../requirement-words.js';
import type { Requirement } from '../../requirement.entity.js';
import type { Touched } from '../read/requirement.query.js';

const approvalChoices = [
  { value: 'stay', label: 'They stay valid', hint: 'Whoever has one is not asked again until it ends.' },
  { value: 'again', label: 'They are not reused', hint: 'Whoever has one is asked for the new version with their next offer.' },
];

/** Shapes `onboarding/requirements/publication`: what changes, whom it touches, and whom it doesn't. */
export function publicationView(requirement: Requirement, { touched, hasOwnReviewers }: { touched: Touched; hasOwnReviewers: boolean }, form: FormView): object {
  const { id, kind, version, content, written } = requirement;
  const open = touched.openChecklists.reduce((sum, { count }) => sum + count, 0);
  return {
    title: version === 0 ? 'Publish requirement' : `Publish version ${version + 1}`,
    name: written.title,
    missing: missingIn(written, { kind, hasOwnReviewers }),
    changes: version === 0 ? '' : sentence(changesBetween(content, written).join(', ') || 'nothing'),
    facts: factsOfContent(written, kind),
    hasText: hasText(kind),
    pdfWords: written.pdf ? wordsOfPdf(written.pdf) : '',
    pdfPath: requirementsPaths.pdf(id),
    body: written.body ?? '',
    questions: written.questions,
    fromNowOn: `${wordsForWhom(written)}: whoever accepts an invitation or gets an offer after you publish.`,
    keeps: version === 0 ? 'Nobody who is on the way aboard already gets it.' : keepsInWords(open),
    approvals: version === 0 || kind === 'client' ? 0 : touched.approvals,
    approvalsText: touched.approvals === 1 ? '1 person or agency has an approval that is still valid.' : `${touched.approvals} people and agencies have an approval that is still valid.`,
    approvalChoices,
    form,
    ...{ action: requirementsPaths.publication(id), draftPath: requirementsPaths.draft(id), backPath: requirementsPaths.show(id) },
  };
}

function keepsInWords(open: number): string {
  if (open === 0) return 'No open checklist holds an earlier version.';
  return open === 1 ? '1 open checklist keeps the earlier text; whoever has it goes on with what they saw.' : `${open} open checklists keep the earlier text; whoever has one goes on with what they saw.`;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
