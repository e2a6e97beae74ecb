import { readForm } from '../../../platform/forms/index.js';
import { kindLabels } from '../invitation-kinds.js';
import { typedAgain, termsOf } from './draft-input.js';
import { checkTogether, InviteForm, setAsideOf } from './invite.form.js';

const who = { name: 'Amira Haddad', email: 'amira@example.com', personalMessage: 'Hello Amira' };
const terms = { projectName: 'Design', scope: 'All of it', contractKind: 'hourly', rate: '85.00', weeklyLimit: '30', amount: '', currency: 'USD', startsOn: '2027-02-03', endsOn: '', paymentTerms: '' };
const cloud = { cloudId: '019d0000-0000-7000-8000-000000000005' };

async function problems(body: object): Promise<string[]> {
  const form = await readForm(InviteForm, body);
  checkTogether(form);
  return form.errors.map(({ field }) => field);
}

describe('Invite talent', () => {
  it('S4: has exactly four kinds', () => {
    expect(Object.values(kindLabels)).toEqual(['Freelancer to a contract', 'Agency to a contract', 'Freelancer to a talent cloud', 'Agency to a talent cloud']);
  });

  it.each(['freelancer-contract', 'agency-contract'])('%s asks for a contract’s fields, and for no cloud nor message', async (kind) => {
    expect(await problems({ ...who, ...terms, kind, personalMessage: '' })).toEqual([]);
    expect(await problems({ ...who, kind })).toEqual(['projectName', 'scope', 'contractKind', 'currency', 'startsOn']);
  });

  it.each(['freelancer-cloud', 'agency-cloud'])('%s asks for a message and a cloud, and judges no term', async (kind) => {
    expect(await problems({ ...who, ...cloud, kind, rate: 'a lot', startsOn: 'soon', scope: 'x'.repeat(30_000), endsOn: '2026-01-01' })).toEqual([]);
    expect(await problems({ ...who, kind, personalMessage: '' })).toEqual(['personalMessage', 'cloudId']);
  });

  it('judges only the amount that belongs to the way it is paid', async () => {
    const kind = 'agency-contract';
    expect(await problems({ ...who, ...terms, kind, rate: '' })).toEqual(['rate']);
    expect(await problems({ ...who, ...terms, kind, contractKind: 'fixed', rate: 'a lot', amount: '4800' })).toEqual([]);
    expect(await problems({ ...who, ...terms, kind, contractKind: 'fixed', rate: '85' })).toEqual(['amount']);
  });

  it.each(['', 'freelancer', 'cloud', 'freelancer-team'])('refuses the kind “%s”', async (kind) => {
    expect(await problems({ ...who, ...terms, ...cloud, kind })).toContain('kind');
  });

  it('types again what was typed, also for a kind that was not chosen in the end', async () => {
    const typed = { ...who, ...terms, ...cloud, amount: '4800', kind: 'freelancer-contract' };
    const { values } = await readForm(InviteForm, typed);
    const kept = { audience: 'freelancer', target: 'contract', name: who.name, address: who.email, personalMessage: who.personalMessage } as const;
    expect(typedAgain({ ...kept, cloudId: null, terms: termsOf(values), setAside: setAsideOf(values) })).toEqual(typed);
    const { values: asCloud } = await readForm(InviteForm, { ...typed, kind: 'agency-cloud', rate: 'a lot' });
    const again = typedAgain({ ...kept, audience: 'agency', target: 'cloud', cloudId: cloud.cloudId, terms: null, setAside: setAsideOf(asCloud) });
    expect({ ...again, endsOn: '', paymentTerms: '' }).toEqual({ ...typed, kind: 'agency-cloud', rate: 'a lot' });
  });
});
