/** What an import needs to know, in the order and the words of the template. */
export const importFields = [
  { field: 'kind', label: 'Kind', alsoCalled: ['type', 'invitation type', 'invited to'] },
  { field: 'name', label: 'Name', alsoCalled: ['full name', 'person', 'contact', 'contact name', 'talent', 'freelancer', 'agency'] },
  { field: 'email', label: 'Email address', alsoCalled: ['email', 'e-mail', 'mail', 'e-mail address', 'mail address', 'address'] },
  { field: 'personalMessage', label: 'Personal message', alsoCalled: ['message', 'note', 'text'] },
  { field: 'cloud', label: 'Talent cloud', alsoCalled: ['cloud', 'group', 'pool', 'talent pool'] },
  { field: 'projectName', label: 'Project name', alsoCalled: ['project', 'job', 'assignment'] },
  { field: 'scope', label: 'Scope of work', alsoCalled: ['scope', 'description', 'work', 'tasks'] },
  { field: 'contractKind', label: 'Contract type', alsoCalled: ['contract', 'hourly or fixed', 'paid'] },
  { field: 'amount', label: 'Rate or amount', alsoCalled: ['rate', 'amount', 'hourly rate', 'agreed amount', 'price', 'fee'] },
  { field: 'weeklyLimit', label: 'Weekly limit', alsoCalled: ['hours', 'weekly hours', 'hours a week', 'hours per week', 'limit'] },
  { field: 'currency', label: 'Currency', alsoCalled: ['ccy', 'currency code'] },
  { field: 'startsOn', label: 'Start date', alsoCalled: ['start', 'starts', 'starts on', 'from', 'begin'] },
  { field: 'endsOn', label: 'End date', alsoCalled: ['end', 'ends', 'ends on', 'until', 'to'] },
] as const satisfies readonly { field: string; label: string; alsoCalled: readonly string[] }[];

export type ImportField = (typeof importFields)[number]['field'];

/** Which column of the file holds what, counted from 0; what is missing stands in no column. */
export type Columns = Readonly<Partial<Record<ImportField, number>>>;

/** Without these no row can be an invitation. */
export const neededFields: readonly ImportField[] = ['kind', 'name', 'email'];

export const templateHeader: readonly string[] = importFields.map(({ label }) => label);

/** What *Download refused rows* adds; a file that was mended and comes back still has them. */
export const reportHeader = ['Row', 'Problem', 'What to do'] as const;

/** Which columns probably hold what; each column once, the template's own words first. */
export function guessColumns(header: readonly string[]): Columns {
  const folded = header.map(fold);
  const taken = new Set<number>();
  const guessed: Partial<Record<ImportField, number>> = {};
  const take = (field: ImportField, names: readonly string[]): void => {
    const index = folded.findIndex((name, at) => !taken.has(at) && names.includes(name));
    if (index < 0 || guessed[field] !== undefined) return;
    guessed[field] = index;
    taken.add(index);
  };
  for (const { field, label } of importFields) take(field, [fold(label)]);
  for (const { field, alsoCalled } of importFields) take(field, alsoCalled.map(fold));
  return guessed;
}

/** Whether every header is one of the template's, once, and what is needed is among them: then nothing has to be asked. */
export function isTemplate(header: readonly string[]): boolean {
  const known = new Set([...templateHeader, ...reportHeader].map(fold));
  const folded = header.map(fold).filter((name) => name !== '');
  const columns = guessColumns(header);
  return folded.every((name) => known.has(name)) && new Set(folded).size === folded.length && neededFields.every((field) => columns[field] !== undefined);
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/[\s_-]+/gu, ' ').replace(/[^\p{L}\p{N} ]/gu, '').trim();
}
