import { readForm } from '../../../platform/forms/index.js';
import { ListingForm, textsOf } from './listing.form.js';

const typed = { name: 'Orbit Studio', skills: 'Branding,  web design, branding', languages: '', country: 'PL', size: '2-10', website: 'https://orbit.example' };

describe('the form of a listing', () => {
  it('takes what it asks for and nothing else', async () => {
    const form = await readForm(ListingForm, { ...typed, state: 'draft', publishedAt: '', published_at: '', slug: 'mine', id: 'x', suspendedAt: '' });
    expect(form.errors).toEqual([]);
    expect(textsOf(form.values)).toEqual({ name: 'Orbit Studio', tagline: '', about: '', place: '', skills: ['Branding', 'web design'], languages: [], country: 'PL', size: '2-10', website: 'https://orbit.example' });
  });

  it.each([['website', 'javascript:alert(1)'], ['website', 'data:text/html,x'], ['website', 'ftp://orbit.example'], ['website', 'https://'], ['country', 'XX'], ['size', '7'], ['tagline', 'x'.repeat(141)], ['name', ' ']])(
    'refuses %s: %s',
    async (field, value) => {
      const form = await readForm(ListingForm, { ...typed, [field]: value });
      expect(form.errors.map((error) => error.field)).toEqual([field]);
    },
  );
});
