import { blankForm, countryCodes, IsList, IsOneOf, IsWebAddress, listOf, MaxText, Required, type FormView } from '../../../platform/forms/index.js';
import type { ListingTexts } from '../agency.entity.js';
import { sizes } from './sizes.js';

/** What an agency says of itself, as one of its people types it. Its state is no field of any form. */
export class ListingForm {
  @Required("Enter the agency's name")
  @MaxText(120)
  name: string;

  @MaxText(140)
  tagline: string;

  @MaxText(5000)
  about: string;

  @IsList({ most: 30, longest: 60, message: 'Enter up to 30 skills of 60 characters or fewer, with commas between them' })
  skills: string;

  @MaxText(120)
  place: string;

  @IsOneOf(countryCodes, 'Choose a country')
  country: string;

  @IsOneOf(sizes.map(({ value }) => value), 'Choose a size')
  size: string;

  @IsList({ most: 20, longest: 40, message: 'Enter up to 20 languages of 40 characters or fewer, with commas between them' })
  languages: string;

  @IsWebAddress()
  @MaxText(200)
  website: string;
}

/** The form's texts as the agency keeps them. */
export function textsOf({ name, tagline, about, skills, place, country, size, languages, website }: ListingForm): ListingTexts {
  return {
    name,
    tagline,
    about,
    place,
    skills: listOf(skills),
    languages: listOf(languages),
    country: country || null,
    size: size || null,
    website: website || null,
  };
}

/** The form filled with what is there. */
export function listingForm(texts: ListingTexts): FormView {
  const { name, tagline, about, skills, languages, place, country, size, website } = texts;
  return blankForm(ListingForm, { name, tagline, about, place, skills: skills.join(', '), languages: languages.join(', '), country: country ?? '', size: size ?? '', website: website ?? '' });
}
