import { blankForm, currencies, IsList, IsMoney, IsOneOf, IsWebAddress, IsWholeNumber, MaxText, Optional, Required, readForm, listOf, minorUnitsOf, typedAmountOf, type FormReading, type FormView } from '../../../platform/forms/index.js';
import type { Answers, SectionName } from './section-names.js';

const values = (choices: readonly { value: string }[]): string[] => choices.map(({ value }) => value);

/** How well somebody speaks a language. */
export const languageLevels = [
  { value: 'basic', label: 'Basic' },
  { value: 'conversational', label: 'Conversational' },
  { value: 'fluent', label: 'Fluent' },
  { value: 'native', label: 'Native or bilingual' },
] as const;

class HeadlineForm {
  @Required('Enter a headline')
  @MaxText(120)
  headline: string;

  @Required('Write a few sentences')
  @MaxText(2000)
  about: string;
}

class SkillsForm {
  @Required('Enter at least one skill')
  @IsList({ most: 20, longest: 40, message: 'Enter up to 20 skills of 40 characters or fewer, with commas between them' })
  skills: string;

  @Required('Enter the strongest skill')
  @MaxText(40)
  strongestSkill: string;
}

class ExperienceForm {
  @Required('Enter the most recent role')
  @MaxText(120)
  role: string;

  @Required('Enter a company or client')
  @MaxText(120)
  company: string;

  @Required('Enter the year')
  @IsWholeNumber({ min: 1950, max: 2100, message: 'Enter a year, like 2021' })
  fromYear: string;

  @Required('Write what was done')
  @MaxText(2000)
  work: string;

  @Optional()
  @IsWebAddress()
  @MaxText(300)
  link: string;
}

class RateForm {
  @Required('Enter an hourly rate')
  @IsMoney({ currencyField: 'currency' })
  rate: string;

  @Required('Choose a currency')
  @IsOneOf(values(currencies), 'Choose a currency')
  currency: string;
}

class LanguagesForm {
  @Required('Enter a language')
  @MaxText(40)
  language: string;

  @Required('Choose a level')
  @IsOneOf(values(languageLevels), 'Choose a level')
  level: string;

  @Optional()
  @IsList({ most: 10, longest: 40, message: 'Enter up to 10 languages of 40 characters or fewer, with commas between them' })
  others: string;
}

const forms: Record<SectionName, new () => object> = {
  headline: HeadlineForm,
  skills: SkillsForm,
  experience: ExperienceForm,
  rate: RateForm,
  languages: LanguagesForm,
};

/** Reads what was typed into a section. */
export function readSection(name: SectionName, body: unknown): Promise<FormReading<object>> {
  return readForm(forms[name], body);
}

/** The section's form as it is opened, with what was kept before. */
export function blankSection(name: SectionName, kept: Answers): FormView {
  return blankForm(forms[name], kept);
}

/** Valid answers in the form in which they are kept: lists tidy, amounts with all their decimals. */
export function tidied(name: SectionName, typed: Answers): Answers {
  if (name === 'skills') return { ...typed, skills: listOf(typed.skills ?? '').join(', ') };
  if (name === 'languages') return { ...typed, others: listOf(typed.others ?? '').join(', ') };
  if (name === 'rate') return { ...typed, rate: fullAmount(typed.rate ?? '', typed.currency ?? '') };
  return typed;
}

function fullAmount(typed: string, currency: string): string {
  const minor = minorUnitsOf(typed, currency);
  if (minor === null) throw new Error('Only a valid amount is kept.');
  return typedAmountOf(minor, currency);
}
