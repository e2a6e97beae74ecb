import type { AcceptedType } from '../../platform/files/index.js';
import type { PdfTerms } from './pdf-terms.js';
import type { Question, RequirementKind, ReviewerKind, TaskKind } from './task-kinds.js';

/** Everything about a requirement that a new version may say anew. Its kind stays: another kind is another requirement. */
export interface RequirementContent {
  readonly title: string;
  /** One short sentence under the title: what it takes. */
  readonly hint: string;
  /** Why the client asks for it, and who can see it. */
  readonly why: string;
  /** The text to sign or to acknowledge, in Markdown. */
  readonly body: string | null;
  readonly questions: readonly Question[];
  /** What a document may be. */
  readonly acceptedTypes: readonly AcceptedType[];
  /** An example that talent may download before they hand in their own. */
  readonly sampleFileId: string | null;
  /** The text as a PDF, instead of the body. Versions from before there were PDFs don't say it. */
  readonly pdf?: PdfTerms | null;
  /** For whom; null means for everybody. */
  readonly audience: 'freelancer' | 'agency' | null;
  readonly target: 'contract' | 'cloud' | null;
  readonly contractKind: 'hourly' | 'fixed' | null;
  readonly country: string | null;
  readonly reviewer: ReviewerKind;
  readonly isBlocking: boolean;
  /** How long an approval may be reused; null: it counts for one contract or cloud only. */
  readonly validForDays: number | null;
  readonly minutes: number;
}

export const everyType: readonly AcceptedType[] = ['pdf', 'jpeg', 'png'];

/** What a requirement says before anybody has written anything. */
export function blankContent(kind: RequirementKind, title: string): RequirementContent {
  const body = hasText(kind) ? '' : null;
  return {
    ...{ title, hint: '', why: '', body, questions: [], acceptedTypes: everyType, sampleFileId: null, pdf: null },
    ...{ audience: null, target: null, contractKind: null, country: null },
    ...{ reviewer: kind === 'upload' ? 'admin' : 'nobody', isBlocking: true, validForDays: null, minutes: 5 },
  };
}

/** It has a text that the talent signs or confirms to have read. */
export function hasText(kind: TaskKind): boolean {
  return kind === 'sign' || kind === 'acknowledge';
}

/** What still has to be written before it can be published, in words for the page. */
export function missingIn(content: RequirementContent, { kind, hasOwnReviewers }: { kind: RequirementKind; hasOwnReviewers: boolean }): string[] {
  const missing: string[] = [];
  if (content.hint === '') missing.push('Say in one short sentence what it takes');
  if (content.why === '') missing.push('Say why you ask for it');
  if (hasText(kind) && !content.body && !content.pdf) missing.push('Write the text, or add a PDF');
  if (kind === 'questions' && content.questions.length === 0) missing.push('Add at least one question');
  if (content.reviewer === 'client' && !hasOwnReviewers) missing.push('Choose another reviewer: your plan has no reviewers of your own');
  return missing;
}

const names: readonly (readonly [keyof RequirementContent, string])[] = [
  ['title', 'title'], ['hint', 'what it takes'], ['why', 'why you ask'], ['body', 'text'], ['questions', 'questions'], ['acceptedTypes', 'accepted files'],
  ['sampleFileId', 'sample'], ['pdf', 'PDF'], ['audience', 'for whom'], ['target', 'for contracts or clouds'], ['contractKind', 'kind of contract'], ['country', 'country'],
  ['reviewer', 'reviewer'], ['isBlocking', 'whether it blocks'], ['validForDays', 'validity'], ['minutes', 'minutes'],
];

/** What one version says otherwise than the one before, by the names people know. */
export function changesBetween(earlier: RequirementContent, later: RequirementContent): string[] {
  return names.filter(([field]) => JSON.stringify(earlier[field] ?? null) !== JSON.stringify(later[field] ?? null)).map(([, name]) => name);
}

/** Something else is signed or answered than before, so that an approval of the earlier version says little about this one. */
export function changesWhatIsAgreed(earlier: RequirementContent, later: RequirementContent): boolean {
  return earlier.body !== later.body || earlier.pdf?.sha256 !== later.pdf?.sha256 || JSON.stringify(earlier.questions) !== JSON.stringify(later.questions);
}
