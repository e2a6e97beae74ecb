import { countries, countryName, type FormView } from '../../../../platform/forms/index.js';
import { requirementsPaths } from '../../onboarding.paths.js';
import { wordsOfKind } from '../../requirement-words.js';
import type { Requirement } from '../../requirement.entity.js';
import { askedOf, type Talent } from './who-is-asked.js';

const audiences = [
  { value: 'freelancer', label: 'A freelancer' },
  { value: 'agency', label: 'An agency' },
];

const targets = [
  { value: 'hourly', label: 'An hourly contract' },
  { value: 'fixed', label: 'A fixed-price contract' },
  { value: 'cloud', label: 'A talent cloud' },
];

/** Shapes `onboarding/requirements/preview`. */
export function previewView(inUse: readonly Requirement[], talent: Talent | null, form: FormView): object {
  const answers = talent === null ? [] : inUse.map((requirement) => ({ requirement, answer: askedOf(requirement, talent) }));
  const asked = answers.filter(({ answer }) => answer.isAsked);
  return {
    title: 'Preview who is asked what',
    form,
    ...{ audiences, targets },
    countryChoices: [{ value: '', label: 'Not known yet' }, ...countries()],
    path: requirementsPaths.preview,
    listPath: requirementsPaths.list,
    isAnswered: talent !== null,
    who: talent === null ? '' : wordsOf(talent),
    minutes: asked.reduce((sum, { requirement }) => sum + (requirement.kind === 'client' ? 0 : requirement.minutes), 0),
    asked: asked.map(rowOf),
    // The platform looks over everything once where none of its reviewers would see anything.
    hasLastLook: asked.length > 0 && !asked.some(({ requirement }) => requirement.reviewer === 'admin'),
    notAsked: answers.filter(({ answer }) => !answer.isAsked).map((each) => ({ ...rowOf(each), isOurs: false, isBlocking: true })),
  };
}

function rowOf({ requirement, answer }: { requirement: Requirement; answer: { reasons: readonly string[] } }): object {
  const { id, title, kind, isBlocking } = requirement;
  return { title, path: requirementsPaths.show(id), kind: wordsOfKind(kind), isOurs: kind === 'client', isBlocking, reasons: answer.reasons.join('. ') };
}

function wordsOf({ audience, contractKind, country }: Talent): string {
  const who = audience === 'agency' ? 'An agency' : 'A freelancer';
  const from = country === null ? '' : ` from ${countryName(country)}`;
  const what = contractKind === null ? 'a talent cloud' : contractKind === 'hourly' ? 'an hourly contract' : 'a fixed-price contract';
  return `${who}${from}, invited to ${what}`;
}
