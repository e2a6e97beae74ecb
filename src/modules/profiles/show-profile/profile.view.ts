import { acceptAttribute, wordsOfSize, wordsOfTypes } from '../../../platform/files/index.js';
import type { FormView } from '../../../platform/forms/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { translate } from '../../../platform/views/index.js';
import { photoRules } from '../change-photo/photo-rules.js';
import { kindOf, type ProfileOwner } from '../profile-owner.js';
import { profilesPaths } from '../profiles.paths.js';
import { sectionNames, stateOf, type Answers, type SectionName } from '../sections/section-names.js';
import { sectionWords } from '../sections/section-words.js';
import { fieldsView, sectionTitle, stateBadge } from '../sections/section.view.js';
import type { ProfileRow } from './profile.query.js';
import { shownSection } from './shown-profile.view.js';

/** What views/profiles/show shows: one's own profile, section by section. */
export function profileView(row: ProfileRow, owner: ProfileOwner, form: FormView, { locale }: Viewer): object {
  const isAgency = owner.agencyId !== null;
  return {
    title: translate('Profile', {}, locale),
    heading: isAgency ? translate('Profile of {agency}', { agency: row.name }, locale) : translate('Your profile', {}, locale),
    form,
    sections: sectionNames.map((name) => ownSection(name, row, { owner, lang: locale })),
    visibility: isAgency ? agencyVisibility(locale) : freelancerVisibility(row, locale),
    photo: isAgency ? null : photoView(row, locale),
  };
}

function ownSection(name: SectionName, { sections }: ProfileRow, { owner, lang }: { owner: ProfileOwner; lang: string }): object {
  const shown = shownSection(name, sections[name]?.answers ?? null, { kind: kindOf(owner), lang });
  return {
    title: sectionTitle(name, lang),
    changePath: profilesPaths.section(name),
    badge: stateBadge(stateOf(sections[name]), lang),
    hasDraft: (sections[name]?.draft ?? null) !== null,
    shown,
  };
}

function freelancerVisibility({ publishedAt, slug, sections }: ProfileRow, lang: string): object {
  const previewPath = sections.headline?.answers ? profilesPaths.publication : null;
  if (publishedAt === null || slug === null) {
    const hidden = translate('Only you, and clients whose talent cloud you are in, can see it. There is no public page, and no search finds you.', {}, lang);
    const text = previewPath ? hidden : `${hidden} ${translate('You can publish it once the section Headline is filled in.', {}, lang)}`;
    return { lead: translate('Private.', {}, lang), kind: 'info', text, previewPath, publicPath: null, endPath: null };
  }
  const text = translate('Anybody can see it, and search engines may show it.', {}, lang);
  return { lead: translate('Published.', {}, lang), kind: 'ok', text, previewPath: null, publicPath: profilesPaths.freelancer(slug), endPath: profilesPaths.publicationEnd };
}

function agencyVisibility(lang: string): object {
  const text = translate('Clients whose talent cloud the agency is in can see it. What strangers see is the public listing, which is another page.', {}, lang);
  return { lead: translate('Not public.', {}, lang), kind: 'info', text, previewPath: null, publicPath: null, endPath: null };
}

function photoView({ name, photoFileId }: ProfileRow, lang: string): object {
  const { accept, maxBytes } = photoRules;
  return {
    name,
    imagePath: photoFileId === null ? null : `${profilesPaths.photo}?v=${photoFileId}`,
    action: profilesPaths.photo,
    removalPath: photoFileId === null ? null : profilesPaths.photoRemoval,
    accept: acceptAttribute(accept),
    hint: translate('A {types}, up to {size}. Place and time of the picture are taken out of it.', { types: wordsOfTypes(accept), size: wordsOfSize(maxBytes) }, lang),
  };
}

interface SectionPage {
  readonly owner: ProfileOwner;
  readonly section: SectionName;
  readonly form: FormView;
  readonly seen: string;
  /** What was saved in another window while this one was open; null where nothing was. */
  readonly changed: Answers | null;
}

/** What views/profiles/section shows: one section of one's own profile, to change it. */
export function sectionView(row: ProfileRow, { owner, section, form, seen, changed }: SectionPage, { locale }: Viewer): object {
  const words = sectionWords(section, kindOf(owner));
  return {
    title: translate(words.title, {}, locale),
    about: translate(words.about, {}, locale),
    form,
    fields: fieldsView(section, kindOf(owner), locale),
    hasDraft: (row.sections[section]?.draft ?? null) !== null,
    isPublished: row.publishedAt !== null,
    seen,
    changed: shownSection(section, changed, { kind: kindOf(owner), lang: locale }),
    action: profilesPaths.section(section),
    backPath: profilesPaths.profile,
  };
}
