import { RequirementStateConflict } from './onboarding.errors.js';
import { blankContent, changesBetween, changesWhatIsAgreed, missingIn } from './requirement-content.js';
import { Requirement } from './requirement.entity.js';

const by = { byId: 'dana', at: new Date('2026-11-27T09:00:00Z') };
const content = { ...blankContent('sign', 'NDA'), hint: 'One page', why: 'Secrets', body: 'Keep it' };

function drafted(): Requirement {
  const requirement = Object.assign(new Requirement(), { kind: 'sign', isActive: false, version: 0, approvalsFromVersion: 1, retiredAt: null, retiredById: null });
  requirement.keepDraft(content, by);
  return requirement;
}

function published(): Requirement {
  const requirement = drafted();
  requirement.publish({ asksAgain: false });
  return requirement;
}

describe('A requirement', () => {
  it('is asked of nobody before it is published', () => {
    const requirement = drafted();
    expect([requirement.state, requirement.isActive, requirement.title]).toEqual(['draft', false, 'NDA']);
    requirement.publish({ asksAgain: false });
    expect([requirement.state, requirement.isActive, requirement.version, requirement.draft]).toEqual(['in use', true, 1, null]);
  });

  it('keeps its words in use while a draft is written, and takes the draft’s when that is published', () => {
    const requirement = published();
    requirement.keepDraft({ ...content, body: 'Keep it well' }, by);
    expect([requirement.content.body, requirement.written.body]).toEqual(['Keep it', 'Keep it well']);
    requirement.publish({ asksAgain: true });
    expect([requirement.content.body, requirement.version, requirement.approvalsFromVersion]).toEqual(['Keep it well', 2, 2]);
  });

  it('goes back to the words in use when a draft is discarded', () => {
    const requirement = published();
    requirement.keepDraft({ ...content, title: 'Another' }, by);
    requirement.discardDraft();
    expect(requirement.written).toEqual(content);
  });

  it('cannot be published without a draft, nor lose its only words', () => {
    expect(() => published().publish({ asksAgain: false })).toThrow(RequirementStateConflict);
    expect(() => drafted().discardDraft()).toThrow(RequirementStateConflict);
    expect(() => drafted().retire(by)).toThrow(RequirementStateConflict);
  });

  it('is retired once, and asked for again with a new version', () => {
    const requirement = published();
    expect([requirement.retire(by), requirement.retire(by)]).toEqual([true, false]);
    expect([requirement.state, requirement.isActive]).toEqual(['retired', false]);
    requirement.keepDraft(content, by);
    requirement.publish({ asksAgain: false });
    expect([requirement.state, requirement.isActive, requirement.version]).toEqual(['in use', true, 2]);
  });
});

describe('What a requirement says', () => {
  it('is complete when everything is written that its kind needs', () => {
    const plan = { hasOwnReviewers: false };
    expect(missingIn(content, { kind: 'sign', ...plan })).toEqual([]);
    expect(missingIn(blankContent('sign', 'NDA'), { kind: 'sign', ...plan })).toHaveLength(3);
    expect(missingIn(content, { kind: 'questions', ...plan })).toEqual(['Add at least one question']);
    expect(missingIn({ ...content, reviewer: 'client' }, { kind: 'sign', ...plan })).toHaveLength(1);
    expect(missingIn({ ...content, reviewer: 'client' }, { kind: 'sign', hasOwnReviewers: true })).toEqual([]);
  });

  it('is compared field by field; only other words or questions are another agreement', () => {
    expect(changesBetween(content, { ...content, title: 'B', validForDays: 30 })).toEqual(['title', 'validity']);
    expect(changesWhatIsAgreed(content, { ...content, title: 'B' })).toBe(false);
    expect(changesWhatIsAgreed(content, { ...content, body: 'B' })).toBe(true);
    expect(changesWhatIsAgreed(content, { ...content, questions: [{ key: 'a', label: 'A' }] })).toBe(true);
  });
});
