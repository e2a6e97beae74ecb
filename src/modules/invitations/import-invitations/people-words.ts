/** "1,098 people": how many are on a list. */
export function peopleInWords(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'person' : 'people'}`;
}
