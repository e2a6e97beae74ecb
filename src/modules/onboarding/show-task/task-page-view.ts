import type { FormView } from '../../../platform/forms/index.js';
import { acceptAttribute, wordsOfSize, wordsOfTypes } from '../../../platform/files/index.js';
import { journeyHeader } from '../../journeys/index.js';
import { journeysPaths } from '../../journeys/journeys.paths.js';
import { fieldOf } from '../answer-questions/read-answers.js';
import { onboardingPaths } from '../onboarding.paths.js';
import { termsView } from '../read-terms/terms.view.js';
import { hasText } from '../requirement-content.js';
import { consentHint, consentLabel, hashInGroups } from '../sign-document/signing-words.js';
import { documentRules, longestNote } from '../upload-document/document-rules.js';
import { askedAgain } from './asked-again.js';
import type { TaskPageRow } from './task-page.query.js';
import { wayBack, wayToOpen } from '../show-tasks/ways.js';
import { stepsOf, tasksPathOf } from '../subject.js';

/** What all pages of one task show. */
export function taskPageView(task: TaskPageRow): object {
  return {
    title: task.title,
    // What is read again or renewed after accepting, or after the end, is no step of a way.
    journeyHeader: journeyHeader(task.renewBy === null && !task.isOver && !task.isAccepted ? task.steps : null, stepsOf(task).tasks),
    saveAndExitPath: journeysPaths.home,
    // Answers and signatures are no files, and the client reads them.
    ...(task.kind === 'upload' && { footerNote: 'Files are encrypted and only reviewers can open them' }),
    back: { path: tasksPathOf(task), label: 'Back to your tasks' },
    why: task.why,
    whoSees: whoSees(task),
    clientName: task.clientName,
    sentBack: task.state === 'changes requested' ? { reason: task.reason ?? '', howToFix: task.howToFix ?? '' } : null,
  };
}

/** The form of an open task; what it needs depends on its kind. */
export function openTaskView(task: TaskPageRow, form: FormView, fullName: string): object {
  const shared = { ...taskPageView(task), form, askedAgain: askedAgain(task) };
  switch (task.kind) {
    case 'upload':
      return { ...shared, action: onboardingPaths.document(task.id), scripts: true, ...uploadView(task) };
    case 'sign':
      return { ...shared, action: onboardingPaths.signature(task.id), body: task.body ?? '', terms: termsView(task.id, task.pdf), consentLabel, consentHint, fullName };
    case 'questions':
      return { ...shared, action: onboardingPaths.answers(task.id), questions: questionsView(task) };
    default:
      return { ...shared, action: onboardingPaths.acknowledgement(task.id), body: task.body ?? '', terms: termsView(task.id, task.pdf) };
  }
}

function uploadView(task: TaskPageRow): object {
  const { maxBytes } = documentRules;
  const accept = task.acceptedTypes;
  return {
    accept: acceptAttribute(accept),
    fileHint: `A ${wordsOfTypes(accept)}, up to ${wordsOfSize(maxBytes)}. A photo taken with your phone is fine if every corner can be read.`,
    longestNote,
    samplePath: task.hasSample ? onboardingPaths.sample(task.id) : null,
    earlierFile: task.fileName === null ? null : { name: task.fileName, size: wordsOfSize(task.fileSize ?? 0) },
  };
}

function questionsView(task: TaskPageRow): object[] {
  return task.questions.map((question) => ({
    name: fieldOf(question),
    label: question.label,
    hint: question.hint ?? '',
    isLong: question.isLong ?? false,
    isOptional: question.isOptional ?? false,
  }));
}

/** What was sent, read-only: for tasks that are with somebody else or done. */
export function sentTaskView(task: TaskPageRow): object {
  return {
    ...taskPageView(task),
    status: sentStatus(task),
    waivedUntil: task.waivedUntil,
    facts: sentFacts(task),
    body: hasText(task.kind) && task.pdf === null ? (task.body ?? '') : '',
    terms: termsView(task.id, task.pdf),
    copyPath: task.hasCopy ? onboardingPaths.signedCopy(task.id) : null,
    isCopyComing: task.signatureId !== null && !task.hasCopy,
    verificationPath: onboardingPaths.verification,
  };
}

function sentStatus(task: TaskPageRow): { kind: string; title: string; text: string; until: Date | null } {
  if (task.state === 'waived') return { kind: 'ok', title: 'Not needed any more.', text: `${task.clientName} goes on without it${task.reason === null ? '.' : `: ${task.reason}`}`, until: null };
  if (task.isReused) {
    return { kind: 'ok', title: 'Still valid.', text: `You did this for ${task.clientName} before, so you don't have to do it again.`, until: null };
  }
  if (task.state === 'approved') return { kind: 'ok', title: 'Done.', text: 'This is confirmed. Nothing is left to do here.', until: null };
  if (task.isOver) return { kind: 'info', title: 'Sent.', text: 'What this task belongs to is no longer open to you, so nobody reviews it any more. What you sent is kept.', until: null };
  const who = task.reviewer === 'client' ? task.clientName : 'Gangway';
  return { kind: 'info', title: 'Waiting for review.', text: `${who} has it. If anything is missing, you get a mail with the reason.`, until: task.dueAt };
}

function sentFacts(task: TaskPageRow): { label: string; value: string }[] {
  const facts: { label: string; value: string }[] = [];
  if (task.fileName !== null) facts.push({ label: 'File', value: `${task.fileName}, ${wordsOfSize(task.fileSize ?? 0)}` });
  if (task.note !== null) facts.push({ label: 'Your note', value: task.note });
  if (task.signedName !== null) facts.push({ label: 'Signed as', value: task.signedName });
  if (task.documentSha256 !== null) facts.push({ label: 'SHA-256 of what was signed', value: hashInGroups(task.documentSha256) });
  for (const question of task.kind === 'questions' ? task.questions : []) {
    facts.push({ label: question.label, value: task.answers?.[question.key] || 'Not provided' });
  }
  return facts;
}

/** Why an open task cannot be started, and the way on; null when it can. */
export function notNow(task: TaskPageRow): { text: string; wayOn: { label: string; path: string } } | null {
  if (task.hasEnded) return { text: 'The contract has ended, so there is nothing more to send.', wayOn: wayBack(task) };
  if (task.isOver) {
    return { text: 'What this task belongs to is no longer open to you, so there is nothing to send.', wayOn: wayBack(task) };
  }
  if (task.isOpen) return null;
  return {
    text: `Cannot start yet: ${task.contractId === null ? 'finish or skip your profile' : 'read and confirm your contract'} first. Your tasks open right after.`,
    wayOn: wayToOpen(task),
  };
}

function whoSees(task: TaskPageRow): string {
  if (task.reviewer === 'client') return `${task.clientName}'s reviewers can see it, and nobody else. It is kept encrypted.`;
  if (task.reviewer === 'admin') return `The reviewers of Gangway can see it, and each look is written down. It is kept encrypted.`;
  return `It is kept encrypted, for you and ${task.clientName}.`;
}
