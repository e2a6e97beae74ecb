import { counted } from '../counted.js';

/** "1,098 people": how many are on a list. */
export function peopleInWords(count: number): string {
  return counted(count, 'person', 'people');
}
