import { translate } from '../../../platform/views/index.js';
import type { OwnerKind } from '../profile-owner.js';
import { sectionNames, stateOf, type KeptSections, type SectionName, type SectionState } from './section-names.js';
import { sectionWords } from './section-words.js';

const stateWords = { done: 'Done', 'half-filled': 'Half-filled', 'to do': 'To do' } as const;
const stateBadges = { done: 'ok', 'half-filled': 'wait', 'to do': 'idle' } as const;

/** What views/profiles/_fields shows: a section's fields in the words of its owner's kind. */
export function fieldsView(name: SectionName, kind: OwnerKind, lang: string): object[] {
  return sectionWords(name, kind).fields.map((field) => ({
    name: field.name,
    label: translate(field.label, {}, lang),
    hint: field.hint === undefined ? '' : translate(field.hint, {}, lang),
    isLong: field.isLong ?? false,
    isOptional: field.isOptional ?? false,
    width: field.width ?? '',
    inputmode: field.inputmode ?? '',
    choices: field.choices ?? null,
  }));
}

/** What views/profiles/_sections shows: all names from the start, each with where it stands. */
export function sectionListView(sections: KeptSections, current: SectionName, { pathOf, lang }: { pathOf: (name: SectionName) => string; lang: string }): object[] {
  return sectionNames.map((name) => ({
    label: sectionTitle(name, lang),
    path: pathOf(name),
    isCurrent: name === current,
    badge: stateBadge(stateOf(sections[name]), lang),
  }));
}

/** Where a section stands, as a badge. */
export function stateBadge(state: SectionState, lang: string): { kind: string; label: string } {
  return { kind: stateBadges[state], label: translate(stateWords[state], {}, lang) };
}

/** A section's name on the screen; it is the same for freelancers and agencies. */
export function sectionTitle(name: SectionName, lang: string): string {
  return translate(sectionWords(name, 'freelancer').title, {}, lang);
}

/** For somebody whose form was opened over something else than stands there now; the page shows that beside what they typed. */
export function changedMeanwhile(lang: string): string {
  return translate('This section was saved in another window while you were typing. Nothing of yours was saved. See what stands there now; then save yours in its place, or leave it.', {}, lang);
}
