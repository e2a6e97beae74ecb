import fc from 'fast-check';
import { Opportunity } from './opportunity.entity.js';
import { AnswerDayIsOver, OpportunityHasEnded, OpportunityIsWithdrawn } from './opportunity.errors.js';

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

function aDraft(): Opportunity {
  return Object.assign(new Opportunity(), { id: 'o1', clientId: 'k1', state: 'draft', answerBy: '2026-02-16' });
}

function anOpen(): Opportunity {
  const opportunity = aDraft();
  opportunity.post({ byId: 'p1', toldCount: 3, at: noon('2026-02-02') });
  return opportunity;
}

describe('an opportunity', () => {
  it('is posted once', () => {
    const opportunity = anOpen();
    expect(opportunity.post({ byId: 'p2', toldCount: 9, at: noon('2026-02-03') })).toBe(false);
    expect(opportunity).toMatchObject({ state: 'open', postedById: 'p1', toldCount: 3, postedAt: noon('2026-02-02') });
  });

  it('is not posted when nobody could answer any more', () => {
    const draft = aDraft();
    expect(() => draft.post({ byId: 'p1', toldCount: 3, at: noon('2026-02-17') })).toThrow(AnswerDayIsOver);
    expect(draft.state).toBe('draft');
  });

  it('takes answers to the last minute of its last day in UTC, and not a moment longer', () => {
    expect(anOpen().takesAnswers(new Date('2026-02-16T23:59:59.999Z'))).toBe(true);
    expect(anOpen().takesAnswers(new Date('2026-02-17T00:00:00Z'))).toBe(false);
    expect(aDraft().takesAnswers(noon('2026-02-03'))).toBe(false);
  });

  it('ends once in each way, keeps the reason, and may be withdrawn after it closed', () => {
    const opportunity = anOpen();
    expect(opportunity.end('closed', { why: '', byId: 'p1', at: noon('2026-02-04') })).toBe(true);
    expect(opportunity.end('closed', { why: 'Again', byId: 'p2', at: noon('2026-02-05') })).toBe(false);
    expect(opportunity).toMatchObject({ state: 'closed', endedWhy: null, endedAt: noon('2026-02-04') });
    expect(() => opportunity.refuseIfWithdrawn()).not.toThrow();
    expect(opportunity.end('withdrawn', { why: 'No budget', byId: 'p2', at: noon('2026-02-06') })).toBe(true);
    expect(opportunity).toMatchObject({ state: 'withdrawn', endedWhy: 'No budget', endedById: 'p2' });
    expect(() => opportunity.refuseIfWithdrawn()).toThrow(OpportunityIsWithdrawn);
    expect(() => opportunity.end('closed', { why: '', byId: 'p1', at: noon('2026-02-07') })).toThrow(OpportunityHasEnded);
  });

  it('never takes answers again once it has ended, whatever is pressed in whatever order', () => {
    const deeds = fc.array(fc.constantFrom('post', 'closed', 'withdrawn'), { maxLength: 8 });
    fc.assert(
      fc.property(deeds, (all) => {
        const opportunity = aDraft();
        let hasEnded = false;
        for (const deed of all) {
          press(opportunity, deed);
          hasEnded ||= opportunity.state === 'closed' || opportunity.state === 'withdrawn';
          expect(opportunity.takesAnswers(noon('2026-02-03'))).toBe(opportunity.state === 'open');
          if (hasEnded) expect(opportunity.state).not.toBe('open');
          expect(opportunity.postedAt === null || opportunity.postedAt === undefined).toBe(opportunity.state === 'draft');
        }
      }),
    );
  });
});

/** Refusals are part of the story. */
function press(opportunity: Opportunity, deed: 'post' | 'closed' | 'withdrawn'): void {
  const at = noon('2026-02-03');
  if (deed === 'post') opportunity.post({ byId: 'p1', toldCount: 1, at });
  else if (opportunity.state === 'draft') expect(() => opportunity.end(deed, { why: '', byId: 'p1', at })).toThrow();
  else if (opportunity.state === 'withdrawn' && deed === 'closed') expect(() => opportunity.end(deed, { why: '', byId: 'p1', at })).toThrow(OpportunityHasEnded);
  else opportunity.end(deed, { why: '', byId: 'p1', at });
}
