import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { anAgencyContract, intoCloud, Meridian, password } from './meridian.js';

const tomasz = 'tomasz@orbit.example';
const activation = { 'Full name': 'Tomasz Król', Password: password, 'Agency name': 'Orbit Studio' };
const toContract = { ...anAgencyContract, Name: 'Tomasz Król', 'Email address': tomasz };
const toCloud = intoCloud('Agency', { Name: 'Tomasz Król', 'Email address': tomasz });

describe('accepting an invitation for an agency', () => {
  let test: TestApp;
  let meridian: Meridian;
  let manager: Visitor;

  beforeAll(async () => {
    test = await startApp();
    meridian = new Meridian(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    manager = await meridian.openDoors();
    await meridian.cloud();
  });

  const agencies = () => test.database.rows<{ id: string; name: string; state: string }>('SELECT agency_id AS id, name, state FROM agencies.agency_cards ORDER BY name');
  const acceptedFor = () => test.database.rows<{ state: string; agencyId: string | null }>('SELECT state, accepted_for_agency_id AS "agencyId" FROM invitations.invitations ORDER BY created_at');

  async function aboard(answers: Record<string, string | boolean>): Promise<Visitor> {
    await meridian.inviteTo(manager, answers);
    const talent = await meridian.arrived(tomasz);
    await talent.press('Accept invitation');
    await talent.press('Activate account', activation);
    return talent;
  }

  it('S25: to a contract: names the agency with the password, and nothing is public yet', async () => {
    await meridian.inviteTo(manager, toContract);
    const talent = await meridian.arrived(tomasz);
    expect(talent.page.heading).toBe('Dana invites your agency to work on “Design system refresh”');
    expect(talent.page.text).toContain('$4,800.00');
    expect(talent.page.text).toMatch(/public listing.*after you confirm at the end/);
    expect(talent.page.text).toContain('Confirm your agency');
    await talent.press('Accept invitation');
    await talent.press('Activate account', activation);
    expect(talent.page.heading).toBe('Review your contract');
    const [orbit] = await agencies();
    expect(orbit).toMatchObject({ name: 'Orbit Studio', state: 'draft' });
    expect(await acceptedFor()).toEqual([{ state: 'accepted', agencyId: orbit?.id }]);
    expect(await test.database.rows('SELECT agency_id AS id FROM contracts.contracts WHERE freelancer_id IS NULL')).toEqual([{ id: orbit?.id }]);
    await talent.press('Sign out');
    await talent.open(await meridian.buttonOf(tomasz));
    expect(talent.page.heading).toBe('This invitation was accepted');
  });

  it('S27: into a cloud: the listing is previewed, and public at once', async () => {
    await meridian.inviteTo(manager, toCloud);
    const talent = await meridian.arrived(tomasz);
    expect(talent.page.heading).toBe('Dana invites your agency into Meridian Design Bench');
    expect(talent.page.text).toMatch(/How your public listing first looks.*Public at once, when you accept/);
    await talent.press('Accept invitation');
    expect(talent.page.text).toMatch(/public listing the moment you accept: at once, searchable/);
    await talent.press('Activate account', activation);
    expect(talent.page.path).toMatch(/^\/clouds\/[\w-]+\/profile/);
    expect(await agencies()).toMatchObject([{ name: 'Orbit Studio', state: 'public' }]);
  });

  it('a name that is missing, too long or taken is refused beside the field, with everything else kept', async () => {
    await aboard(toContract);
    await meridian.inviteTo(manager, { ...toCloud, 'Email address': 'lena@example.net' });
    const lena = await meridian.arrived('lena@example.net');
    await lena.press('Accept invitation');
    for (const [name, problem] of [['', "Enter your agency's name"], ['x'.repeat(121), 'Use 120 characters or fewer'], [' orbit  STUDIO ', 'Choose another name']]) {
      await lena.press('Activate account', { 'Full name': 'Lena V. Vogel', Password: password, 'Agency name': name ?? '' });
      expect(lena.page.status).toBe(422);
      expect(lena.page.errors).toEqual([expect.stringContaining(problem ?? '')]);
      expect(lena.page.valueOf('Full name')).toBe('Lena V. Vogel');
    }
    expect(await agencies()).toHaveLength(1);
    expect(await meridian.stateOf('lena@example.net')).toBe('sent');
    expect(await test.database.rows(`SELECT 1 FROM accounts.verified_addresses WHERE address = 'lena@example.net'`)).toEqual([]);
    await lena.press('Activate account', { ...activation, 'Full name': 'Lena Vogel', 'Agency name': 'Vogel & Co' });
    expect(await agencies()).toMatchObject([{ name: 'Orbit Studio' }, { name: 'Vogel & Co', state: 'public' }]);
  });

  it('somebody signed in without an agency names one, and sees what was typed in the preview when it is refused', async () => {
    await aboard(toContract);
    await meridian.person('Lena Vogel', 'lena@example.net');
    await meridian.inviteTo(manager, { ...toCloud, 'Email address': 'lena@example.net' });
    const lena = await meridian.arrived('lena@example.net', await meridian.signedIn('lena@example.net'));
    expect(lena.page.text).not.toContain('A new agency');
    await lena.press('Accept invitation');
    expect(lena.page.errors).toEqual(["Enter your agency's name"]);
    await lena.press('Accept invitation', { 'Agency name': 'Orbit Studio' });
    expect(lena.page.status).toBe(422);
    expect(lena.page.valueOf('Agency name')).toBe('Orbit Studio');
    expect(lena.page.text).toMatch(/first looks.*Orbit Studio/);
    expect(await meridian.stateOf('lena@example.net')).toBe('sent');
    await lena.press('Accept invitation', { 'Agency name': 'Vogel & Co' });
    expect(lena.page.path).toMatch(/^\/clouds\//);
    expect(await agencies()).toMatchObject([{ name: 'Orbit Studio', state: 'draft' }, { name: 'Vogel & Co', state: 'public' }]);
  });

  it('who has an agency chooses it, or a new one', async () => {
    const talent = await aboard(toContract);
    await meridian.inviteTo(manager, toCloud);
    await meridian.arrived(tomasz, talent);
    expect(talent.page.text).toMatch(/Orbit Studio Its listing is not public yet.*A new agency/);
    await talent.press('Accept invitation', { 'Orbit Studio': true });
    const [orbit] = await agencies();
    expect(orbit).toMatchObject({ name: 'Orbit Studio', state: 'public' });
    expect(await acceptedFor()).toEqual([{ state: 'accepted', agencyId: orbit?.id }, { state: 'accepted', agencyId: orbit?.id }]);
    await meridian.inviteTo(manager, { ...toContract, 'Project name': 'Another one' });
    await meridian.arrived(tomasz, talent);
    // What is public already is shown as it stands, and nothing is said to become public that is.
    expect(talent.page.text).toMatch(/Orbit Studio Public already\. It stays as it is\..*A new agency Public after you confirm at the end/);
    expect(talent.page.text).not.toContain('Public after you confirm. Your agency gets');
    expect((await talent.request('GET', talent.page.linkTo('The listing of Orbit Studio as strangers see it'))).status).toBe(200);
    await talent.press('Accept invitation', { 'A new agency': true, 'Agency name': 'Orbit Labs' });
    expect(talent.page.heading).toBe('Review your contract');
    expect(await agencies()).toMatchObject([{ name: 'Orbit Labs', state: 'draft' }, { name: 'Orbit Studio' }]);
  });

  it('an agency that an admin suspended is not offered, and can’t be chosen', async () => {
    const talent = await aboard(toCloud);
    const [orbit] = await agencies();
    await test.database.execute(`UPDATE agencies.agencies SET state = 'suspended', suspended_at = now(), suspended_by_id = id, suspension_reason = 'x'`);
    await meridian.inviteTo(manager, toContract);
    await meridian.arrived(tomasz, talent);
    expect(talent.page.text).toContain('How your public listing first looks');
    await talent.post(`${talent.page.path}/acceptance`, { ...talent.formToken, agency: orbit?.id ?? '', agencyName: '' });
    expect(talent.page.status).toBe(404);
  });

  it('a manager can’t make a draft public by choosing it for a cloud', async () => {
    const talent = await aboard(toContract);
    const [orbit] = await agencies();
    await test.database.execute(`UPDATE agencies.members SET role = 'manager'`);
    await meridian.inviteTo(manager, toCloud);
    await meridian.arrived(tomasz, talent);
    const { path } = talent.page;
    await talent.post(`${path}/acceptance`, { ...talent.formToken, agency: orbit?.id ?? '', agencyName: '' });
    expect(talent.page.status).toBe(404);
    expect(await agencies()).toMatchObject([{ name: 'Orbit Studio', state: 'draft' }]);
  });

  it('somebody else’s agency can’t be chosen, and nothing changes', async () => {
    await aboard(toContract);
    const [orbit] = await agencies();
    await meridian.person('Lena Vogel', 'lena@example.net');
    await meridian.inviteTo(manager, { ...toCloud, 'Email address': 'lena@example.net' });
    const lena = await meridian.arrived('lena@example.net', await meridian.signedIn('lena@example.net'));
    const { path } = lena.page;
    for (const agency of [orbit?.id ?? '', '019d0000-0000-7000-8000-000000000001', 'nonsense']) {
      await lena.post(`${path}/acceptance`, { ...lena.formToken, agency, agencyName: '' });
      expect(lena.page.status).toBe(404);
      await lena.open(path);
    }
    expect(await meridian.stateOf('lena@example.net')).toBe('sent');
    expect(await agencies()).toMatchObject([{ name: 'Orbit Studio', state: 'draft' }]);
  });

  it('fifty presses at once are one acceptance and one agency', async () => {
    await meridian.person('Tomasz Król', tomasz);
    await meridian.inviteTo(manager, toCloud);
    const talent = await meridian.arrived(tomasz, await meridian.signedIn(tomasz));
    const body = new URLSearchParams({ ...talent.formToken, agencyName: 'Orbit Studio' });
    const { path } = talent.page;
    const answers = await Promise.all(Array.from({ length: 50 }, () => talent.request('POST', `${path}/acceptance`, body)));
    expect(new Set(answers.map((answer) => `${answer.status} ${answer.headers.get('location')}`)).size).toBe(1);
    expect(await agencies()).toHaveLength(1);
    expect(await test.database.rows('SELECT 1 FROM talent_clouds.memberships')).toHaveLength(1);
  });

  it('two owners of one agency who accept at the same moment are one member', async () => {
    await aboard(toContract);
    const lenaId = await meridian.person('Lena Vogel', 'lena@example.net');
    const [orbit] = await agencies();
    await test.database.execute(`INSERT INTO agencies.members (agency_id, person_id, role, added_at) VALUES ($1, $2, 'owner', now())`, [orbit?.id, lenaId]);
    await meridian.inviteTo(manager, toCloud);
    await meridian.inviteTo(manager, { ...toCloud, 'Email address': 'lena@example.net' });
    const owners = [await meridian.arrived(tomasz, await meridian.signedIn(tomasz)), await meridian.arrived('lena@example.net', await meridian.signedIn('lena@example.net'))];
    const answers = await Promise.all(
      owners.map((owner) => owner.request('POST', `${owner.page.path}/acceptance`, new URLSearchParams({ ...owner.formToken, agency: orbit?.id ?? '', agencyName: '' }))),
    );
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await test.database.rows('SELECT 1 FROM talent_clouds.memberships')).toHaveLength(1);
    expect(await test.database.rows(`SELECT 1 FROM audit.entries WHERE action = 'agencies.agency-confirmed'`)).toHaveLength(1);
  });

  it('the story names the agency', async () => {
    await aboard(toCloud);
    await manager.open('/client/invitations');
    await manager.click('Tomasz Król');
    expect(manager.page.text).toContain('For the agency Orbit Studio');
  });
});
