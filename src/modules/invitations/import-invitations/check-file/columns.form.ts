import { Optional, Required, type FormReading } from '../../../../platform/forms/index.js';
import type { Columns, ImportColumn, ImportField } from '../columns.js';

/** *Which column is which?*: for each thing the number of the column that holds it, or nothing. */
export class ColumnsForm implements Record<ImportField, string> {
  @Required('Choose the column that says the kind, or add one to the file') kind: string;
  @Required('Choose the column that holds the names') name: string;
  @Required('Choose the column that holds the email addresses') email: string;
  @Optional() personalMessage: string;
  @Optional() cloud: string;
  @Optional() projectName: string;
  @Optional() scope: string;
  @Optional() contractKind: string;
  @Optional() amount: string;
  @Optional() weeklyLimit: string;
  @Optional() currency: string;
  @Optional() startsOn: string;
  @Optional() endsOn: string;
  @Optional() own1: string;
  @Optional() own2: string;
  @Optional() own3: string;
  @Optional() own4: string;
  @Optional() own5: string;
}

/** What no field can judge by itself: each column of the file is used once, and only columns that are there. */
export function checkColumns(form: FormReading<ColumnsForm>, columns: readonly ImportColumn[], columnCount: number): void {
  const takenBy = new Map<string, string>();
  for (const { field, label } of columns) {
    const column = form.values[field];
    if (column === '') continue;
    const other = takenBy.get(column);
    if (!/^\d{1,3}$/.test(column) || Number(column) >= columnCount) form.addError(field, 'Choose one of the columns of the file');
    else if (other !== undefined) form.addError(field, `You chose this column for “${other}” already`);
    takenBy.set(column, label);
  }
}

/** What a valid form says. */
export function chosenColumns(form: ColumnsForm, columns: readonly ImportColumn[]): Columns {
  return Object.fromEntries(columns.flatMap(({ field }) => (form[field] === '' ? [] : [[field, Number(form[field])]])));
}

/** Columns as somebody would choose them. */
export function columnsAsChosen(columns: Columns): Partial<Record<ImportField, string>> {
  return Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, String(column)]));
}
