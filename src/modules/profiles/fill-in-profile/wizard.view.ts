import { formView, type FieldError, type FormView } from '../../../platform/forms/index.js';
import { keptFields, type Viewer } from '../../../platform/security/index.js';
import { page, translate, type PageAnswer } from '../../../platform/views/index.js';
import { journeyHeader } from '../../journeys/index.js';
import { kindOf } from '../profile-owner.js';
import { profilesPaths } from '../profiles.paths.js';
import type { Answers, SectionName } from '../sections/section-names.js';
import { sectionWords } from '../sections/section-words.js';
import { seenAs } from '../sections/seen-section.js';
import { fieldsView, sectionListView, sectionTitle } from '../sections/section.view.js';
import { shownSection } from '../show-profile/shown-profile.view.js';
import { isRequired, maySkipToVerification, type WizardPlace } from './wizard-place.js';

/** The form of a section, opened or refused. */
interface ShownForm {
  readonly form: FormView;
  /** What a refused form was opened over; one that is opened now, or over what was saved meanwhile, is opened over what stands there. */
  readonly seen?: string;
  readonly status?: 409 | 422;
}

/** The page of one section. */
export function wizardPage(place: WizardPlace, section: SectionName, shown: ShownForm, viewer: Viewer): PageAnswer {
  return page('profiles/wizard', wizardView(place, section, shown, viewer), { layout: 'focus', status: shown.status ?? 200 });
}

/** What views/profiles/wizard shows: one section, and where all of them stand. */
function wizardView(place: WizardPlace, section: SectionName, { form, seen, status }: ShownForm, { locale }: Viewer): object {
  const { membershipId, sections, cloudName, ownerName, owner } = place;
  const { title, about } = sectionWords(section, kindOf(owner));
  const isAgency = owner.agencyId !== null;
  const saved = sections[section]?.answers ?? null;
  return {
    ...surroundings(place, locale),
    form,
    seen: seen ?? seenAs(saved),
    changed: status === 409 ? shownSection(section, saved, { kind: kindOf(owner), lang: locale }) : null,
    intro: isAgency
      ? translate('For {agency} in {cloud}. The profile stays between you and clients whose cloud it is in; the public listing is another page.', { agency: ownerName, cloud: cloudName }, locale)
      : translate('For {cloud}. Your profile stays private until you publish it yourself.', { cloud: cloudName }, locale),
    sections: sectionListView(sections, section, { pathOf: (name) => profilesPaths.wizardSection(membershipId, name), lang: locale }),
    sectionTitle: translate(title, {}, locale),
    about: translate(about, {}, locale),
    hasDraft: (sections[section]?.draft ?? null) !== null,
    fields: fieldsView(section, kindOf(owner), locale),
    action: profilesPaths.wizardSection(membershipId, section),
    skipPath: isRequired(place) ? null : profilesPaths.wizardSkip(membershipId, section),
    whyNoSkip: isRequired(place) ? translate('{cloud} asks for a complete profile, so no section can be skipped.', { cloud: cloudName }, locale) : '',
    exitPath: profilesPaths.wizardExit(membershipId, section),
    verificationPath: maySkipToVerification(place) ? profilesPaths.wizardVerification(membershipId, section) : null,
  };
}

/** What views/profiles/half-filled shows: what was typed rides along in hidden fields. */
export function halfFilledView(place: WizardPlace, section: SectionName, { typed, errors }: { typed: Answers; errors: readonly FieldError[] }, { locale }: Viewer): object {
  const name = sectionTitle(section, locale);
  // The fields stand on another page, so the messages lead nowhere from here.
  const missing = errors.map(({ message }) => ({ field: '', message: `${name}: ${translate(message, {}, locale)}` }));
  return {
    ...surroundings(place, locale),
    form: formView({}, missing),
    heading: translate('{section} is half-filled', { section: name }, locale),
    kept: keptFields(typed),
    action: profilesPaths.wizardSkip(place.membershipId, section),
  };
}

/** What views/profiles/existing shows: the profile from before, taken as it is or gone through again. */
export function existingView(place: WizardPlace, { locale }: Viewer): object {
  const { membershipId, cloudName, sections } = place;
  const pathOf = (name: SectionName): string => profilesPaths.wizardSection(membershipId, name);
  return {
    ...surroundings(place, locale),
    text: translate('All five sections are filled in. {cloud} gets to see it as it is now; you can change it at any time.', { cloud: cloudName }, locale),
    sections: sectionListView(sections, 'headline', { pathOf, lang: locale }).map((section) => ({ ...section, isCurrent: false })),
    action: profilesPaths.wizard(membershipId),
  };
}

function surroundings({ steps, owner }: WizardPlace, lang: string): { title: string; journeyHeader: object | null } {
  const key = owner.agencyId === null ? 'create-profile' : 'create-agency-profile';
  return { title: translate('Create your profile', {}, lang), journeyHeader: journeyHeader(steps, key, lang) };
}
