/** How many people work there, as the table knows it, in words. */
export const sizes = [
  { value: '1', label: 'One person' },
  { value: '2-10', label: '2 to 10 people' },
  { value: '11-50', label: '11 to 50 people' },
  { value: '51-200', label: '51 to 200 people' },
  { value: 'more than 200', label: 'More than 200 people' },
] as const;

/** "2-10" → "2 to 10 people" */
export function wordsOfSize(size: string): string {
  return sizes.find(({ value }) => value === size)?.label ?? size;
}
