/** A field of a form that is carried on to be sent again. */
export interface KeptField {
  readonly name: string;
  /** The name as a person reads it: "Full name". */
  readonly label: string;
  readonly value: string;
}

const neverKept = /^_(csrf|acting)$|password|code|taxnumber/i;

/** What was typed into a form, as fields to send again; secrets are typed anew. */
export function keptFields(input: Readonly<Record<string, unknown>>): KeptField[] {
  return Object.entries(input).flatMap(([name, value]) => {
    if (neverKept.test(name)) return [];
    const values: unknown[] = Array.isArray(value) ? value : [value];
    return values.filter((one) => typeof one === 'string').map((one) => ({ name, label: labelOf(name), value: one }));
  });
}

function labelOf(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
