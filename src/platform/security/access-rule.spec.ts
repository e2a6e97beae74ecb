import { admin, agencyMember, clientMember, signedIn } from './access-rule.js';
import type { ActingAs, Viewer } from './viewer.js';

const viewer = (actingAs: ActingAs, isAdmin = false): Viewer => ({
  personId: 'p',
  fullName: 'Dana Whitfield',
  email: 'dana@meridian.example',
  isAdmin,
  timeZone: 'UTC',
  locale: 'en',
  sessionId: 's',
  actingAs,
});
const own = viewer({ kind: 'self' });
const reviewer = viewer({ kind: 'client', id: 'c', name: 'Meridian Labs', role: 'reviewer' });
const agency = viewer({ kind: 'agency', id: 'a', name: 'Orbit Studio', role: 'owner' });

describe('a rule', () => {
  it('of being signed in lets everybody in who is', () => expect([own, reviewer, agency].map(signedIn.allows)).toEqual([true, true, true]));

  it('of the back office lets admins in, whomever they act for', () => {
    expect([admin.allows(own), admin.allows(viewer({ kind: 'self' }, true))]).toEqual([false, true]);
  });

  it('of a client lets in who acts for one, in one of its roles', () => {
    expect([own, reviewer, agency].map(clientMember().allows)).toEqual([false, true, false]);
    expect(clientMember('owner', 'reviewer').allows(reviewer)).toBe(true);
    expect(clientMember('owner', 'finance').allows(reviewer)).toBe(false);
  });

  it('of a client says which context would open it', () => {
    const context = { kind: 'client' as const, id: 'c', name: 'Meridian Labs', role: 'finance', openOffers: 0, unread: 0 };
    expect(clientMember('owner').opensFor?.(context)).toBe(false);
    expect(clientMember('finance').opensFor?.(context)).toBe(true);
    expect(clientMember().opensFor?.({ ...context, kind: 'agency' })).toBe(false);
  });

  it('of an agency lets in who acts for one, and says which context would open it', () => {
    expect([own, reviewer, agency].map(agencyMember('owner', 'manager').allows)).toEqual([false, false, true]);
    expect(agencyMember('manager').allows(agency)).toBe(false);
    const context = { kind: 'agency' as const, id: 'a', name: 'Orbit Studio', role: 'member', openOffers: 0, unread: 0 };
    expect([agencyMember().opensFor?.(context), agencyMember('owner').opensFor?.(context)]).toEqual([true, false]);
  });
});
