import type { Visitor } from '../../support/visitor.js';
import { bench, personalMessage } from './meridian.js';

/** The columns of the template, as the page promises them. */
export const templateColumns = ['Kind', 'Name', 'Email address', 'Personal message', 'Talent cloud', 'Project name', 'Scope of work', 'Contract type', 'Rate or amount', 'Weekly limit', 'Currency', 'Start date', 'End date'] as const;

export type ListRow = Partial<Record<(typeof templateColumns)[number], string>>;

/** A freelancer to an hourly contract. */
export function toContract(email: string, changes: ListRow = {}): ListRow {
  return {
    Kind: 'Freelancer to a contract',
    Name: `Person ${email.split('@')[0]}`,
    'Email address': email,
    'Project name': 'Design system refresh',
    'Scope of work': 'Refresh the tokens.',
    'Contract type': 'Hourly',
    'Rate or amount': '85.00',
    'Weekly limit': '30',
    Currency: 'USD',
    'Start date': '2027-02-03',
    ...changes,
  };
}

/** A freelancer into Meridian's talent cloud. */
export function toCloud(email: string, changes: ListRow = {}): ListRow {
  return { Kind: 'Freelancer to a talent cloud', Name: `Person ${email.split('@')[0]}`, 'Email address': email, 'Personal message': personalMessage, 'Talent cloud': bench, ...changes };
}

interface CsvShape {
  readonly delimiter?: string;
  readonly lineEnd?: string;
  readonly columns?: readonly string[];
}

/** The text of a file, as a spreadsheet writes it. */
export function csvOf(rows: readonly ListRow[], { delimiter = ',', lineEnd = '\r\n', columns = templateColumns }: CsvShape = {}): string {
  const quoted = (text: string): string => (/[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [columns, ...rows.map((row) => templateColumns.map((column) => row[column] ?? ''))];
  return lines.map((line) => line.map(quoted).join(delimiter) + lineEnd).join('');
}

/** Chooses a file and presses *Check file*. */
export async function checkFile(visitor: Visitor, content: string | Buffer, name = 'people.csv'): Promise<void> {
  await visitor.open('/client/invitations/import');
  await visitor.press('Check file', {}, { label: 'CSV file', name, type: 'text/csv', bytes: Buffer.from(content) });
}
