/** What readForm knows about a form's fields besides their validators. */
interface FieldRules {
  manyLines: Set<string>;
  verbatim: Set<string>;
}

const rulesByForm = new WeakMap<object, FieldRules>();

/** Line breaks of this field are kept, as in a letter; elsewhere they become spaces. */
export function keepLines(prototype: object, field: string): void {
  ownRules(prototype).manyLines.add(field);
}

/** Not one character of this field is changed, and it is never shown again: passwords. */
export function keepVerbatim(prototype: object, field: string): void {
  ownRules(prototype).verbatim.add(field);
}

/** Whether line breaks of the field are kept. */
export function keepsLines(prototype: object, field: string): boolean {
  return rulesOf(prototype).some((rules) => rules.manyLines.has(field));
}

/** Whether the field is taken exactly as typed. */
export function isVerbatim(prototype: object, field: string): boolean {
  return rulesOf(prototype).some((rules) => rules.verbatim.has(field));
}

function ownRules(prototype: object): FieldRules {
  let rules = rulesByForm.get(prototype);
  if (!rules) rulesByForm.set(prototype, (rules = { manyLines: new Set(), verbatim: new Set() }));
  return rules;
}

/** A form's rules and those of the forms it extends. */
function rulesOf(prototype: object): FieldRules[] {
  const own = rulesByForm.get(prototype);
  const parent: unknown = Object.getPrototypeOf(prototype);
  const inherited = parent !== null && typeof parent === 'object' ? rulesOf(parent) : [];
  return own ? [own, ...inherited] : inherited;
}
