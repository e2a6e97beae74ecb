import { IsDay, IsEmailAddress, IsMoney, IsOneOf, IsTicked, MaxText, Optional, Required, Verbatim } from './decorators.js';
import { blankForm, invalid, readForm } from './read-form.js';

class InvitationForm {
  @Required('Enter your full name')
  @MaxText(20)
  fullName: string;

  @Required('Enter an email address')
  @IsEmailAddress()
  email: string;

  @IsMoney({ currencyField: 'currency' })
  rate: string;

  @IsOneOf(['USD', 'JPY'])
  currency: string;

  @IsDay()
  startsOn: string;

  @MaxText(4000)
  message: string;

  @Verbatim()
  password: string;

  @Optional()
  note: string;
}

class ConsentForm {
  @IsTicked('Tick the box to agree to sign electronically')
  agree: string;
}

const valid = { fullName: 'Amira Haddad', email: 'amira@example.com', rate: '85', currency: 'USD', startsOn: '2027-02-03', message: '', password: 'x', note: '' };

describe('readForm', () => {
  it('reads what the form declares and nothing else', async () => {
    const reading = await readForm(InvitationForm, { ...valid, role: 'owner', isAdmin: 'true', _csrf: 'x' });
    expect(reading.isValid).toBe(true);
    expect(Object.keys(reading.values).sort()).toEqual(Object.keys(valid).sort());
  });

  it('refuses a list or an object where one text belongs', async () => {
    const reading = await readForm(InvitationForm, { ...valid, email: ['a@example.com', 'b@example.com'], fullName: { $ne: '' } });
    expect(reading.errors).toContainEqual({ field: 'email', message: 'Enter one value' });
    expect(reading.errors).toContainEqual({ field: 'fullName', message: 'Enter one value' });
    expect(reading.values.email).toBe('');
  });

  it.each([undefined, null, 'text', 7, []])('takes the body %p for an empty form', async (body) => {
    const reading = await readForm(InvitationForm, body);
    expect(reading.view().errorOf['fullName']).toBe('Enter your full name');
    expect(reading.input['email']).toBe('');
  });

  it('does not read what a body only inherits', async () => {
    const reading = await readForm(ConsentForm, Object.create({ agree: 'yes' }));
    expect(reading.isValid).toBe(false);
  });

  it('trims, composes and drops control characters', async () => {
    const reading = await readForm(InvitationForm, { ...valid, fullName: '  Ame\u0301lie\u0000\r\nBcc: x ' });
    expect(reading.values.fullName).toBe('Am\u00e9lie Bcc: x');
  });

  it('keeps the lines of a letter', async () => {
    const reading = await readForm(InvitationForm, { ...valid, message: 'Hello Dana,\r\n\r\nI am in.' });
    expect(reading.values.message).toBe('Hello Dana,\n\nI am in.');
  });

  it('leaves a password as it was typed and never shows it again', async () => {
    const reading = await readForm(InvitationForm, { ...valid, password: '  spaces count ' });
    expect(reading.values.password).toBe('  spaces count ');
    expect(reading.view().input['password']).toBe('');
  });

  it('says one thing about each field, in the order of the page', async () => {
    const { errors } = await readForm(InvitationForm, { ...valid, fullName: '', email: 'amira@', rate: 'a lot' });
    expect(errors.map(({ field }) => field)).toEqual(['fullName', 'email', 'rate']);
    expect(errors[0]?.message).toBe('Enter your full name');
  });

  it.each([
    ['rate', '0'], ['rate', '-5'], ['rate', '1.234'], ['rate', '1,2,3'], ['currency', 'EUR'], ['startsOn', '2027-02-29'], ['startsOn', '03.02.2027'],
    ['fullName', 'a name of far too many characters'],
  ])('refuses %s "%s"', async (field, typed) => {
    const reading = await readForm(InvitationForm, { ...valid, [field]: typed });
    expect(reading.errors.map((error) => error.field)).toEqual([field]);
  });

  it('knows that a yen has no parts', async () => {
    expect((await readForm(InvitationForm, { ...valid, currency: 'JPY', rate: '85.50' })).isValid).toBe(false);
    expect((await readForm(InvitationForm, { ...valid, currency: 'JPY', rate: '8,500' })).isValid).toBe(true);
  });

  it('lets an optional field be empty', async () => {
    expect((await readForm(InvitationForm, { ...valid, rate: '', startsOn: '' })).isValid).toBe(true);
  });

  it('takes an unticked box for a refusal', async () => {
    expect((await readForm(ConsentForm, {})).errors).toEqual([{ field: 'agree', message: 'Tick the box to agree to sign electronically' }]);
    expect((await readForm(ConsentForm, { agree: 'yes' })).isValid).toBe(true);
  });
});

describe('a form on its page', () => {
  it('starts with what is known', () => {
    const form = blankForm(InvitationForm, { email: 'amira@example.com' });
    expect(form.input).toMatchObject({ email: 'amira@example.com', fullName: '' });
    expect(form.hasErrors).toBe(false);
    expect(Object.keys(form.errorOf)).toEqual(Object.keys(form.input));
  });

  it('comes back as 422 with the typed input and what only the server knew', async () => {
    const reading = await readForm(InvitationForm, valid);
    reading.addError('email', 'This address has an open invitation');
    const answer = invalid('invitations/new', { title: 'Invite talent' }, reading, { layout: 'focus' });
    expect(answer.options).toEqual({ status: 422, layout: 'focus' });
    expect(answer.data).toMatchObject({ title: 'Invite talent', form: { hasErrors: true, input: { fullName: 'Amira Haddad' }, errorOf: { email: 'This address has an open invitation' } } });
  });
});
