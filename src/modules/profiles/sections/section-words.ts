import type { OwnerKind } from '../profile-owner.js';
import { currencies } from '../../../platform/forms/index.js';
import { languageLevels } from './section-forms.js';
import type { SectionName } from './section-names.js';

/** A field as a person reads it. */
export interface FieldWords {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly isLong?: boolean;
  readonly isOptional?: boolean;
  readonly width?: string;
  readonly inputmode?: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

/** A section as a person reads it. */
export interface SectionWords {
  readonly title: string;
  /** One sentence under the title. */
  readonly about: string;
  readonly fields: readonly FieldWords[];
}

const chosen = (label: string, choices: readonly { value: string; label: string }[]): FieldWords['choices'] => [{ value: '', label }, ...choices];

/** A freelancer is asked about "you", an agency about "the agency"; where that is all, the sentence stands once. */
const wordsFor = (by: (freelancer: string, agency: string) => string): Record<SectionName, SectionWords> => ({
  headline: {
    title: 'Headline',
    about: by('What you do, in one line, and a few sentences about you.', 'What the agency does, in one line, and a few sentences about it.'),
    fields: [
      { name: 'headline', label: 'Headline', hint: by('Such as: Product designer for design systems', 'Such as: Brand and product design for health care') },
      { name: 'about', label: by('About you', 'About the agency'), isLong: true },
    ],
  },
  skills: {
    title: 'Skills',
    about: by('What you can do for a client.', 'What the agency can do for a client.'),
    fields: [
      { name: 'skills', label: 'Skills', hint: 'With commas between them' },
      { name: 'strongestSkill', label: 'Strongest skill' },
    ],
  },
  experience: {
    title: 'Experience',
    about: by('The work you did most recently.', 'A project the agency did recently.'),
    fields: [
      { name: 'role', label: by('Most recent role', 'Most recent project') },
      { name: 'company', label: 'Company or client' },
      { name: 'fromYear', label: 'From year', width: '10', inputmode: 'numeric' },
      { name: 'work', label: by('What you did', 'What the agency did'), isLong: true },
      { name: 'link', label: by('Link to your work', 'Link to the work'), hint: 'A web address that begins with https://', isOptional: true, inputmode: 'url' },
    ],
  },
  rate: {
    title: 'Rate',
    about: by('What you usually ask for an hour. Each contract names its own.', 'What the agency usually asks for an hour of one person. Each contract names its own.'),
    fields: [
      { name: 'rate', label: by('Hourly rate', 'Usual hourly rate'), width: '10', inputmode: 'decimal' },
      { name: 'currency', label: 'Currency', width: '20', choices: chosen('Choose a currency', currencies) },
    ],
  },
  languages: {
    title: 'Languages',
    about: by('The languages you work in.', 'The languages the agency works in.'),
    fields: [
      { name: 'language', label: 'Language', hint: by('The one you work in most', 'The one it works in most'), width: '20' },
      { name: 'level', label: 'Level', width: '20', choices: chosen('Choose a level', languageLevels) },
      { name: 'others', label: 'Other languages', hint: 'With commas between them', isOptional: true },
    ],
  },
});

const words: Record<OwnerKind, Record<SectionName, SectionWords>> = {
  freelancer: wordsFor((freelancer) => freelancer),
  agency: wordsFor((_freelancer, agency) => agency),
};

/** The words of a section, for a freelancer or for an agency. */
export function sectionWords(name: SectionName, kind: OwnerKind): SectionWords {
  return words[kind][name];
}
