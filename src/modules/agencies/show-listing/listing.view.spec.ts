import { linkedData } from '../../../platform/views/markup.js';
import type { ListingRow } from './listing.query.js';
import { listingView, organizationOf, placeOf } from './listing.view.js';

const row: ListingRow = {
  id: '019d0000-0000-7000-8000-0000000a1b2c', slug: 'orbit-studio-0a1b2c', state: 'public', name: 'Orbit Studio', tagline: 'Brands', about: 'We draw.', skills: ['Branding'],
  languages: [], place: 'Kraków', country: 'PL', size: '2-10', website: null, logoFileId: null, publishedAt: new Date(0), changedAt: new Date(0), suspendedAt: null, suspensionReason: null, role: null,
};

describe('a listing', () => {
  it('leaves out what its agency left out', () => {
    expect(listingView(row).facts.map(({ label, value }) => `${label}: ${value}`)).toEqual(['Place: Kraków, Poland', 'Size: 2 to 10 people']);
    expect(listingView({ ...row, about: '', skills: [] }).isBare).toBe(true);
    expect(placeOf({ place: '', country: 'PL' })).toBe('Poland');
  });

  it('tells machines the same, and nothing typed ends the block', () => {
    const facts = organizationOf({ ...row, name: '</script><script>alert(1)</script>' }, 'https://gangway.example');
    expect(facts).toMatchObject({ '@type': 'Organization', url: 'https://gangway.example/agencies/orbit-studio-0a1b2c', address: { addressLocality: 'Kraków', addressCountry: 'PL' } });
    expect(facts).not.toHaveProperty('logo');
    const html = linkedData(facts);
    expect(html.match(/</g)).toHaveLength(2);
    expect(JSON.parse(html.slice(html.indexOf('{'), html.lastIndexOf('}') + 1))).toEqual(facts);
  });
});
