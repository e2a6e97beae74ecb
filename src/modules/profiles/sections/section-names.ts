/** The sections of every profile, in the order in which they are filled in. */
export const sectionNames = ['headline', 'skills', 'experience', 'rate', 'languages'] as const;
export type SectionName = (typeof sectionNames)[number];

/** What is typed into a section, by field. */
export type Answers = Readonly<Record<string, string>>;

/** A section as it is kept: complete answers, which others may see, and a half-filled draft, which only its owner sees. */
export interface KeptSection {
  readonly answers: Answers | null;
  readonly draft: Answers | null;
}

export type KeptSections = Readonly<Partial<Record<SectionName, KeptSection>>>;

export type SectionState = 'done' | 'half-filled' | 'to do';

/** Whether an address names a section. */
export function isSectionName(name: string): name is SectionName {
  return (sectionNames as readonly string[]).includes(name);
}

/** Where a section stands. What was complete once counts as done, even while a change to it waits as a draft. */
export function stateOf(section: KeptSection | undefined): SectionState {
  if (section?.answers) return 'done';
  return section?.draft ? 'half-filled' : 'to do';
}

/** Whether every section is done. */
export function isComplete(sections: KeptSections): boolean {
  return sectionNames.every((name) => stateOf(sections[name]) === 'done');
}

/** What the section's form shows when it is opened: the draft where there is one, else what was saved. */
export function shownAnswers(section: KeptSection | undefined): Answers {
  return section?.draft ?? section?.answers ?? {};
}

/** Nothing at all was typed. */
export function isEmpty(typed: Answers): boolean {
  return Object.values(typed).every((text) => text === '');
}

/** Whether the same was typed; jsonb keeps its keys in an order of its own. */
export function sameAnswers(one: Answers, other: Answers): boolean {
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...fields].every((field) => (one[field] ?? '') === (other[field] ?? ''));
}

/** The first section still to do; null when all are done. */
export function firstToDo(sections: KeptSections): SectionName | null {
  return sectionNames.find((name) => stateOf(sections[name]) !== 'done') ?? null;
}

/**
 * Where it goes on from a section: the next one that isn't done. Behind the last one the step ends (null),
 * except where every section is required: then it goes back to what was left out.
 */
export function nextSection(sections: KeptSections, from: SectionName, isRequired: boolean): SectionName | null {
  const later = sectionNames.slice(sectionNames.indexOf(from) + 1);
  return later.find((name) => stateOf(sections[name]) !== 'done') ?? (isRequired ? firstToDo(sections) : null);
}
