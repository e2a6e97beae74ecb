import { requirementsPaths } from '../../onboarding.paths.js';
import { wordsOfPdf } from '../../pdf-terms.js';
import { changesBetween, hasText, missingIn } from '../../requirement-content.js';
import { badgesOf, factsOfContent } from '../../requirement-words.js';
import type { Requirement } from '../../requirement.entity.js';
import { hashInGroups } from '../../sign-document/signing-words.js';
import type { PublishedVersion, Touched } from './requirement.query.js';

interface Around {
  readonly history: readonly PublishedVersion[];
  readonly touched: Touched;
  readonly hasOwnReviewers: boolean;
  readonly mayKeep: boolean;
}

/** Shapes `onboarding/requirements/show`: the words, the questions and the sample, whom it concerns now, and every version. */
export function requirementView(requirement: Requirement, { history, touched, hasOwnReviewers, mayKeep }: Around): object {
  const { id, kind, state, draft, version, written } = requirement;
  return {
    title: written.title,
    badges: badgesOf({ state, hasDraft: draft !== null, version }),
    note: noteOf(requirement),
    mayKeep,
    hasDraft: draft !== null,
    isNew: state === 'draft',
    isInUse: state === 'in use',
    missing: draft === null ? [] : missingIn(draft, { kind, hasOwnReviewers }),
    facts: factsOfContent(written, kind),
    hasText: hasText(kind),
    body: written.pdf ? '' : (written.body ?? ''),
    ...questionsPart(requirement),
    ...samplePart(requirement),
    pdf: pdfPart(requirement),
    touched: touchedInWords(touched),
    history: historyItems(history, requirement),
    paths: {
      list: requirementsPaths.list, draft: requirementsPaths.draft(id), draftRemoval: requirementsPaths.draftRemoval(id),
      publication: requirementsPaths.publication(id), retirement: requirementsPaths.retirement(id),
    },
  };
}

function noteOf({ state, draft, version, draftChangedAt }: Requirement): { kind: string; text: string } | null {
  if (state === 'draft') return { kind: 'info', text: 'This is a draft. Nobody is asked for it before you publish it.' };
  if (draft !== null && draftChangedAt !== null) return { kind: 'wait', text: `You see a draft of version ${version + 1}. Until you publish it, version ${version} is ${state === 'retired' ? 'the last that was asked for' : 'what talent sees'}.` };
  if (state === 'retired') return { kind: 'info', text: 'Nobody is asked for this any more. Checklists that had it before keep it. To ask for it again, change it and publish a new version.' };
  return null;
}

function questionsPart({ id, kind, written }: Requirement): object {
  return {
    hasQuestions: kind === 'questions',
    newQuestionPath: requirementsPaths.questions(id),
    questions: written.questions.map(({ key, label, hint, isLong, isOptional }, index, all) => ({
      label,
      note: [isLong ? 'A long answer' : 'A short answer', ...(isOptional ? ['optional'] : []), ...(hint ? [hint] : [])].join(' · '),
      path: requirementsPaths.question(id, key),
      positionPath: requirementsPaths.questionPosition(id, key),
      removalPath: requirementsPaths.questionRemoval(id, key),
      isFirst: index === 0,
      isLast: index === all.length - 1,
    })),
  };
}

function samplePart({ id, kind, written }: Requirement): object {
  return { takesSample: kind === 'upload', hasSample: written.sampleFileId !== null, samplePath: requirementsPaths.sample(id), newSamplePath: requirementsPaths.newSample(id), sampleRemovalPath: requirementsPaths.sampleRemoval(id) };
}

function pdfPart({ id, written }: Requirement): object {
  return {
    words: written.pdf ? wordsOfPdf(written.pdf) : '',
    sha256: written.pdf ? hashInGroups(written.pdf.sha256) : '',
    path: requirementsPaths.pdf(id),
    newPath: requirementsPaths.newPdf(id),
    removalPath: requirementsPaths.pdfRemoval(id),
  };
}

/** Whom it concerns at the moment, in sentences. */
export function touchedInWords({ openChecklists, approvals }: Touched): string[] {
  const open = openChecklists.map(({ version, count }) => `${count === 1 ? '1 open checklist holds' : `${count} open checklists hold`} version ${version} and ${count === 1 ? 'keeps' : 'keep'} it.`);
  const valid = approvals === 1 ? ['1 approval is still valid and is reused for the next offer.'] : approvals > 1 ? [`${approvals} approvals are still valid and are reused for the next offer.`] : [];
  return [...(open.length === 0 ? ['No open checklist holds it.'] : open), ...valid];
}

function historyItems(history: readonly PublishedVersion[], { retiredAt }: Requirement): object[] {
  const published = history.map(({ version, content, publishedAt, by }, index) => {
    const earlier = history[index + 1];
    const said = earlier ? `Changed: ${changesBetween(earlier.content, content).join(', ') || 'nothing'}` : 'First version';
    return { title: `Version ${version}${by === null ? '' : ` by ${by}`}`, text: said, at: publishedAt, state: 'done' };
  });
  return retiredAt === null ? published : [{ title: 'Retired', text: '', at: retiredAt, state: 'done' }, ...published];
}
