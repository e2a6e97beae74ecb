import { foldName } from '../names/index.js';
import { ValidateBy } from './class-validator.js';

/** What somebody typed with commas between, as a list: tidy, each once, in the order of typing. */
export function listOf(typed: string): string[] {
  const items = typed.split(/[,;\n]/).map((item) => item.replace(/\s+/g, ' ').trim()).filter((item) => item !== '');
  const folded = items.map(foldName);
  return items.filter((_item, index) => folded.indexOf(folded[index] ?? '') === index);
}

/** A list with commas between its items; an empty field is for Required to judge. */
export function IsList({ most, longest, message }: { most: number; longest: number; message: string }): PropertyDecorator {
  const accepts = (typed: string): boolean => {
    const items = listOf(typed);
    return items.length > 0 && items.length <= most && items.every((item) => [...item].length <= longest);
  };
  return ValidateBy({ name: 'isList', validator: { validate: (value: unknown) => value === '' || (typeof value === 'string' && accepts(value)), defaultMessage: () => message } });
}
