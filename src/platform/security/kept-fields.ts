/** A field of a form that is carried on to be sent again. */
export interface KeptField {
  readonly name: string;
  readonly value: string;
}

const neverKept = /^_(csrf|acting)$|password|code/i;

/** What was typed into a form, as fields to send again; secrets are typed anew. */
export function keptFields(input: Readonly<Record<string, unknown>>): KeptField[] {
  return Object.entries(input).flatMap(([name, value]) => {
    if (neverKept.test(name)) return [];
    const values: unknown[] = Array.isArray(value) ? value : [value];
    return values.filter((one) => typeof one === 'string').map((one) => ({ name, value: one }));
  });
}
