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

const shared = {
  currency: { name: 'currency', label: 'Currency', choices: chosen('Choose a currency', currencies) },
  language: { name: 'language', label: 'Language', width: '20' },
  level: { name: 'level', label: 'Level', choices: chosen('Choose a level', languageLevels) },
  others: { name: 'others', label: 'Other languages', hint: 'With commas between them', isOptional: true },
  link: { name: 'link', label: 'Link to your work', hint: 'A web address that begins with https://', isOptional: true, inputmode: 'url' },
} satisfies Record<string, FieldWords>;

const freelancer: Record<SectionName, SectionWords> = {
  headline: {
    title: 'Headline',
    about: 'What you do, in one line, and a few sentences about you.',
    fields: [
      { name: 'headline', label: 'Headline', hint: 'Such as: Product designer for design systems' },
      { name: 'about', label: 'About you', isLong: true },
    ],
  },
  skills: {
    title: 'Skills',
    about: 'What you can do for a client.',
    fields: [
      { name: 'skills', label: 'Skills', hint: 'With commas between them' },
      { name: 'strongestSkill', label: 'Strongest skill' },
    ],
  },
  experience: {
    title: 'Experience',
    about: 'The work you did most recently.',
    fields: [
      { name: 'role', label: 'Most recent role' },
      { name: 'company', label: 'Company or client' },
      { name: 'fromYear', label: 'From year', width: '10', inputmode: 'numeric' },
      { name: 'work', label: 'What you did', isLong: true },
      shared.link,
    ],
  },
  rate: {
    title: 'Rate',
    about: 'What you usually ask for an hour. Each contract names its own.',
    fields: [{ name: 'rate', label: 'Hourly rate', width: '10', inputmode: 'decimal' }, shared.currency],
  },
  languages: { title: 'Languages', about: 'The languages you work in.', fields: [{ ...shared.language, hint: 'The one you work in most' }, shared.level, shared.others] },
};

const agency: Record<SectionName, SectionWords> = {
  headline: {
    title: 'Headline',
    about: 'What the agency does, in one line, and a few sentences about it.',
    fields: [
      { name: 'headline', label: 'Headline', hint: 'Such as: Brand and product design for health care' },
      { name: 'about', label: 'About the agency', isLong: true },
    ],
  },
  skills: {
    title: 'Skills',
    about: 'What the agency can do for a client.',
    fields: [
      { name: 'skills', label: 'Skills', hint: 'With commas between them' },
      { name: 'strongestSkill', label: 'Strongest skill' },
    ],
  },
  experience: {
    title: 'Experience',
    about: 'A project the agency did recently.',
    fields: [
      { name: 'role', label: 'Most recent project' },
      { name: 'company', label: 'Company or client' },
      { name: 'fromYear', label: 'From year', width: '10', inputmode: 'numeric' },
      { name: 'work', label: 'What the agency did', isLong: true },
      shared.link,
    ],
  },
  rate: {
    title: 'Rate',
    about: 'What the agency usually asks for an hour of one person. Each contract names its own.',
    fields: [{ name: 'rate', label: 'Usual hourly rate', width: '10', inputmode: 'decimal' }, shared.currency],
  },
  languages: { title: 'Languages', about: 'The languages the agency works in.', fields: [{ ...shared.language, hint: 'The one it works in most' }, shared.level, shared.others] },
};

/** The words of a section, for a freelancer or for an agency. */
export function sectionWords(name: SectionName, kind: OwnerKind): SectionWords {
  return (kind === 'agency' ? agency : freelancer)[name];
}
