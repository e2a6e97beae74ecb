import { wordsOfTypes } from '../../platform/files/index.js';
import { countryName } from '../../platform/forms/index.js';
import type { RequirementContent } from './requirement-content.js';
import type { RequirementState } from './requirement.entity.js';
import type { RequirementKind, ReviewerKind } from './task-kinds.js';

/** The kinds, as somebody who makes a requirement chooses among them. */
export const kindChoices: readonly { value: RequirementKind; label: string; hint: string }[] = [
  { value: 'upload', label: 'Upload a document', hint: 'A passport, a certificate, a proof of insurance' },
  { value: 'sign', label: 'Sign a text', hint: 'A non-disclosure agreement, a code of conduct' },
  { value: 'questions', label: 'Answer questions', hint: 'A form that you put together' },
  { value: 'acknowledge', label: 'Read and confirm', hint: 'Something people have to know, nothing to sign' },
  { value: 'client', label: 'Do it ourselves', hint: 'A task for your own side, like approving a budget' },
];

export const reviewerChoices: readonly { value: ReviewerKind; label: string }[] = [
  { value: 'nobody', label: 'Nobody: it counts as soon as it is sent' },
  { value: 'client', label: 'Your own reviewers' },
  { value: 'admin', label: 'The reviewers of this platform' },
];

const reviewers: Record<ReviewerKind, string> = { nobody: 'Nobody', client: 'Your own reviewers', admin: 'The reviewers of this platform' };
const reviewInShort: Record<ReviewerKind, string> = { nobody: 'Not reviewed', client: 'Reviewed by you', admin: 'Reviewed by the platform' };

export function wordsOfKind(kind: RequirementKind): string {
  return kindChoices.find(({ value }) => value === kind)?.label ?? kind;
}

/** "Freelancers, for hourly contracts, in Poland" */
export function wordsForWhom({ audience, target, contractKind, country }: Pick<RequirementContent, 'audience' | 'target' | 'contractKind' | 'country'>): string {
  if (!audience && !target && !contractKind && !country) return 'Everybody';
  const who = audience === null ? 'Freelancers and agencies' : audience === 'agency' ? 'Agencies' : 'Freelancers';
  const what = contractKind === null ? { contract: 'for contracts', cloud: 'for talent clouds', all: '' }[target ?? 'all'] : contractKind === 'hourly' ? 'for hourly contracts' : 'for fixed-price contracts';
  return [who, what, country === null ? '' : `in ${countryName(country)}`].filter((part) => part !== '').join(', ');
}

export function wordsOfValidity({ validForDays }: Pick<RequirementContent, 'validForDays'>): string {
  return validForDays === null ? 'Asked for each contract or cloud anew' : `An approval is valid for ${validForDays === 1 ? '1 day' : `${validForDays} days`}`;
}

/** The facts of one version, as label and value. */
export function factsOfContent(content: RequirementContent, kind: RequirementKind): { label: string; value: string }[] {
  const isUpload = kind === 'upload';
  return [
    { label: 'What it is', value: wordsOfKind(kind) },
    { label: 'For whom', value: wordsForWhom(content) },
    { label: 'What it takes', value: content.hint || 'Not written yet' },
    { label: 'Why you ask', value: content.why || 'Not written yet' },
    ...(isUpload ? [{ label: 'Accepted files', value: wordsOfTypes(content.acceptedTypes) }] : []),
    { label: 'Reviewed by', value: reviewers[content.reviewer] },
    { label: 'Blocks', value: content.isBlocking ? 'Yes, nobody goes on without it' : 'No, it may be done later' },
    ...(kind === 'client' ? [] : [{ label: 'Validity', value: wordsOfValidity(content) }]),
    { label: 'Takes about', value: content.minutes === 1 ? '1 minute' : `${content.minutes} minutes` },
  ];
}

/** What a list says of one in a line. */
export function summaryOf(content: RequirementContent, kind: RequirementKind): string {
  return [wordsOfKind(kind), wordsForWhom(content), reviewInShort[content.reviewer], ...(content.isBlocking ? [] : ['Does not block'])].join(' · ');
}

/** The badges beside a requirement's title. */
export function badgesOf({ state, hasDraft, version }: { state: RequirementState; hasDraft: boolean; version: number }): { kind: string; label: string }[] {
  if (state === 'draft') return [{ kind: 'idle', label: 'Draft' }];
  const changes = hasDraft ? [{ kind: 'wait', label: 'Changes not published' }] : [];
  return [state === 'retired' ? { kind: 'plain', label: 'Retired' } : { kind: 'ok', label: `In use, version ${version}` }, ...changes];
}
