import { Optional, Required, type FormReading } from '../../../../platform/forms/index.js';
import { importFields, type Columns, type ImportField } from '../columns.js';

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
}

/** What no field can judge by itself: each column of the file is used once, and only columns that are there. */
export function checkColumns(form: FormReading<ColumnsForm>, columnCount: number): void {
  const takenBy = new Map<string, string>();
  for (const { field, label } of importFields) {
    const column = form.values[field];
    if (column === '') continue;
    const other = takenBy.get(column);
    if (!/^\d{1,3}$/.test(column) || Number(column) >= columnCount) form.addError(field, 'Choose one of the columns of the file');
    else if (other !== undefined) form.addError(field, `You chose this column for “${other}” already`);
    takenBy.set(column, label);
  }
}

/** What a valid form says. */
export function chosenColumns(form: ColumnsForm): Columns {
  return Object.fromEntries(importFields.flatMap(({ field }) => (form[field] === '' ? [] : [[field, Number(form[field])]])));
}

/** Columns as somebody would choose them. */
export function columnsAsChosen(columns: Columns): Record<ImportField, string> {
  return Object.fromEntries(importFields.map(({ field }) => [field, columns[field] === undefined ? '' : String(columns[field])])) as Record<ImportField, string>;
}
