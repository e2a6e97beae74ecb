/** What is wrong with a field, in words for the person. */
export interface FieldError {
  field: string;
  message: string;
}

/** What a template shows of a form: what was typed and what is wrong with it. */
export interface FormView {
  input: Record<string, string>;
  errors: FieldError[];
  /** By field; empty where nothing is wrong. */
  errorOf: Record<string, string>;
  hasErrors: boolean;
}

/** A form as it came in: the values once they are known to be valid, and what to show again when they are not. */
export class FormReading<T extends object> {
  readonly errors: FieldError[];

  constructor(
    readonly values: T,
    readonly input: Record<string, string>,
    errors: readonly FieldError[],
  ) {
    this.errors = [...errors];
  }

  get isValid(): boolean {
    return this.errors.length === 0;
  }

  /** Adds what only the server could know: "This address has an open invitation". */
  addError(field: string, message: string): void {
    this.errors.push({ field, message });
  }

  view(): FormView {
    return formView(this.input, this.errors);
  }
}

/** Shapes typed input and errors for the templates; the first error of a field wins. */
export function formView(input: Record<string, string>, errors: readonly FieldError[]): FormView {
  const errorOf = Object.fromEntries(Object.keys(input).map((field) => [field, '']));
  for (const { field, message } of errors) errorOf[field] ||= message;
  return { input, errors: [...errors], errorOf, hasErrors: errors.length > 0 };
}
