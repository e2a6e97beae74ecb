import { minorUnitsOf } from '../../../platform/forms/index.js';
import { translate } from '../../../platform/views/index.js';
import type { OwnerKind } from '../profile-owner.js';
import { languageLevels } from '../sections/section-forms.js';
import { sectionNames, type Answers, type SectionName } from '../sections/section-names.js';
import { sectionWords } from '../sections/section-words.js';
import { sectionTitle } from '../sections/section.view.js';
import type { ProfileRow } from './profile.query.js';

/** What others read of a section. */
export interface ShownSection {
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly value?: string; readonly minor?: string; readonly currency?: string }[];
  /** What was written in several lines. */
  readonly text: string;
  readonly link: string;
}

/** What others read of a profile. */
export interface ShownProfile {
  readonly name: string;
  readonly photoPath: string | null;
  readonly headline: string;
  readonly about: string;
  /** The other complete sections, in their order. */
  readonly sections: readonly ShownSection[];
}

interface Reader {
  readonly kind: OwnerKind;
  readonly lang: string;
}

/** What views/profiles/_shown shows: the complete sections and nothing else. The preview and the public page are made of it alike. */
export function shownProfile({ name, sections }: ProfileRow, { photoPath, ...reader }: Reader & { photoPath: string | null }): ShownProfile {
  const answers = sections.headline?.answers;
  const rest = sectionNames.filter((section) => section !== 'headline');
  return {
    name,
    photoPath,
    headline: answers?.headline ?? '',
    about: answers?.about ?? '',
    sections: rest.flatMap((section) => shownSection(section, sections[section]?.answers ?? null, reader) ?? []),
  };
}

/** A section's complete answers as others read them; null where it isn't complete. Drafts never come here. */
export function shownSection(name: SectionName, answers: Answers | null, { kind, lang }: Reader): ShownSection | null {
  if (!answers) return null;
  const { fields } = sectionWords(name, kind);
  const short = fields.filter((field) => !field.isLong && field.name !== 'link' && field.name !== 'currency');
  return {
    title: sectionTitle(name, lang),
    facts: short.flatMap((field) => {
      const value = answers[field.name] ?? '';
      return value === '' ? [] : [{ label: translate(field.label, {}, lang), ...shownValue(field.name, value, { answers, lang }) }];
    }),
    text: fields.filter((field) => field.isLong).map((field) => answers[field.name] ?? '').join('\n\n'),
    link: answers.link ?? '',
  };
}

function shownValue(field: string, value: string, { answers, lang }: { answers: Answers; lang: string }): { value: string } | { minor: string; currency: string } {
  const { currency = '' } = answers;
  if (field === 'rate') return { minor: String(minorUnitsOf(value, currency) ?? 0n), currency };
  if (field === 'level') return { value: translate(languageLevels.find((level) => level.value === value)?.label ?? value, {}, lang) };
  return { value };
}
