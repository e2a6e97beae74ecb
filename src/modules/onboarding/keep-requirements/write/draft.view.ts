import { countries, type FormView } from '../../../../platform/forms/index.js';
import { requirementsPaths } from '../../onboarding.paths.js';
import { wordsOfPdf } from '../../pdf-terms.js';
import { hasText } from '../../requirement-content.js';
import { reviewerChoices, wordsOfKind } from '../../requirement-words.js';
import type { Requirement } from '../../requirement.entity.js';

export const audienceChoices = [
  { value: '', label: 'Freelancers and agencies' },
  { value: 'freelancer', label: 'Freelancers only' },
  { value: 'agency', label: 'Agencies only' },
];

export const targetChoices = [
  { value: '', label: 'Contracts and talent clouds' },
  { value: 'contract', label: 'All contracts' },
  { value: 'hourly', label: 'Hourly contracts only' },
  { value: 'fixed', label: 'Fixed-price contracts only' },
  { value: 'cloud', label: 'Talent clouds only' },
];

const blockChoices = [
  { value: 'yes', label: 'Nobody goes on without it' },
  { value: 'no', label: 'It may be done later' },
];

/** Shapes `onboarding/requirements/draft`. */
export function draftView({ id, kind, version, written }: Requirement, form: FormView, hasOwnReviewers: boolean): object {
  return {
    title: version === 0 ? 'Write the requirement' : 'Change the requirement',
    kind: wordsOfKind(kind),
    form,
    action: requirementsPaths.draft(id),
    backPath: requirementsPaths.show(id),
    hasText: hasText(kind) && !written.pdf,
    pdfNote: written.pdf ? wordsOfPdf(written.pdf) : '',
    isUpload: kind === 'upload',
    isOurs: kind === 'client',
    ...{ audienceChoices, targetChoices, blockChoices },
    countryChoices: [{ value: '', label: 'Everywhere' }, ...countries()],
    reviewerChoices: reviewerChoices.filter(({ value }) => value !== 'client' || hasOwnReviewers),
  };
}
