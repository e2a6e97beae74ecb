import { Wizard } from './fill-in-profile/wizard.entity.js';
import { Profile } from './profile.entity.js';
import { ProfileNotReady } from './profile.errors.js';
import { Section } from './sections/section.entity.js';

const at = new Date('2026-11-27T10:00:00Z');
const later = new Date('2026-11-28T10:00:00Z');

const aProfile = (owner: Partial<Profile> = { personId: 'rosa', agencyId: null }): Profile =>
  Object.assign(new Profile(), { id: '0196-aaaaaa', photoFileId: null, slug: null, publishedAt: null, ...owner });

describe('a profile', () => {
  it('becomes public by its owner only, once, and private again at once', () => {
    const profile = aProfile();
    expect(profile.publish({ fullName: 'Rosa Lindgren', hasHeadline: true, at })).toBe(true);
    expect(profile.publish({ fullName: 'Rosa Lindgren', hasHeadline: true, at: later })).toBe(false);
    expect([profile.slug, profile.publishedAt]).toEqual(['rosa-lindgren-aaaaaa', at]);
    expect([profile.unpublish(), profile.unpublish(), profile.isPublished]).toEqual([true, false, false]);
  });

  it('is not published empty, and an agency’s never', () => {
    expect(() => aProfile().publish({ fullName: 'Rosa', hasHeadline: false, at })).toThrow(ProfileNotReady);
    expect(() => aProfile({ personId: null, agencyId: 'orbit' }).publish({ fullName: 'Orbit', hasHeadline: true, at })).toThrow(ProfileNotReady);
  });

  it('names the photo that nobody needs any more', () => {
    const profile = aProfile();
    expect([profile.changePhoto('one', at), profile.changePhoto('two', at), profile.changePhoto(null, at)]).toEqual([null, 'one', 'two']);
  });
});

describe('a section', () => {
  it('is news only when something changed, and completes its draft', () => {
    const section = Section.begin('profile', 'headline');
    section.keepDraft({ headline: 'Pain' }, at);
    expect(section.save({ headline: 'Painter', about: 'x' }, at)).toBe(true);
    expect([section.draft, section.save({ about: 'x', headline: 'Painter' }, later)]).toEqual([null, false]);
    section.keepDraft({ headline: '' }, later);
    section.discardDraft(later);
    expect([section.answers, section.draft]).toEqual([{ headline: 'Painter', about: 'x' }, null]);
  });
});

describe('a wizard', () => {
  it('ends once, and stays as it ended', () => {
    const wizard = Object.assign(new Wizard(), { subjectId: 'membership', section: 'headline', endedAt: null, outcome: null });
    wizard.moveTo('rate', at);
    expect([wizard.end('skipped', at), wizard.end('finished', later), wizard.outcome, wizard.endedAt, wizard.section]).toEqual([true, false, 'skipped', at, 'rate']);
  });
});
