import fc from 'fast-check';
import { FollowUp } from './follow-up.entity.js';

const at = new Date('2026-03-02T10:00:00Z');

function of(rowCount: number): FollowUp {
  return Object.assign(new FollowUp(), { state: 'under way', rowCount, doneUpTo: 0, doneCount: 0, skippedCount: 0, endedAt: null, stoppedById: null });
}

describe('following up all that fit', () => {
  it('ends with its last one, however the parts fall', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ done: fc.nat(50), skipped: fc.nat(50) }).filter(({ done, skipped }) => done + skipped > 0), { minLength: 1, maxLength: 20 }), (parts) => {
        const all = of(parts.reduce((sum, { done, skipped }) => sum + done + skipped, 0));
        for (const [index, part] of parts.entries()) {
          expect([all.state, all.endedAt]).toEqual(['under way', null]);
          all.wentOn(part, at);
          expect(all.doneCount + all.skippedCount).toBe(all.doneUpTo);
          expect(all.state === 'done').toBe(index === parts.length - 1);
        }
        expect(all.endedAt).toEqual(at);
      }),
    );
  });

  it('is stopped once, and not after its end', () => {
    const all = of(3);
    all.stop('somebody', at);
    all.stop('another', new Date(0));
    expect([all.state, all.stoppedById, all.endedAt]).toEqual(['stopped', 'somebody', at]);
    const done = of(1);
    done.wentOn({ done: 1, skipped: 0 }, at);
    done.stop('somebody', at);
    expect([done.state, done.stoppedById]).toEqual(['done', null]);
  });
});
