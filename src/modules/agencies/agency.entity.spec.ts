import fc from 'fast-check';
import { Agency, type ListingTexts } from './agency.entity.js';
import { NothingToSuspend } from './agency.errors.js';

const at = new Date('2026-11-27T12:00:00Z');
const later = new Date('2026-11-28T12:00:00Z');
const texts: ListingTexts = { name: 'Orbit Studio', tagline: '', about: '', skills: [], languages: [], place: '', country: null, size: null, website: null };

function draft(): Agency {
  const id = '019d0000-0000-7000-8000-0000000a1b2c';
  return Object.assign(new Agency(), { ...texts, id, foldedName: 'orbit studio', slug: 'orbit-studio-0a1b2c', state: 'draft', logoFileId: null, publishedAt: null, changedAt: at, suspendedAt: null, suspendedById: null, suspensionReason: null });
}

const deeds: Record<string, (agency: Agency) => unknown> = {
  publish: (agency) => agency.publish(later),
  edit: (agency) => agency.edit({ ...texts, name: 'Orbit and Sons' }, later),
  // A form that was filled with more fields than it has.
  'edit with more': (agency) => agency.edit(Object.assign({ ...texts }, { state: 'draft', publishedAt: null, id: 'another' }), later),
  logo: (agency) => agency.changeLogo('019d0000-0000-7000-8000-000000000001', later),
  suspend: (agency) => agency.suspend({ adminId: 'sam', reason: 'Not theirs', at: later }),
  lift: (agency) => agency.liftSuspension(),
};

/** Does it, and takes a refusal for an answer. */
function attempt(agency: Agency, deed: string): void {
  try {
    deeds[deed]?.(agency);
  } catch (error) {
    if (!(error instanceof NothingToSuspend)) throw error;
  }
}

describe('an agency', () => {
  it('S27: is never a draft again once it was public, and never public before it is published, in whatever order things happen', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.keys(deeds)), { maxLength: 30 }), (order) => {
        const agency = draft();
        let wasPublished = false;
        for (const deed of order) {
          attempt(agency, deed);
          wasPublished ||= deed === 'publish';
          expect(agency.state === 'draft').toBe(!wasPublished);
          expect(agency.publishedAt === null).toBe(!wasPublished);
          expect(agency.state === 'suspended').toBe(agency.suspensionReason !== null && agency.suspendedAt !== null && agency.suspendedById !== null);
          expect(agency.id).toBe('019d0000-0000-7000-8000-0000000a1b2c');
        }
      }),
    );
  });

  it('keeps its address once it is public', () => {
    const agency = draft();
    agency.edit({ ...texts, name: 'Orbit and Sons' }, later);
    expect([agency.slug, agency.foldedName]).toEqual(['orbit-and-sons-0a1b2c', 'orbit and sons']);
    agency.publish(later);
    agency.edit(texts, later);
    expect([agency.slug, agency.foldedName]).toEqual(['orbit-and-sons-0a1b2c', 'orbit studio']);
  });

  it('says which logo it showed before', () => {
    const agency = draft();
    expect(agency.changeLogo('a', later)).toBeNull();
    expect(agency.changeLogo(null, later)).toBe('a');
  });

  it('is suspended only while it is public, and once', () => {
    const agency = draft();
    const by = { adminId: 'sam', reason: 'Not theirs', at: later };
    expect(() => agency.suspend(by)).toThrow(NothingToSuspend);
    agency.publish(at);
    agency.suspend(by);
    expect(() => agency.suspend(by)).toThrow(NothingToSuspend);
    expect([agency.publish(later), agency.publishedAt]).toEqual([false, at]);
    expect([agency.liftSuspension(), agency.liftSuspension()]).toEqual([true, false]);
  });
});
