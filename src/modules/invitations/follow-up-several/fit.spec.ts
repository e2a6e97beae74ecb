import { Invitation } from '../invitation.entity.js';
import type { InvitationState } from '../invitation-state.js';
import { sortForResending, sortForRevoking, type Standing } from './fit.js';

const at = new Date('2026-03-02T10:00:00Z');
const nobody: ReadonlySet<string> = new Set();

function standing(id: string, state: InvitationState, changes: Partial<Standing> & { foldedAddress?: string } = {}): Standing {
  const { foldedAddress = `${id}@x.example`, ...rest } = changes;
  const invitation = Object.assign(new Invitation(), { id, state, foldedAddress, audience: 'freelancer', target: 'cloud', targetKey: 'k', expiresAt: new Date('2026-03-20T10:00:00Z') });
  return { invitation, at, days: 30, hasTwin: false, isUnwanted: false, ...rest };
}

const skippedOf = ({ skipped }: ReturnType<typeof sortForRevoking>): string[] => skipped.map(({ invitation, why }) => `${invitation.id} ${why}`);

describe('several invitations', () => {
  const states: InvitationState[] = ['awaiting approval', 'queued', 'sent', 'accepted', 'declined', 'revoked', 'expired'];
  const several = states.map((state) => standing(state, state));

  it('are sent again where they are open or expired', () => {
    const sorted = sortForResending(several, nobody);
    expect(sorted.fit.map(({ invitation }) => invitation.id)).toEqual(['queued', 'sent', 'expired']);
    expect(skippedOf(sorted)).toEqual(['awaiting approval awaits approval', 'accepted was accepted', 'declined was declined', 'revoked was revoked']);
  });

  it('are revoked where one alone could be', () => {
    expect(sortForRevoking(several).fit.map(({ invitation }) => invitation.id)).toEqual(['queued', 'sent', 'declined', 'expired']);
  });

  it('are not sent again to who asked for none, beside another that asks the same, or more often than one alone', () => {
    const sorted = sortForResending([standing('a', 'sent', { isUnwanted: true }), standing('b', 'expired', { hasTwin: true }), standing('c', 'sent')], new Set(['c']));
    expect(skippedOf(sorted)).toEqual(['a asked not to be invited again', 'b has another open invitation to the same', 'c was sent three times within an hour']);
  });

  it('of two expired ones that ask the same only the first opens again', () => {
    const sorted = sortForResending([standing('a', 'expired', { foldedAddress: 'same@x.example' }), standing('b', 'expired', { foldedAddress: 'same@x.example' })], nobody);
    expect(sorted.fit.map(({ invitation }) => invitation.id)).toEqual(['a']);
    expect(skippedOf(sorted)).toEqual(['b has another open invitation to the same']);
  });
});
